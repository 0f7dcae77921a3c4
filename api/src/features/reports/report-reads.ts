import {
  type CommissionState,
  type LocalText,
  PERMISSION,
  type ReportFigures,
  type ReportList,
  type ReportListItem,
  type ReportState,
  type ReportTiming,
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

const SHOWN = 200;
const READ = 2_000;

/** SQL: whether reports of the commission are asked for now: it runs, and its trial is not suspended. */
export const ASKED = `(c.state = 'running'
  AND NOT EXISTS (SELECT 1 FROM sandbox_permit s WHERE s.commission_id = c.id AND s.state = 'suspended'))`;

/** SQL: the day on which the report was returned last. */
export const RETURNED_ON = `(SELECT (max(x.reviewed_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text FROM solver_report_version x
  WHERE x.report_id = r.id AND x.verdict = 'returned')`;

interface ReportRow {
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

/** $1: the reader's places; $2: one commission; $3: one report; $4: a state. What waits comes first, then the latest. */
const REPORTS = `
  SELECT r.id, c.id AS "commissionId", c.number AS "commissionNumber", c.state AS "commissionState", ch.code AS "challengeCode",
         ch.title AS "challengeTitle", v.organization_name AS "organizationName", r.due_on::text AS "dueOn", r.state,
         r.submitted_at AS "submittedAt", ${ASKED} AS asked, ${RETURNED_ON} AS "returnedOn",
         (SELECT (max(p.due_on) + 1)::text FROM solver_report p
           WHERE p.commission_id = r.commission_id AND p.due_on < r.due_on AND p.state <> 'dropped') AS "periodFrom"
    FROM solver_report r
    JOIN commission c ON c.id = r.commission_id
    JOIN challenge ch ON ch.id = c.challenge_id
    JOIN opened_version v ON v.proposal_id = c.proposal_id
   WHERE ${seesCommission('$1')} AND (r.state <> 'dropped' OR r.id = $3)
     AND ($2::uuid IS NULL OR c.id = $2) AND ($3::uuid IS NULL OR r.id = $3) AND ($4::text IS NULL OR r.state = $4)
   ORDER BY r.state IN ('accepted', 'dropped'), r.due_on, r.id LIMIT ${READ}`;

export interface ReportFilter {
  readonly commission?: string;
  readonly state?: ReportState;
  readonly timing?: ReportTiming;
}

export interface ReportTime {
  readonly today: string;
  readonly calendar: WorkCalendar;
}

export async function readReportTime(tx: Transaction): Promise<ReportTime> {
  const { holidays } = await calendarOf(tx);
  return { today: await tx.today(), calendar: new WorkCalendar(holidays) };
}

export type ReadReport = ReportListItem & Pick<ReportRow, 'periodFrom' | 'asked' | 'returnedOn'>;

/** Those the reader may see. */
export async function readReports(
  tx: Transaction,
  { commission, state, id }: ReportFilter & { readonly id?: string },
): Promise<ReadReport[]> {
  const { today, calendar } = await readReportTime(tx);
  const places = placesOf(tx.actor.roles, PERMISSION.commissionRead);
  const rows = await tx.query<ReportRow>(REPORTS, [places, commission ?? null, id ?? null, state ?? null]);
  return rows.map(({ commissionState: _, submittedAt, ...row }) => {
    const timing = timingOf(row, calendar, today);
    const until = submittedAt === null ? today : cityDayOf(submittedAt);
    return {
      ...row,
      timing,
      daysLate: timing === 'paused' ? 0 : lateDays(calendar, row.dueOn, until),
      submittedAt: submittedAt?.toISOString() ?? null,
    };
  });
}

const URGENCY: readonly ReportTiming[] = ['late', 'today', 'soon', 'handed_in', 'later', 'paused'];

/** The late ones first, then what is due next; what was handed in follows what is due soon, the latest first. */
export async function listReports(tx: Transaction, filter: ReportFilter): Promise<ReportList> {
  const found = (await readReports(tx, filter)).filter(
    ({ timing }) => filter.timing === undefined || timing === filter.timing,
  );
  const ordered = [...found].sort(
    (a, b) =>
      URGENCY.indexOf(a.timing) - URGENCY.indexOf(b.timing) ||
      (a.timing === 'handed_in' ? b.dueOn.localeCompare(a.dueOn) : a.dueOn.localeCompare(b.dueOn)) ||
      a.id.localeCompare(b.id),
  );
  return { items: ordered.slice(0, SHOWN).map(toItem), more: ordered.length > SHOWN };
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
