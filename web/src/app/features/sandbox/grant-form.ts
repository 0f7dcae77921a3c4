import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { SANDBOX_LIMITS, type SandboxView } from '@loi-giai/shared';
import { injectToday } from '../../core/city-day';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { SandboxApi } from './sandbox-api';
import { SANDBOX_TEXTS } from './sandbox.texts';

/** Grants a permit, with its number and date. */
@Component({
  selector: 'lg-grant-form',
  imports: [Button, DateField, ErrorSummary, FormField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-field [formField]="form.number" [label]="t().number" autocomplete="off" />
      <lg-date-field [formField]="form.grantedOn" [label]="t().grantedOn" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().grant }}</button>
      </div>
    </form>
  `,
})
export class GrantForm {
  readonly id = input.required<string>();
  readonly granted = output<SandboxView>();

  readonly #api = inject(SandboxApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(SANDBOX_TEXTS);
  protected readonly labels = computed(() => ({ number: this.t().number, grantedOn: this.t().grantedOn }));
  readonly #model = signal<{ number: string; grantedOn: string | null }>({
    number: '',
    grantedOn: injectToday()(),
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.number);
    maxLength(path.number, SANDBOX_LIMITS.number);
    required(path.grantedOn);
  });
  protected readonly sending = submission(this.form, async () => {
    const { number, grantedOn } = this.#model();
    this.granted.emit(
      await this.#api.grant(this.id(), { number: number.trim(), grantedOn: grantedOn ?? '' }),
    );
    this.#toasts.show(this.t().granted);
  });
}
