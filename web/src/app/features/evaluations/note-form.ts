import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { DISCUSSION_NOTE_MAX } from '@loi-giai/shared';
import { keptForm, wordsLike } from '../../core/kept-form';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { EvaluationsApi } from './evaluations-api';
import { MEETING_TEXTS } from './meeting.texts';

const EMPTY = { text: '' };

/** A member writes down what is said of a proposal; the browser keeps the words until they are sent. */
@Component({
  selector: 'lg-note-form',
  imports: [Button, ErrorSummary, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area [formField]="form.text" [label]="t().note" [hint]="t().noteHint" [rows]="3" />
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().write }}</button>
      </div>
    </form>
  `,
})
export class NoteForm {
  readonly proposalId = input.required<string>();
  readonly written = output();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(MEETING_TEXTS);
  protected readonly labels = computed(() => ({ text: this.t().note }));
  protected readonly kept = keptForm(
    () => `discussion:${this.proposalId()}`,
    wordsLike(EMPTY),
    () => EMPTY,
  );
  protected readonly form = form(this.kept.model, (path) => {
    required(path.text);
    maxLength(path.text, DISCUSSION_NOTE_MAX);
  });
  protected readonly sending = submission(this.form, async () => {
    await this.#api.writeNote(this.proposalId(), { text: this.kept.model().text.trim() });
    this.kept.done();
    this.form().reset();
    this.#toasts.show(this.t().written);
    this.written.emit();
  });
}
