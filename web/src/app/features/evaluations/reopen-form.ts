import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { SCORING_ROLES, type EvaluationView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { EvaluationsApi } from './evaluations-api';
import { SHEET_TEXTS } from './sheet.texts';

const EMPTY = { memberId: '', proposalId: '', reason: '' };

/** The chair lets a member change a submitted sheet once more, while all score alone (I3). */
@Component({
  selector: 'lg-reopen-form',
  imports: [Button, ErrorSummary, FormField, SelectField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ t().reopen }}</summary>
      <form class="stack" novalidate (submit)="sending.submit($event)">
        <p class="soft">{{ t().reopenLead }}</p>
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-select-field [formField]="form.memberId" [label]="t().reopenMember" [options]="members()" />
        <lg-select-field [formField]="form.proposalId" [label]="t().reopenProposal" [options]="proposals()" />
        <lg-text-area
          [formField]="form.reason"
          [label]="t().reopenReason"
          [hint]="t().reopenReasonHint"
          [rows]="3"
        />
        <div class="row">
          <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().reopen }}</button>
        </div>
      </form>
    </details>
  `,
  styles: `
    form {
      max-width: 40rem;
    }
  `,
})
export class ReopenForm {
  readonly evaluation = input.required<EvaluationView>();
  readonly done = output();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(SHEET_TEXTS);
  protected readonly members = computed(() =>
    this.evaluation()
      .members.filter(({ role, sheetsSubmitted }) => SCORING_ROLES.includes(role) && sheetsSubmitted > 0)
      .map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly proposals = computed(() =>
    this.evaluation()
      .proposals.filter(({ state }) => state !== 'ineligible')
      .map(({ id, title }) => ({ value: id, label: title })),
  );
  protected readonly labels = computed(() => ({
    memberId: this.t().reopenMember,
    proposalId: this.t().reopenProposal,
    reason: this.t().reopenReason,
  }));

  readonly #model = signal(EMPTY);
  protected readonly form = form(this.#model, (path) => {
    required(path.memberId);
    required(path.proposalId);
    required(path.reason);
    maxLength(path.reason, 2_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { proposalId, ...request } = this.#model();
    await this.#api.reopenSheet(proposalId, request);
    this.#toasts.show(this.t().reopened);
    this.#model.set(EMPTY);
    this.form().reset();
    this.done.emit();
  });
}
