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
import { COMMISSION_LIMITS, type AmendmentView, type CommissionView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { CommissionsApi } from './commissions-api';
import { PAPER_TEXTS } from './paper.texts';

/** Number, date and paper of a signature: of the commission, or of one of its amendments. */
@Component({
  selector: 'lg-sign-dialog',
  imports: [Banner, ConfirmDialog, DateField, ErrorSummary, FormField, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-confirm-dialog
      [heading]="t().signAsk"
      [confirmLabel]="t().sign"
      [busy]="sending.busy()"
      (confirmed)="sending.submit()"
    >
      <p>{{ t().signWhat }}</p>
      @if (papers().length === 0) {
        <lg-banner tone="act">{{ t().noPaper }}</lg-banner>
      }
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-field
        [formField]="form.number"
        [label]="t().number"
        [hint]="t().numberHint"
        autocomplete="off"
      />
      <lg-date-field [formField]="form.signedOn" [label]="t().signedOn" />
      <lg-select-field
        [formField]="form.documentId"
        [label]="t().paper"
        [hint]="t().paperHint"
        [options]="papers()"
      />
    </lg-confirm-dialog>
  `,
})
export class SignDialog {
  readonly commission = input.required<CommissionView>();
  readonly amendment = input<AmendmentView | null>(null);
  readonly signed = output<CommissionView>();

  readonly #api = inject(CommissionsApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(PAPER_TEXTS);
  protected readonly labels = computed(() => ({
    number: this.t().number,
    signedOn: this.t().signedOn,
    documentId: this.t().paper,
  }));
  /** The signed papers that nothing has taken the place of. */
  protected readonly papers = computed(() => {
    const amendmentId = this.amendment()?.id ?? null;
    return this.commission()
      .documents.filter(
        (one) =>
          one.kind === (amendmentId === null ? 'signed' : 'amendment') &&
          one.amendmentId === amendmentId &&
          !one.replaced,
      )
      .map(({ id: value, name: label }) => ({ value, label }));
  });
  readonly #model = signal({ number: '', signedOn: null as string | null, documentId: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.number);
    maxLength(path.number, COMMISSION_LIMITS.number);
    required(path.signedOn);
    required(path.documentId);
  });
  protected readonly sending = submission(this.form, async () => {
    const { id } = this.commission();
    const amendment = this.amendment();
    const body = { ...this.#model(), number: this.#model().number.trim() };
    const after = amendment
      ? await this.#api.amend(id, amendment.id, 'sign', body)
      : await this.#api.take(id, 'sign', body);
    this.dialog().close();
    this.#toasts.show(this.t().signed);
    this.signed.emit(after);
  });

  open(): void {
    const papers = this.papers();
    const [only] = papers;
    this.#model.set({
      number: '',
      signedOn: null,
      documentId: papers.length === 1 && only ? only.value : '',
    });
    this.dialog().open();
  }
}
