import {
  type CommissionState,
  type LocalText,
  PERMISSION,
  type ReportFigures,
  type ReportListItem,
  type ReportState,
  WorkCalendar,
  cityDayOf,
  isOverdue,
  lateDays,
  placesOf,
  summariesOf,
  timingOf,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { seesCommission } from '../commissions/commission-circle-reads';
import { readPlan } from '../commissions/plan-reads';
import { calendarOf } from '../programme/programme-calendar-reads';

const READ = 2_000;

/** SQL: whether reports of the commission are asked for now: it runs, and its trial is not suspended. */
export const ASKED = `(c.state = 'running'
  AND NOT EXISTS (SELECT 1 FROM sandbox_permit s WHERE s.commission_id = c.id AND s.state = 'suspended'))`;

/** SQL: the day on which the report was returned last. */
export const RETURNED_ON = `(SELECT (max(x.reviewed_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text FROM solver_report_version x
  WHERE x.report_id = r.id AND x.verdict = 'returned')`;

export interface ReportRow {
  readonly id: string;
  readonly commissionId: string;
  readonly commissionNumber: string | null;
  readonly commissionState: CommissionState;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly organizationName: string;
  readonly dueOn: string;
  readonly state: ReportState;
  readonly submittedAt: Date | null;
  readonly asked: boolean;
  readonly returnedOn: string | null;
  readonly periodFrom: string | null;
}

/** SQL: reports with their commissions. $1: the reader's places. */
export const SEEN_REPORTS = `
    FROM solver_report r
    JOIN commission c ON c.id = r.commission_id
    JOIN challenge ch ON ch.id = c.challenge_id
    JOIN opened_version v ON v.proposal_id = c.proposal_id
   WHERE ${seesCommission('$1')}`;

export const REPORT_COLUMNS = `
         r.id, c.id AS "commissionId", c.number AS "commissionNumber", c.state AS "commissionState", ch.code AS "challengeCode",
         ch.title AS "challengeTitle", v.organization_name AS "organizationName", r.due_on::text AS "dueOn", r.state,
         r.submitted_at AS "submittedAt", ${ASKED} AS asked, ${RETURNED_ON} AS "returnedOn",
         (SELECT (max(p.due_on) + 1)::text FROM solver_report p
           WHERE p.commission_id = r.commission_id AND p.due_on < r.due_on AND p.state <> 'dropped') AS "periodFrom"`;

/** $2: one commission; $3: one report. What waits comes first, then the latest. */
const REPORTS = `
  SELECT ${REPORT_COLUMNS} ${SEEN_REPORTS}
     AND (r.state <> 'dropped' OR r.id = $3) AND ($2::uuid IS NULL OR c.id = $2) AND ($3::uuid IS NULL OR r.id = $3)
   ORDER BY r.state IN ('accepted', 'dropped'), r.due_on, r.id LIMIT ${READ}`;

export interface ReportTime {
  readonly today: string;
  readonly calendar: WorkCalendar;
}

export async function readReportTime(tx: Transaction): Promise<ReportTime> {
  const { holidays } = await calendarOf(tx);
  return { today: await tx.today(), calendar: new WorkCalendar(holidays) };
}

export type ReadReport = ReportListItem & Pick<ReportRow, 'periodFrom' | 'asked' | 'returnedOn'>;

/** One, or those of one commission, where the reader may see them. */
export async function readReports(
  tx: Transaction,
  { commission, id }: { readonly commission?: string; readonly id?: string },
): Promise<ReadReport[]> {
  const time = await readReportTime(tx);
  const places = placesOf(tx.actor.roles, PERMISSION.commissionRead);
  const rows = await tx.query<ReportRow>(REPORTS, [places, commission ?? null, id ?? null]);
  return rows.map((row) => toReadReport(row, time));
}

export function toReadReport(
  { commissionState: _, submittedAt, ...row }: ReportRow,
  { today, calendar }: ReportTime,
): ReadReport {
  const timing = timingOf(row, calendar, today);
  const until = submittedAt === null ? today : cityDayOf(submittedAt);
  return {
    ...row,
    timing,
    daysLate: timing === 'paused' ? 0 : lateDays(calendar, row.dueOn, until),
    submittedAt: submittedAt?.toISOString() ?? null,
  };
}

export function toItem({ periodFrom: _, asked: __, returnedOn: ___, ...item }: ReadReport): ReportListItem {
  return item;
}

/** How the plan stands, as a report tells it. */
export async function figuresOfPlan(tx: Transaction, commissionId: string): Promise<ReportFigures> {
  const { rows, today, holidays } = await readPlan(tx, commissionId);
  const leaves = rows.filter(({ summary }) => !summary);
  const top = summariesOf(
    [
      { ...WHOLE },
      ...leaves.map(({ id, plannedStart, due, startedOn, doneOn, progress }) => ({
        id,
        parentId: WHOLE.id,
        plannedStart,
        due,
        startedOn,
        doneOn,
        progress,
      })),
    ],
    new WorkCalendar(holidays),
  ).get(WHOLE.id);
  return {
    on: today,
    rows: leaves.length,
    done: leaves.filter(({ doneOn }) => doneOn !== null).length,
    late: leaves.filter(isOverdue).length,
    progress: top?.progress ?? 0,
    milestones: leaves.map(({ name, due, doneOn, progress, daysLate }) => ({
      name,
      due,
      doneOn,
      progress,
      daysLate,
    })),
  };
}

/** Stands above all rows, so that they are weighed as parts of one. */
const WHOLE = {
  id: '',
  parentId: null,
  plannedStart: '1970-01-01',
  due: '1970-01-01',
  startedOn: null,
  doneOn: null,
  progress: 0,
};
