import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { CHALLENGE_SECTION, type ChallengeSection, THREAD_LIMITS } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { SECTION_TEXTS } from './challenges-work.texts';
import type { Passage } from './passage';
import { ReviewBoard } from './review-board';
import { REVIEW_TEXTS } from './review.texts';

/** A new comment: on a passage that was selected, or on a section chosen here, with or without a quote. */
@Component({
  selector: 'lg-thread-form',
  imports: [Button, ErrorSummary, FormField, SelectField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate [attr.aria-label]="t().write" (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" />
      <lg-select-field [formField]="form.section" [label]="t().section" [options]="sections()" />
      <lg-text-area [formField]="form.quote" [label]="t().quote" [hint]="t().quoteHint" [rows]="2" />
      <lg-text-area [formField]="form.text" [label]="t().text" [rows]="4" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().send }}</button>
        <button type="button" lgButton="quiet" (click)="board.writing.set(null)">{{ t().cancel }}</button>
      </div>
    </form>
  `,
})
export class ThreadForm {
  readonly passage = input.required<Passage>();

  readonly #locale = inject(Locale);
  readonly #toasts = inject(Toasts);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly board = inject(ReviewBoard);
  protected readonly t = injectTexts(REVIEW_TEXTS);
  protected readonly sections = computed(() =>
    Object.values(CHALLENGE_SECTION).map((value) => ({
      value,
      label: SECTION_TEXTS[this.#locale.current()][value],
    })),
  );

  readonly #model = linkedSignal<{ section: string; quote: string; text: string }>(() => ({
    ...this.passage(),
    text: '',
  }));
  protected readonly form = form(this.#model, (path) => {
    required(path.section);
    maxLength(path.quote, THREAD_LIMITS.quote);
    required(path.text);
    maxLength(path.text, THREAD_LIMITS.comment);
  });
  protected readonly sending = submission(this.form, async () => {
    const { section, quote, text } = this.#model();
    const thread = { section: section as ChallengeSection, quote, text };
    await this.board.act((api, code) => api.open(code, thread));
    this.#toasts.show(this.t().sent);
    this.board.writing.set(null);
  });

  constructor() {
    // What is there to be written is the comment, not the quote.
    afterNextRender(() => [...this.#host.nativeElement.querySelectorAll('textarea')].at(-1)?.focus());
  }
}
