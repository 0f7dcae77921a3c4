import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import type { FieldProblem, SurveyView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemSummary } from '../../ui/problem-summary';
import { Toasts } from '../../ui/toasts';
import { SURVEY_BUILDER_TEXTS } from './survey-builder.texts';
import { SurveysApi } from './surveys-api';
import { SURVEYS_TEXTS } from './surveys.texts';

type Act = 'open' | 'close' | 'remove';

/** Opens a survey, closes it for good, or throws its draft away; each asks first. */
@Component({
  selector: 'lg-survey-acts',
  imports: [Button, ConfirmDialog, ProblemSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-problem-summary [heading]="b().notOpened" [refused]="problem()" [describe]="describe" />
    <div class="row no-print">
      @if (survey().acts.includes('open')) {
        <button type="button" lgButton="primary" [disabled]="unsaved()" (click)="ask('open')">
          {{ t().open }}
        </button>
      }
      @if (survey().acts.includes('close')) {
        <button type="button" lgButton="danger" (click)="ask('close')">{{ t().close }}</button>
      }
      @if (survey().acts.includes('remove')) {
        <button type="button" lgButton="quiet" (click)="ask('remove')">{{ t().remove }}</button>
      }
      @if (unsaved()) {
        <span class="soft small">{{ b().saveFirst }}</span>
      }
    </div>
    <lg-confirm-dialog
      [heading]="headings()"
      [confirmLabel]="labels()"
      [danger]="act() !== 'open'"
      [busy]="busy()"
      (confirmed)="confirm()"
    >
      <p>{{ words() }}</p>
    </lg-confirm-dialog>
  `,
})
export class SurveyActs {
  readonly survey = input.required<SurveyView>();
  readonly unsaved = input(false);
  readonly changed = output<SurveyView>();
  readonly removed = output();

  readonly #api = inject(SurveysApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(SURVEYS_TEXTS);
  protected readonly b = injectTexts(SURVEY_BUILDER_TEXTS);
  protected readonly act = signal<Act>('open');
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected readonly describe = ({ path, code }: FieldProblem): string => {
    const [, number] = /^questions\.(\d+)/.exec(path) ?? [];
    const where = number === undefined ? '' : `${this.b().question(String(Number(number) + 1))}: `;
    return where + this.#what(path, code);
  };

  protected headings(): string {
    const { openAsk, closeAsk, removeAsk } = this.t();
    return { open: openAsk, close: closeAsk, remove: removeAsk }[this.act()];
  }

  protected labels(): string {
    const { open, close, remove } = this.t();
    return { open, close, remove }[this.act()];
  }

  protected words(): string {
    const { openWhat, closeWhat, removeWhat } = this.t();
    return { open: openWhat, close: closeWhat, remove: removeWhat }[this.act()];
  }

  protected ask(act: Act): void {
    this.act.set(act);
    this.problem.set(null);
    this.dialog().open();
  }

  protected async confirm(): Promise<void> {
    this.busy.set(true);
    const { id } = this.survey();
    const { opened, closed, removed } = this.t();
    try {
      if (this.act() === 'remove') {
        await this.#api.remove(id);
        this.removed.emit();
      } else this.changed.emit(await this.#api[this.act() === 'open' ? 'open' : 'close'](id));
      this.#toasts.show({ open: opened, close: closed, remove: removed }[this.act()]);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
      this.dialog().close();
    }
  }

  #what(path: string, code: FieldProblem['code']): string {
    const { faults } = this.b();
    if (path === 'audiences') return faults.audiences;
    if (path === 'questions') return code === 'required' ? faults.satisfaction : faults.questions;
    if (code === 'duplicate') return faults.duplicate;
    if (path.endsWith('.options')) return faults.options;
    return path.endsWith('.en') ? faults.english : faults.words;
  }
}
