import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { PANEL_PLEDGE, type EvaluationView } from '@loi-giai/shared';
import { Session } from '../../core/session';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { EvaluationsApi } from './evaluations-api';
import { INVITATION_TEXTS } from './invitation.texts';

/** An outside expert reads the pledge and takes the seat, or declines it with a reason. */
@Component({
  selector: 'lg-invitation-form',
  imports: [Button, CheckboxField, ConfirmDialog, ErrorSummary, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack card" novalidate (submit)="accepting.submit($event)">
      <h2>{{ t().heading }}</h2>
      <p>{{ t().lead }}</p>
      <lg-error-summary [form]="pledgeForm" [submission]="accepting" [labels]="pledgeLabels()" />
      <h3>{{ t().pledge }}</h3>
      <p class="prose">{{ local(pledge.confidentiality) }}</p>
      <lg-checkbox-field [formField]="pledgeForm.confidentiality" [label]="t().confidentiality" />
      <p class="prose">{{ local(pledge.impartiality) }}</p>
      <lg-checkbox-field [formField]="pledgeForm.impartiality" [label]="t().impartiality" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="accepting.busy()">{{ t().accept }}</button>
        <button type="button" lgButton="quiet" (click)="ask.open()">{{ t().decline }}</button>
      </div>
    </form>
    <lg-confirm-dialog
      #ask
      [heading]="t().declineAsk"
      [confirmLabel]="t().decline"
      [danger]="true"
      [busy]="declining.busy()"
      (confirmed)="declining.submit()"
    >
      <lg-error-summary [form]="reasonForm" [submission]="declining" [labels]="reasonLabels()" />
      <p>{{ t().declineText }}</p>
      <lg-text-area [formField]="reasonForm.reason" [label]="t().reason" [hint]="t().reasonHint" [rows]="4" />
    </lg-confirm-dialog>
  `,
  styles: `
    h2,
    h3,
    p {
      margin: 0;
    }
  `,
})
export class InvitationForm {
  readonly code = input.required<string>();
  readonly accepted = output<EvaluationView>();

  readonly #api = inject(EvaluationsApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild(ConfirmDialog);

  protected readonly t = injectTexts(INVITATION_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly pledge = PANEL_PLEDGE;
  protected readonly pledgeLabels = computed(() => {
    const { confidentiality, impartiality } = this.t();
    return { confidentiality, impartiality };
  });
  protected readonly reasonLabels = computed(() => ({ reason: this.t().reason }));

  readonly #promised = signal({ confidentiality: false, impartiality: false });
  protected readonly pledgeForm = form(this.#promised, (path) => {
    required(path.confidentiality, { message: () => this.t().promise });
    required(path.impartiality, { message: () => this.t().promise });
  });
  protected readonly accepting = submission(this.pledgeForm, async () => {
    const view = await this.#api.acceptSeat(this.code(), { ...this.#promised() });
    this.#toasts.show(this.t().accepted);
    this.accepted.emit(view);
  });

  readonly #words = signal({ reason: '' });
  protected readonly reasonForm = form(this.#words, (path) => {
    required(path.reason);
    maxLength(path.reason, 2_000);
  });
  protected readonly declining = submission(this.reasonForm, async () => {
    await this.#api.declineSeat(this.code(), this.#words().reason);
    this.dialog()?.close();
    this.#toasts.show(this.t().declined);
    // The seat, and what it permits, is gone.
    await this.#session.refresh();
    await this.#router.navigate(['/work']);
  });
}
