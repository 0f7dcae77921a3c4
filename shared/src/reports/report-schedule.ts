import type { WorkCalendar } from '../programme/work-calendar';
import { lastDayInTime, lateDays } from '../commissions/lateness';
import type { ReportState } from './report-lifecycle';

export const REPORT_RHYTHM = { month: 'month', quarter: 'quarter', weeks: 'weeks', dates: 'dates' } as const;
export type ReportRhythm = (typeof REPORT_RHYTHM)[keyof typeof REPORT_RHYTHM];
export const REPORT_RHYTHMS = Object.values(REPORT_RHYTHM);

export const REPORT_LIMITS = {
  /** Reports of one commission. */
  slots: 120,
  weeks: 52,
  text: 10_000,
  comment: 5_000,
  reason: 2_000,
  files: 10,
  fileBytes: 20 * 1024 * 1024,
} as const;

/** When reports are due. Days are yyyy-MM-dd. */
export interface ReportRule {
  readonly rhythm: ReportRhythm;
  /** Between two reports, of the rhythm `weeks`. */
  readonly weeks: number | null;
  /** Of the rhythm `dates`. */
  readonly dates: readonly string[];
  /** Of the others: the first due day, and the last day on which one may be due. */
  readonly firstDue: string | null;
  readonly until: string | null;
}

const DAY_MS = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * The due days of a rule, in order, each once; at most one more than the limit, so that too many are seen. A month that is shorter
 * than the day of the first report has it on its last day. `docs/reporting.md` has examples.
 */
export function dueDays({ rhythm, weeks, dates, firstDue, until }: ReportRule): string[] {
  if (rhythm === 'dates') return [...new Set(dates)].sort().slice(0, REPORT_LIMITS.slots + 1);
  if (firstDue === null || until === null) return [];
  const days: string[] = [];
  for (let index = 0; days.length <= REPORT_LIMITS.slots; index++) {
    const day =
      rhythm === 'weeks'
        ? dayOf(Date.parse(firstDue) + index * (weeks ?? 1) * 7 * DAY_MS)
        : monthsAfter(firstDue, index * (rhythm === 'quarter' ? 3 : 1));
    if (day > until) break;
    days.push(day);
  }
  return days;
}

function monthsAfter(first: string, months: number): string {
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** A report that is there already when the rule changes. */
export interface StandingReport {
  readonly dueOn: string;
  readonly state: ReportState;
  /** Something was written, if only a draft. */
  readonly written: boolean;
}

/**
 * What a rule changes from today on: of what is due today or later, what nobody has written at goes where the rule does not name its
 * day; days that the rule names and that have no report get one. What was due before today stays due.
 */
export function changeOfReports(
  standing: readonly StandingReport[],
  rule: ReportRule,
  today: string,
): { readonly drop: readonly string[]; readonly add: readonly string[] } {
  const wanted = dueDays(rule).filter((day) => day >= today);
  const there = standing.filter(({ state }) => state !== 'dropped');
  return {
    drop: there
      .filter(
        ({ dueOn, state, written }) =>
          dueOn >= today && state === 'due' && !written && !wanted.includes(dueOn),
      )
      .map(({ dueOn }) => dueOn),
    add: wanted.filter((day) => !there.some(({ dueOn }) => dueOn === day)),
  };
}

/** How a report stands by its day. */
export const REPORT_TIMING = {
  later: 'later',
  soon: 'soon',
  today: 'today',
  late: 'late',
  handed_in: 'handed_in',
  /** The commission does not run, or its trial is suspended. */
  paused: 'paused',
} as const;
export type ReportTiming = (typeof REPORT_TIMING)[keyof typeof REPORT_TIMING];
export const REPORT_TIMINGS = Object.values(REPORT_TIMING);

/** Days before the due day from which a report is to be thought of. */
export const REPORT_SOON_DAYS = 7;
/** Working days late after which the agency's leader hears of it. */
export const REPORT_ESCALATION_DAYS = 5;

/** Working days for what was returned. */
export const REPORT_RETURN_DAYS = 5;

export interface TimedReport {
  readonly dueOn: string;
  readonly state: ReportState;
  readonly asked: boolean;
  /** The day on which it was returned last; null where it was not. */
  readonly returnedOn: string | null;
}

/** The day by which it is to be handed in now: what was returned has some working days more. */
export function dayThatCounts(
  { dueOn, state, returnedOn }: Pick<TimedReport, 'dueOn' | 'state' | 'returnedOn'>,
  calendar: WorkCalendar,
): string {
  if (state !== 'returned' || returnedOn === null) return dueOn;
  const again = calendar.add(returnedOn, REPORT_RETURN_DAYS);
  return again > dueOn ? again : dueOn;
}

/** A day off is in time until the next working day, as with plans. */
export function timingOf(report: TimedReport, calendar: WorkCalendar, today: string): ReportTiming {
  const { state, asked } = report;
  const dueOn = dayThatCounts(report, calendar);
  if (state !== 'due' && state !== 'returned') return REPORT_TIMING.handed_in;
  if (!asked) return REPORT_TIMING.paused;
  if (lateDays(calendar, dueOn, today) > 0) return REPORT_TIMING.late;
  if (dueOn <= today && today <= lastDayInTime(calendar, dueOn)) return REPORT_TIMING.today;
  return dayOf(Date.parse(dueOn) - REPORT_SOON_DAYS * DAY_MS) <= today
    ? REPORT_TIMING.soon
    : REPORT_TIMING.later;
}

export interface Reminded {
  /** The timing of which the solver was last told, and when; null before the first. */
  readonly remindedAs: ReportTiming | null;
  readonly remindedOn: string | null;
  readonly escalatedOn: string | null;
}

/** Whom a morning's digest is to tell of a report. Late ones are told of on the first late day, then once a week. */
export function reminderOf(
  report: TimedReport & Reminded,
  calendar: WorkCalendar,
  today: string,
): { readonly solver: ReportTiming | null; readonly officer: boolean; readonly leader: boolean } {
  const timing = timingOf(report, calendar, today);
  const { remindedAs, remindedOn } = report;
  const late = timing === 'late';
  const again = late && remindedOn !== null && Date.parse(today) - Date.parse(remindedOn) >= 7 * DAY_MS;
  const told = timing === 'soon' || timing === 'today' || late;
  const solver = told && (remindedAs !== timing || again) ? timing : null;
  return {
    solver,
    officer: late && solver !== null,
    leader:
      late &&
      report.escalatedOn === null &&
      lateDays(calendar, dayThatCounts(report, calendar), today) > REPORT_ESCALATION_DAYS,
  };
}
