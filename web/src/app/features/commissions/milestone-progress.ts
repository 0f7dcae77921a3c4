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
import { FormField, form, max, maxLength, min, required, validate } from '@angular/forms/signals';
import { type CommissionView, type MilestoneView, PLAN_LIMITS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { CommissionsApi } from './commissions-api';
import { COMMISSIONS_TEXTS } from './commissions.texts';

interface ProgressModel {
  readonly progress: number | null;
  readonly note: string;
}

/** Asks how far a milestone is: `progress.open(milestone)`. */
@Component({
  selector: 'lg-milestone-progress',
  imports: [ConfirmDialog, ErrorSummary, FormField, NumberField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-confirm-dialog
      [heading]="t().updateOf(milestone()?.name ?? '')"
      [confirmLabel]="t().save"
      [busy]="sending.busy()"
      (confirmed)="sending.submit()"
    >
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-number-field
        [formField]="form.progress"
        [label]="t().percent"
        [hint]="t().percentHint"
        [maxDecimals]="0"
        unit="%"
      />
      <lg-text-area [formField]="form.note" [label]="t().noteField" [hint]="t().noteHint" [rows]="4" />
    </lg-confirm-dialog>
  `,
})
export class MilestoneProgress {
  readonly commissionId = input.required<string>();
  readonly reported = output<CommissionView>();

  readonly #api = inject(CommissionsApi);
  readonly #toasts = inject(Toasts);
  protected readonly format = injectFormat();
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(COMMISSIONS_TEXTS);
  protected readonly milestone = signal<MilestoneView | null>(null);
  protected readonly labels = computed(() => {
    const { percent, noteField } = this.t();
    return { progress: percent, note: noteField };
  });

  readonly #model = signal<ProgressModel>({ progress: 0, note: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.progress);
    min(path.progress, 0);
    max(path.progress, PLAN_LIMITS.progress);
    validate(path.progress, ({ value }) =>
      Number.isInteger(value() ?? 0) ? undefined : { kind: 'bad_format', message: this.t().wholePercent },
    );
    maxLength(path.note, 2_000);
  });
  protected readonly sending = submission(this.form, () => this.#send());

  open(milestone: MilestoneView): void {
    const { progress, note } = milestone;
    this.milestone.set(milestone);
    this.form().reset({ progress, note });
    this.dialog().open();
  }

  async #send(): Promise<void> {
    const { progress, note } = this.#model();
    const milestone = this.milestone();
    if (milestone === null || progress === null) return;
    const after = await this.#api.report(this.commissionId(), milestone.id, {
      progress,
      note: note.trim(),
    });
    this.dialog().close();
    this.#toasts.show(this.t().saved(milestone.name, this.format.percent(progress / 100, 0)));
    this.reported.emit(after);
  }
}
