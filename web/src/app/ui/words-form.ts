import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { keptForm, wordsLike } from '../core/kept-form';
import { Button } from './button';
import { ErrorSummary } from './form/error-summary';
import { submission } from './form/submission';
import { TextArea } from './form/text-area';
import { KeptState } from './kept-state';

/** One text and a button that sends it: an answer, a reason. The browser keeps the words until they are sent. */
@Component({
  selector: 'lg-words-form',
  imports: [Button, ErrorSummary, FormField, KeptState, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="{ text: label() }" />
      <lg-text-area [formField]="form.text" [label]="label()" [hint]="hint()" [rows]="rows()" />
      <div class="row">
        <button type="submit" [lgButton]="tone()" [busy]="sending.busy()">{{ button() }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class WordsForm {
  /** Under which the browser keeps the words. */
  readonly keptAs = input.required<string>();
  readonly label = input.required<string>();
  readonly button = input.required<string>();
  readonly hint = input('');
  readonly rows = input(4);
  readonly tone = input<'primary' | 'secondary' | 'danger'>('secondary');
  readonly longest = input(5_000);
  /** Sends the words; what it throws stands in the summary. */
  readonly send = input.required<(text: string) => Promise<void>>();

  protected readonly kept = keptForm(
    () => this.keptAs(),
    wordsLike({ text: '' }),
    () => ({ text: '' }),
  );
  protected readonly form = form(this.kept.model, (path) => {
    required(path.text);
    maxLength(path.text, () => this.longest());
  });
  protected readonly sending = submission(this.form, async () => {
    await this.send()(this.kept.model().text.trim());
    this.kept.done();
    this.form().reset();
  });
}
