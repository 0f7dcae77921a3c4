import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { FormField, form, max, maxLength, min, required } from '@angular/forms/signals';
import {
  REPORT_LIMITS,
  REPORT_RHYTHMS,
  type ReportRule,
  type ReportScheduleRequest,
  type ReportScheduleView,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { RHYTHM_TEXTS } from './report-words';
import { ReportsApi } from './reports-api';
import { SCHEDULE_TEXTS } from './reports.texts';
import { readDays, writeDays } from './written-days';

const EMPTY: ReportRule = { rhythm: 'month', weeks: null, dates: [], firstDue: null, until: null };

/** When the solver reports, set or changed. */
@Component({
  selector: 'lg-schedule-form',
  imports: [Button, DateField, ErrorSummary, FormField, NumberField, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-radio-group [formField]="form.rhythm" [label]="t().rhythm" [options]="rhythms()" />
      @if (model().rhythm === 'dates') {
        <lg-text-area [formField]="form.dates" [label]="t().dates" [hint]="t().datesHint" [rows]="5" />
        @if (daysWrong()) {
          <p class="late" role="alert">{{ t().datesWrong }}</p>
        }
      } @else {
        @if (model().rhythm === 'weeks') {
          <lg-number-field [formField]="form.weeks" [label]="t().weeks" [unit]="t().weeksUnit" />
        }
        <lg-date-field [formField]="form.firstDue" [label]="t().firstDue" />
        <lg-date-field [formField]="form.until" [label]="t().until" />
      }
      @if (changes()) {
        <lg-text-area [formField]="form.reason" [label]="t().reason" [rows]="3" />
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">
          {{ changes() ? t().change : t().save }}
        </button>
      </div>
    </form>
  `,
})
export class ScheduleForm {
  readonly schedule = input.required<ReportScheduleView>();
  readonly saved = output<ReportScheduleView>();

  readonly #api = inject(ReportsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(SCHEDULE_TEXTS);
  protected readonly labels = computed(() => {
    const { rhythm, weeks, dates, firstDue, until, reason } = this.t();
    return { rhythm, weeks, dates, firstDue, until, reason };
  });
  protected readonly rhythms = computed(() =>
    REPORT_RHYTHMS.map((value) => ({ value, label: RHYTHM_TEXTS[this.#locale()][value] })),
  );
  protected readonly changes = computed(() => this.schedule().editions.length > 0);
  protected readonly model = linkedSignal(() => {
    const { rhythm, weeks, dates, firstDue, until } = this.schedule().editions.at(-1)?.rule ?? EMPTY;
    return { rhythm, weeks, dates: writeDays(dates), firstDue, until, reason: '' };
  });
  protected readonly daysWrong = computed(
    () => this.model().rhythm === 'dates' && readDays(this.model().dates) === null,
  );
  protected readonly form = form(this.model, (path) => {
    const fixed = (): boolean => this.model().rhythm === 'dates';
    required(path.rhythm);
    required(path.weeks, { when: () => this.model().rhythm === 'weeks' });
    min(path.weeks, 1);
    max(path.weeks, REPORT_LIMITS.weeks);
    required(path.dates, { when: fixed });
    required(path.firstDue, { when: () => !fixed() });
    required(path.until, { when: () => !fixed() });
    required(path.reason, { when: () => this.changes() });
    maxLength(path.reason, REPORT_LIMITS.reason);
  });
  protected readonly sending = submission(this.form, async () => {
    if (this.daysWrong()) return;
    const { commissionId } = untracked(this.schedule);
    this.saved.emit(await this.#api.setSchedule(commissionId, this.#request()));
    this.#toasts.show(this.t().saved);
  });

  #request(): ReportScheduleRequest {
    const { rhythm, weeks, dates, firstDue, until, reason } = this.model();
    const fixed = rhythm === 'dates';
    return {
      rhythm,
      weeks: rhythm === 'weeks' ? weeks : null,
      dates: fixed ? (readDays(dates) ?? []) : [],
      firstDue: fixed ? null : firstDue,
      until: fixed ? null : until,
      number: this.schedule().editions.length,
      reason: reason.trim(),
    };
  }
}
