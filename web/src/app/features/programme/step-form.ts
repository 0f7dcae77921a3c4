import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { StepText } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { ProgrammeApi } from './programme-api';
import { PROGRAMME_TEXTS } from './programme.texts';

/** Title and guidance of one step, in both languages. */
@Component({
  selector: 'lg-step-form',
  imports: [Button, ErrorSummary, FormField, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form
      class="card stack"
      novalidate
      [attr.aria-labelledby]="'step-' + number()"
      (submit)="sending.submit($event)"
    >
      <h2 [id]="'step-' + number()">{{ t().step(number()) }}</h2>
      <lg-error-summary [form]="form" [submission]="sending" />
      <div class="languages">
        <lg-text-field [formField]="form.title.vi" [label]="t().titleVi" />
        <lg-text-field [formField]="form.title.en" [label]="t().titleEn" />
        <lg-text-area [formField]="form.guidance.vi" [label]="t().guidanceVi" />
        <lg-text-area [formField]="form.guidance.en" [label]="t().guidanceEn" />
      </div>
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">
          {{ t().saveStep(number()) }}
        </button>
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
export class StepForm {
  readonly step = input.required<StepText>();

  readonly #api = inject(ProgrammeApi);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(PROGRAMME_TEXTS);
  protected readonly number = computed(() => String(this.step().step));

  readonly #model = linkedSignal(() => ({ title: this.step().title, guidance: this.step().guidance }));
  protected readonly form = form(this.#model, (path) => {
    required(path.title.vi);
    required(path.guidance.vi);
    maxLength(path.title.vi, 200);
    maxLength(path.title.en, 200);
    maxLength(path.guidance.vi, 2_000);
    maxLength(path.guidance.en, 2_000);
  });
  protected readonly sending = submission(this.form, async () => {
    await this.#api.saveStep(this.step().step, this.#model());
    this.#toasts.show(this.t().stepSaved(this.number()));
  });
}
