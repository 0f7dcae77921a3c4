import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { StepTextRequest } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { PROGRAMME_TEXTS } from './programme.texts';

/** The office's words for one thing that the machine knows: a title and guidance, in both languages. */
@Component({
  selector: 'lg-guidance-form',
  imports: [Button, ErrorSummary, FormField, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form
      class="card stack"
      novalidate
      [attr.aria-labelledby]="'words-' + key()"
      (submit)="sending.submit($event)"
    >
      <h2 [id]="'words-' + key()">{{ heading() }}</h2>
      <lg-error-summary [form]="form" [submission]="sending" />
      <div class="languages">
        <lg-text-field [formField]="form.title.vi" [label]="t().titleVi" />
        <lg-text-field [formField]="form.title.en" [label]="t().titleEn" />
        <lg-text-area [formField]="form.guidance.vi" [label]="t().guidanceVi" [rows]="6" />
        <lg-text-area [formField]="form.guidance.en" [label]="t().guidanceEn" [rows]="6" />
      </div>
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ saveLabel() }}</button>
      </div>
    </form>
  `,
  styles: `
    h2 {
      font-size: 1.25rem;
    }
    .languages {
      display: grid;
      gap: 1rem 1.5rem;
    }
    @media (min-width: 60rem) {
      .languages {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
})
export class GuidanceForm {
  /** Tells the forms of a page apart. */
  readonly key = input.required<string>();
  readonly heading = input.required<string>();
  readonly words = input.required<StepTextRequest>();
  readonly saveLabel = input.required<string>();
  readonly savedText = input.required<string>();
  readonly save = input.required<(words: StepTextRequest) => Promise<unknown>>();

  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(PROGRAMME_TEXTS);
  readonly #model = linkedSignal(() => ({ title: this.words().title, guidance: this.words().guidance }));
  protected readonly form = form(this.#model, (path) => {
    required(path.title.vi);
    required(path.guidance.vi);
    maxLength(path.title.vi, 200);
    maxLength(path.title.en, 200);
    maxLength(path.guidance.vi, 2_000);
    maxLength(path.guidance.en, 2_000);
  });
  protected readonly sending = submission(this.form, async () => {
    await this.save()(this.#model());
    this.#toasts.show(this.savedText());
  });
}
