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
import { FormField, applyWhen, form, max, maxLength, min, required, validate } from '@angular/forms/signals';
import type { CommissionView, MilestoneView } from '@loi-giai/shared';
import { injectToday } from '../../core/city-day';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateField } from '../../ui/form/date-field';
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
  readonly doneOn: string | null;
}

/** Asks how far a milestone is: `progress.open(milestone)`. */
@Component({
  selector: 'lg-milestone-progress',
  imports: [ConfirmDialog, DateField, ErrorSummary, FormField, NumberField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-confirm-dialog
      [heading]="t().updateOf(milestone()?.name ?? '')"
      [confirmLabel]="t().save"
      [busy]="sending.busy()"
      (confirmed)="sending.submit()"
    >
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      @let recorded = milestone()?.doneOn;
      @if (recorded && !corrects()) {
        <p>{{ t().recorded(format.date(recorded)) }}</p>
      } @else {
        <lg-number-field
          [formField]="form.progress"
          [label]="t().percent"
          [hint]="t().percentHint"
          [maxDecimals]="0"
          unit="%"
        />
        @if (complete()) {
          <lg-date-field [formField]="form.doneOn" [label]="t().doneOn" [hint]="t().doneOnHint" />
        } @else if (recorded) {
          <p class="act" role="status">{{ t().reopen }}</p>
        }
      }
      <lg-text-area [formField]="form.note" [label]="t().noteField" [hint]="t().noteHint" [rows]="4" />
    </lg-confirm-dialog>
  `,
})
export class MilestoneProgress {
  readonly commissionId = input.required<string>();
  /** Whether the reader may also correct what is on record as done. */
  readonly corrects = input(false);
  readonly reported = output<CommissionView>();

  readonly #api = inject(CommissionsApi);
  readonly #toasts = inject(Toasts);
  protected readonly format = injectFormat();
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(COMMISSIONS_TEXTS);
  protected readonly today = injectToday();
  protected readonly milestone = signal<MilestoneView | null>(null);
  protected readonly labels = computed(() => {
    const { percent, noteField, doneOn } = this.t();
    return { progress: percent, note: noteField, doneOn };
  });

  readonly #model = signal<ProgressModel>({ progress: 0, note: '', doneOn: null });
  protected readonly complete = computed(() => this.#model().progress === 100);
  protected readonly form = form(this.#model, (path) => {
    required(path.progress);
    min(path.progress, 0);
    max(path.progress, 100);
    validate(path.progress, ({ value }) =>
      Number.isInteger(value() ?? 0) ? undefined : { kind: 'bad_format', message: this.t().wholePercent },
    );
    maxLength(path.note, 2_000);
    applyWhen(
      path,
      ({ value }) => value().progress === 100,
      (done) => {
        required(done.doneOn);
        validate(done.doneOn, ({ value }) => this.#outsideOf(value() ?? ''));
      },
    );
  });
  protected readonly sending = submission(this.form, () => this.#send());

  open(milestone: MilestoneView): void {
    const { progress, note, doneOn } = milestone;
    this.milestone.set(milestone);
    this.form().reset({ progress, note, doneOn: doneOn ?? this.today() });
    this.dialog().open();
  }

  /** Between the planned start and today, but for the day on record. */
  #outsideOf(day: string): { kind: string; message: string } | undefined {
    const { plannedStart = '', doneOn = null } = this.milestone() ?? {};
    if (day === doneOn) return undefined;
    if (day > this.today()) return { kind: 'too_large', message: this.t().doneOnHint };
    if (day >= plannedStart) return undefined;
    return { kind: 'too_small', message: this.t().doneOnTooEarly(this.format.date(plannedStart)) };
  }

  async #send(): Promise<void> {
    const { progress, note, doneOn } = this.#model();
    const milestone = this.milestone();
    if (milestone === null || progress === null) return;
    const after = await this.#api.report(this.commissionId(), milestone.id, {
      progress,
      note: note.trim(),
      ...(progress === 100 && doneOn !== null && { doneOn }),
    });
    this.dialog().close();
    this.#toasts.show(this.t().saved(milestone.name, this.format.percent(progress / 100, 0)));
    this.reported.emit(after);
  }
}
