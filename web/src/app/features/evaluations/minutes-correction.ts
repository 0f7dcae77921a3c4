import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { MinutesView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { MinutesApi } from './minutes-api';
import { MINUTES_TEXTS } from './minutes.texts';

/** Begins a further edition of minutes that were issued, with a reason. */
@Component({
  selector: 'lg-minutes-correction',
  imports: [Button, ErrorSummary, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="correct">
      <h2 id="correct">{{ t().correct }}</h2>
      <p>{{ t().correctLead }}</p>
      <form class="stack" novalidate (submit)="sending.submit($event)">
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-text-area [formField]="form.reason" [label]="t().correctReason" [rows]="3" />
        <div class="row">
          <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().correct }}</button>
        </div>
      </form>
    </section>
  `,
})
export class MinutesCorrection {
  readonly code = input.required<string>();
  readonly changed = output<MinutesView>();

  readonly #api = inject(MinutesApi);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(MINUTES_TEXTS);
  protected readonly labels = computed(() => ({ reason: this.t().correctReason }));
  readonly #model = signal({ reason: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 2_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const view = await this.#api.correct(this.code(), this.#model().reason.trim());
    this.#toasts.show(this.t().corrected);
    this.changed.emit(view);
  });
}
