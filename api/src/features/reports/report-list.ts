import {
  type Page,
  PERMISSION,
  REPORT_RETURN_DAYS,
  REPORT_SOON_DAYS,
  type ReportListItem,
  type ReportState,
  type ReportTiming,
  placesOf,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import {
  ASKED,
  REPORT_COLUMNS,
  RETURNED_ON,
  type ReportRow,
  SEEN_REPORTS,
  readReportTime,
  toItem,
  toReadReport,
} from './report-reads';

const PAGE = 20;

export interface ReportFilter {
  readonly commission?: string;
  readonly state?: ReportState;
  readonly timing?: ReportTiming;
  readonly cursor?: string;
}

/** The late ones first, then what is due next; what was handed in follows what is due soon. */
const URGENCY: readonly ReportTiming[] = ['late', 'today', 'soon', 'handed_in', 'later', 'paused'];

/** As `dayThatCounts` says: what was returned has some working days more. */
const DAY_THAT_COUNTS = `CASE WHEN r.state = 'returned' THEN greatest(r.due_on, (
    SELECT day::date FROM generate_series(${RETURNED_ON}::date + 1, ${RETURNED_ON}::date + 60, interval '1 day') day
     WHERE is_workday(day::date) ORDER BY day OFFSET ${REPORT_RETURN_DAYS - 1} LIMIT 1)) ELSE r.due_on END`;

/** As `timingOf` says. */
const TIMING = `CASE WHEN r.state NOT IN ('due', 'returned') THEN 'handed_in' WHEN NOT ${ASKED} THEN 'paused'
                     ELSE (SELECT CASE WHEN late_days(d.day, portal_today()) > 0 THEN 'late' WHEN d.day <= portal_today() THEN 'today'
                                       WHEN d.day - ${REPORT_SOON_DAYS} <= portal_today() THEN 'soon' ELSE 'later' END
                             FROM (SELECT ${DAY_THAT_COUNTS} AS day) d) END`;

/** $2: one commission; $3: a state; $4: a timing; $5: timings by urgency; $6–$8: after this one. Of what was handed in the latest first. */
const LIST = `
  SELECT * FROM (
    SELECT x.*, array_position($5::text[], x.timing) AS urgency,
           CASE x.timing WHEN 'handed_in' THEN date '9999-12-31' - x."dueOn"::date ELSE x."dueOn"::date - date '0001-01-01' END AS place
      FROM (SELECT ${REPORT_COLUMNS}, ${TIMING} AS timing ${SEEN_REPORTS}
               AND r.state <> 'dropped' AND ($2::uuid IS NULL OR c.id = $2) AND ($3::text IS NULL OR r.state = $3)) x
     WHERE $4::text IS NULL OR x.timing = $4) y
   WHERE $6::int IS NULL OR (urgency, place, id) > ($6, $7::int, $8::uuid)
   ORDER BY urgency, place, id LIMIT ${PAGE + 1}`;

type ListRow = ReportRow & { readonly urgency: number; readonly place: number };

/** Reports of the commissions that the reader may see, the most urgent first. */
export async function listReports(
  tx: Transaction,
  { commission, state, timing, cursor }: ReportFilter,
): Promise<Page<ReportListItem>> {
  const [urgency = null, place = null, id = null] = readCursor(cursor, ['count', 'count', 'id']);
  const places = placesOf(tx.actor.roles, PERMISSION.commissionRead);
  const filter = [commission ?? null, state ?? null, timing ?? null];
  const rows = await tx.query<ListRow>(LIST, [places, ...filter, URGENCY, urgency, place, id]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const time = await readReportTime(tx);
  return {
    items: page.map(({ urgency: _, place: __, ...row }) => toItem(toReadReport(row, time))),
    next:
      rows.length > PAGE && last ? encodeCursor([String(last.urgency), String(last.place), last.id]) : null,
  };
}
