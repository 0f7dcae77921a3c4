import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { EXIT_DECISIONS, type ExitDecision, SANDBOX_LIMITS, type SandboxView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { SandboxApi } from './sandbox-api';
import { SANDBOX_TEXTS } from './sandbox.texts';

/** Decides what follows a trial. */
@Component({
  selector: 'lg-exit-form',
  imports: [Button, DateField, ErrorSummary, FormField, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-radio-group [formField]="form.decision" [label]="t().decision" [options]="choices()" />
      @if (extends()) {
        <lg-date-field [formField]="form.until" [label]="t().lastDay" [hint]="t().lastDayHint" />
      }
      <lg-text-area [formField]="form.reasons" [label]="t().reasons" [rows]="4" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().exit }}</button>
      </div>
    </form>
  `,
})
export class ExitForm {
  readonly permit = input.required<SandboxView>();
  readonly decided = output<SandboxView>();

  readonly #api = inject(SandboxApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(SANDBOX_TEXTS);
  protected readonly labels = computed(() => {
    const { decision, reasons, lastDay } = this.t();
    return { decision, reasons, until: lastDay };
  });
  /** A suspended trial goes on first, before it is extended. */
  protected readonly choices = computed(() =>
    EXIT_DECISIONS.filter((value) => value !== 'extend' || this.permit().state !== 'suspended').map(
      (value) => ({
        value,
        label: this.t().exitChoices[value],
      }),
    ),
  );
  readonly #model = signal({ decision: '', reasons: '', until: null as string | null });
  protected readonly extends = computed(() => this.#model().decision === 'extend');
  protected readonly form = form(this.#model, (path) => {
    required(path.decision);
    required(path.reasons);
    maxLength(path.reasons, SANDBOX_LIMITS.reason);
    required(path.until, { when: ({ valueOf }) => valueOf(path.decision) === 'extend' });
  });
  protected readonly sending = submission(this.form, async () => {
    const { decision, reasons, until } = this.#model();
    this.decided.emit(
      await this.#api.exit(this.permit().id, {
        decision: decision as ExitDecision,
        reasons: reasons.trim(),
        until: this.extends() ? until : null,
      }),
    );
    this.#toasts.show(this.t().decided);
  });
}
