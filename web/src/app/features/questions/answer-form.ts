import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { DECLINE_REASON, type DeclineReason, type DeskQuestion, type QuestionDesk } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { SelectField } from '../../ui/form/select-field';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { DESK_TEXTS, REASON_TEXTS } from './desk.texts';
import { QuestionsApi } from './questions-api';

/** Answering, shortening or declining one question. */
@Component({
  selector: 'lg-answer-form',
  imports: [Button, CheckboxField, SelectField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <lg-text-area [(value)]="text" [label]="t().answer" [rows]="5" />
      <lg-checkbox-field [(checked)]="material" [label]="t().material" [hint]="t().materialHint" />
      <div class="row">
        <button type="button" lgButton="secondary" [busy]="busy()" (click)="save()">{{ t().save }}</button>
        @if (!material()) {
          <button type="button" lgButton="primary" [busy]="busy()" (click)="publish()">
            {{ t().publish }}
          </button>
        }
      </div>
      <details>
        <summary>{{ t().wording }}</summary>
        <lg-text-area [(value)]="wording" [label]="t().wording" [hint]="t().wordingHint" [rows]="3" />
        <button type="button" lgButton="secondary" [busy]="busy()" (click)="shorten()">
          {{ t().shorten }}
        </button>
      </details>
      @if (question().state === 'asked') {
        <details>
          <summary>{{ t().decline }}</summary>
          <lg-select-field [(value)]="reason" [label]="t().reason" [options]="reasons()" />
          <button type="button" lgButton="danger" [busy]="busy()" (click)="decline()">
            {{ t().decline }}
          </button>
        </details>
      }
    </div>
  `,
})
export class AnswerForm {
  readonly question = input.required<DeskQuestion>();
  readonly changed = output<QuestionDesk>();

  readonly #api = inject(QuestionsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(DESK_TEXTS);
  protected readonly busy = signal(false);
  protected readonly text = linkedSignal(
    () => this.question().draft?.text ?? this.question().answer?.text ?? '',
  );
  protected readonly material = linkedSignal(() => this.question().draft?.material ?? false);
  protected readonly wording = linkedSignal(() => this.question().wording ?? this.question().text);
  protected readonly reason = signal<string>(DECLINE_REASON.unrelated);
  protected readonly reasons = computed(() =>
    Object.values(DECLINE_REASON).map((value) => ({
      value,
      label: REASON_TEXTS[this.#locale.current()][value],
    })),
  );

  protected save(): Promise<void> {
    return this.#take(this.t().saved, () => this.#saved());
  }

  protected publish(): Promise<void> {
    return this.#take(this.t().published, async () => {
      const { id } = this.question();
      const desk = await this.#saved();
      const draft = desk.questions.find((question) => question.id === id)?.draft;
      return this.#api.publishAnswer(id, draft?.revision ?? 0);
    });
  }

  protected shorten(): Promise<void> {
    return this.#take(this.t().saved, () => this.#api.shorten(this.question().id, this.wording()));
  }

  protected decline(): Promise<void> {
    return this.#take(this.t().saved, () =>
      this.#api.decline(this.question().id, this.reason() as DeclineReason),
    );
  }

  #saved(): Promise<QuestionDesk> {
    const { id, draft } = this.question();
    return this.#api.saveAnswer(id, {
      text: this.text(),
      material: this.material(),
      revision: draft?.revision ?? 0,
    });
  }

  async #take(done: string, act: () => Promise<QuestionDesk>): Promise<void> {
    this.busy.set(true);
    try {
      this.changed.emit(await act());
      this.#toasts.show(done);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
