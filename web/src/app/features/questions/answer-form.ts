import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type DeskQuestion, QUESTION_LIMITS, type QuestionDesk } from '@loi-giai/shared';
import { keptForm, wordsLike } from '../../core/kept-form';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { DESK_TEXTS } from './desk.texts';
import { QuestionsApi } from './questions-api';

/** Writing the answer to one question: kept as a draft, or published. */
@Component({
  selector: 'lg-answer-form',
  imports: [Button, CheckboxField, ErrorSummary, FormField, KeptState, RouterLink, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="send($event, false)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area [formField]="form.text" [label]="t().answer" [rows]="5" />
      @if (otherDraft(); as text) {
        <details>
          <summary>{{ t().otherDraft }}</summary>
          <p class="prose">{{ text }}</p>
        </details>
      }
      <lg-checkbox-field [formField]="form.material" [label]="t().material" [hint]="t().materialHint" />
      @if (form.material().value()) {
        <p>
          <a [routerLink]="['/work/challenges', code(), 'addendum']">{{ t().toAddendum }}</a>
        </p>
      }
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().save }}</button>
        @if (!form.material().value()) {
          <button type="button" lgButton="primary" [busy]="sending.busy()" (click)="send($event, true)">
            {{ t().publish }}
          </button>
        }
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class AnswerForm {
  readonly code = input.required<string>();
  readonly question = input.required<DeskQuestion>();
  readonly changed = output<QuestionDesk>();

  readonly #api = inject(QuestionsApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(DESK_TEXTS);
  protected readonly labels = computed(() => ({ text: this.t().answer }));
  readonly #publishing = signal(false);

  protected readonly kept = keptForm(
    () => `answer:${this.question().id}`,
    wordsLike({ text: '', material: false }),
    () => {
      const { draft, answer } = this.question();
      return { text: draft?.text ?? answer?.text ?? '', material: draft?.material ?? false };
    },
  );
  readonly #model = this.kept.model;
  protected readonly form = form(this.#model, (path) => {
    required(path.text);
    maxLength(path.text, QUESTION_LIMITS.answer);
  });
  /** The draft on the portal where the box holds something else: a colleague may have written it. */
  protected readonly otherDraft = computed(() => {
    const text = this.question().draft?.text ?? '';
    return text === this.#model().text ? '' : text;
  });

  protected readonly sending = submission(
    this.form,
    async () => {
      const { id, draft } = this.question();
      const { text, material } = this.#model();
      const saved = await this.#api.saveAnswer(id, { text, material, revision: draft?.revision ?? 0 });
      if (!this.#publishing()) {
        this.#finish(saved, this.t().saved);
        return;
      }
      const revision = saved.questions.find((question) => question.id === id)?.draft?.revision ?? 0;
      try {
        this.#finish(await this.#api.publishAnswer(id, revision), this.t().published);
      } catch (error) {
        // The draft is on the portal all the same; the next attempt builds on it.
        this.changed.emit(saved);
        throw error;
      }
    },
    { addendum_missing: 'material' },
  );

  protected send(event: Event, publish: boolean): void {
    this.#publishing.set(publish);
    void this.sending.submit(event);
  }

  #finish(desk: QuestionDesk, done: string): void {
    this.kept.done();
    this.changed.emit(desk);
    this.#toasts.show(done);
  }
}
