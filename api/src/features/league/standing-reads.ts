import {
  type DelayState,
  type FrozenDue,
  type JudgedRow,
  type TimedRow,
  type LeaguePeriod,
  type LocalText,
  WorkCalendar,
  dueInForce,
  judge,
} from '@loi-giai/shared';
import { handedInRounds } from '../acceptances/delivery-reads';
import { seesCommission } from '../commissions/commission-circle-reads';
import { calendarOf } from '../programme/programme-calendar-reads';

/** A transaction, or the read side's pool. */
export interface Asked {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A row of a plan that has begun, due by the baseline in force, with whoever is judged by it. */
export interface StandingRow extends TimedRow {
  readonly milestoneId: string;
  readonly commissionId: string;
  readonly name: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  /** Of the agency that commissions. */
  readonly commissioningId: string;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly agencyNameEn: string | null;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  /** As the plan writes it. */
  readonly unit: string;
  /** Agencies and organizations where the person works, and what they are called. */
  readonly homeIds: readonly string[];
  readonly home: string;
  readonly homeEn: string;
  /** Of the last reason of its delay. */
  readonly delay: DelayState | null;
  readonly excused: boolean;
  /** Whether the reader may see the commission. */
  readonly seen: boolean;
}

/** What is not done when a commission is terminated falls to nobody. $1: the reader's places; $2: one commission, or all. */
const STANDING = `
  WITH frozen AS (
    SELECT (r->>'id')::uuid AS id,
           json_agg(json_build_object('takenOn', (b.taken_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text, 'due', r->>'due')
                    ORDER BY b.number) AS dues
      FROM plan_baseline b CROSS JOIN jsonb_array_elements(b.rows) r
     WHERE $2::uuid IS NULL OR b.commission_id = $2 GROUP BY 1),
  home AS (
    SELECT account_id, array_agg(DISTINCT place_id) AS ids, string_agg(DISTINCT name, ', ') AS names,
           string_agg(DISTINCT name_en, ', ') AS names_en FROM (
      SELECT g.account_id, a.id AS place_id, a.name, COALESCE(a.name_en, a.name) AS name_en FROM role_grant g JOIN agency a ON a.id = g.scope_id
      UNION ALL
      SELECT m.account_id, o.id, o.name, o.name FROM membership m JOIN organization o ON o.id = m.organization_id
       WHERE m.accepted_at IS NOT NULL) place GROUP BY account_id)
  SELECT m.id AS "milestoneId", c.id AS "commissionId", m.name, ch.code AS "challengeCode", ch.title AS "challengeTitle",
         ch.agency_id AS "commissioningId", m.done_on::text AS "doneOn", ${handedInRounds('m')} AS rounds, f.dues,
         y.id AS "agencyId", y.name AS "agencyName", y.name_en AS "agencyNameEn", o.id AS "organizationId", o.name AS "organizationName",
         p.id AS "accountId", p.name AS "accountName", m.responsible_unit AS unit,
         COALESCE(h.ids, '{}') AS "homeIds", COALESCE(h.names, '') AS home, COALESCE(h.names_en, '') AS "homeEn",
         d.state AS delay, COALESCE(d.state = 'accepted', false) AS excused, ${seesCommission('$1')} AS seen
    FROM milestone m
    JOIN frozen f ON f.id = m.id
    JOIN commission c ON c.id = m.commission_id
    JOIN challenge ch ON ch.id = c.challenge_id
    JOIN opened_version v ON v.proposal_id = c.proposal_id
    LEFT JOIN agency y ON y.id = m.responsible_agency_id
    LEFT JOIN organization o ON o.id = m.responsible_organization_id
    LEFT JOIN account p ON p.id = m.responsible_account_id
    LEFT JOIN home h ON h.account_id = p.id
    LEFT JOIN LATERAL (SELECT r.state FROM delay_reason r WHERE r.milestone_id = m.id
                        ORDER BY r.stated_at DESC, r.id DESC LIMIT 1) d ON true
   WHERE c.started_at IS NOT NULL AND NOT m.summary AND ($2::uuid IS NULL OR c.id = $2)
     AND (c.state <> 'terminated' OR m.done_on IS NOT NULL)
   ORDER BY ch.code, c.stage, m.position, m.id`;

type StoredRow = Omit<StandingRow, 'due'> & { readonly dues: readonly FrozenDue[] };

/** Every row that has a due day in force. @param places the reader's, null: everywhere */
export async function readStanding(
  asked: Asked,
  places: readonly string[] | null,
  commissionId: string | null = null,
): Promise<StandingRow[]> {
  const stored = await asked.query<StoredRow>(STANDING, [places, commissionId]);
  return stored.flatMap(({ dues, ...row }) => {
    const due = dueInForce(dues);
    return due === null ? [] : [{ ...row, due }];
  });
}

export async function readLeagueTime(
  asked: Asked,
): Promise<{ readonly today: string; readonly calendar: WorkCalendar }> {
  const [row] = await asked.query<{ today: string }>(`SELECT portal_today()::text AS today`);
  if (!row) throw new Error('a SELECT without FROM answers one row');
  const { holidays } = await calendarOf({ query: (sql) => asked.query(sql) });
  return { today: row.today, calendar: new WorkCalendar(holidays) };
}

export type Counted = StandingRow & JudgedRow;

/** Those that count in the period. */
export function countedIn(
  rows: readonly StandingRow[],
  calendar: WorkCalendar,
  period: LeaguePeriod,
  asOf: string,
): Counted[] {
  return rows.flatMap((row) => {
    const judged = judge(row, calendar, period, asOf);
    return judged ? [{ ...row, ...judged }] : [];
  });
}
