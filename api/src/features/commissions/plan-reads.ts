import {
  type AgencyRef,
  type CalendarDay,
  type CommissionState,
  type LocalText,
  type MilestoneView,
  PERMISSION,
  type PlanBoard,
  type PlannedCommission,
  type PlanRow,
  type RowSchedule,
  type ScheduledRow,
  WorkCalendar,
  placesOf,
  scheduleOf,
} from '@loi-giai/shared';
import type { SignedInActor } from '../../platform/access/actor';
import type { ReadDatabase } from '../../platform/database/read-database';
import type { Transaction } from '../../platform/database/transactions';
import { handedInRounds } from '../acceptances/delivery-reads';
import { agencyRef } from '../agencies/agencies-reads';

/** A row before its schedule is reckoned. */
type StoredRow = Omit<PlanRow, keyof RowSchedule> & Pick<ScheduledRow, 'rounds'>;
type StoredMilestone = StoredRow & Pick<MilestoneView, 'note' | 'deliverables' | 'acceptanceCriteria'>;

/** What the calendar and the date say, read with the rows so that both are of one moment. */
export interface PlanTime {
  readonly today: string;
  readonly holidays: readonly CalendarDay[];
}

const COLUMNS = `
  m.id, m.parent_id AS "parentId", m.summary, m.name, m.planned_start::text AS "plannedStart", m.due::text,
  m.started_on::text AS "startedOn", m.done_on::text AS "doneOn", ${handedInRounds('m')} AS rounds, m.progress,
  m.responsible_person AS "responsiblePerson", m.responsible_unit AS "responsibleUnit",
  m.responsible_account_id AS "accountId", y.code AS "agencyCode", m.responsible_organization_id AS "organizationId",
  COALESCE(y.name, o.name, m.responsible_unit) AS "unitName", y.name_en AS "unitNameEn",
  COALESCE(d.predecessors, '[]') AS predecessors,
  CASE WHEN f.id IS NOT NULL THEN json_build_object('plannedStart', f.planned_start, 'due', f.due) END AS baseline`;

/** Beside each row what it waits for, and what was planned for it when work began. `mine` chooses the commissions. */
const joined = (mine: string): string => `
    FROM milestone m
    LEFT JOIN agency y ON y.id = m.responsible_agency_id
    LEFT JOIN organization o ON o.id = m.responsible_organization_id
    LEFT JOIN (SELECT d.successor_id, json_agg(json_build_object('id', d.predecessor_id, 'lag', d.lag) ORDER BY d.predecessor_id)
                      AS predecessors
                 FROM milestone_dependency d JOIN milestone s ON s.id = d.successor_id
                WHERE s.commission_id ${mine} GROUP BY d.successor_id) d ON d.successor_id = m.id
    LEFT JOIN (SELECT (r->>'id')::uuid AS id, r->>'plannedStart' AS planned_start, r->>'due' AS due
                 FROM plan_baseline b CROSS JOIN jsonb_array_elements(b.rows) r
                WHERE b.number = 1 AND b.commission_id ${mine}) f ON f.id = m.id
   WHERE m.commission_id ${mine}`;

const TIME = `
  SELECT portal_today()::text AS today,
         (SELECT COALESCE(json_agg(json_build_object('day', day, 'workdayInstead', workday_instead) ORDER BY day), '[]')
            FROM holiday) AS holidays`;

/** The rows of one plan in their order, with their texts. */
export async function readPlan(
  tx: Pick<Transaction, 'query'>,
  commissionId: string,
): Promise<PlanTime & { readonly rows: readonly MilestoneView[] }> {
  const [found] = await tx.query<PlanTime & { readonly state: CommissionState }>(
    `SELECT t.*, c.state FROM commission c CROSS JOIN (${TIME}) t WHERE c.id = $1`,
    [commissionId],
  );
  if (!found) throw new Error('a plan is one of a commission');
  const { state, ...time } = found;
  const stored = await tx.query<StoredMilestone>(
    `SELECT ${COLUMNS}, m.note, m.deliverables, m.acceptance_criteria AS "acceptanceCriteria"
     ${joined('= $1')} ORDER BY m.position, m.id`,
    [commissionId],
  );
  return { ...time, rows: withSchedule(stored, new WorkCalendar(time.holidays), time.today, state) };
}

/** Rows of one plan with how each stands. What was terminated will not be done any more: nobody is late with it. */
function withSchedule<Row extends StoredRow>(
  rows: readonly Row[],
  calendar: WorkCalendar,
  today: string,
  state: CommissionState,
): (Omit<Row, 'rounds'> & PlanRow)[] {
  const schedule = scheduleOf(rows, calendar, today);
  return rows.map(({ rounds: _, ...row }) => {
    const own = schedule.get(row.id);
    if (!own) throw new Error('each row has its schedule');
    const isOff = state === 'terminated' && row.doneOn === null;
    return { ...row, ...own, ...(isOff && { daysLate: 0 }) };
  });
}

interface BoardCommission {
  readonly id: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly organizationName: string;
  readonly number: string | null;
  readonly state: CommissionState;
  readonly baselines: number;
}

/** Each reader's own, as `listCommissions` has them; a draft's plan is no commitment yet, and on its own page only. */
const COMMISSIONS = `
  SELECT c.id, ch.code AS "challengeCode", ch.title AS "challengeTitle", ${agencyRef('a')} AS agency,
         v.organization_name AS "organizationName", c.number, c.state,
         (SELECT count(*)::int FROM plan_baseline b WHERE b.commission_id = c.id) AS baselines
    FROM commission c
    JOIN challenge ch ON ch.id = c.challenge_id
    JOIN agency a ON a.id = ch.agency_id
    JOIN opened_version v ON v.proposal_id = c.proposal_id
   WHERE c.started_at IS NOT NULL
     AND ($1::uuid[] IS NULL OR ch.agency_id = ANY ($1)
          OR EXISTS (SELECT 1 FROM challenge_agency j WHERE j.challenge_id = ch.id AND j.agency_id = ANY ($1))
          OR v.organization_id = ANY ($1) OR v.partner_ids && $1)
   ORDER BY a.name, ch.code, c.created_at, c.id`;

const ROWS = `SELECT m.commission_id AS "commissionId", ${COLUMNS} ${joined('= ANY ($1::uuid[])')}
              ORDER BY array_position($1::uuid[], m.commission_id), m.position, m.id`;

/** Every plan that the reader may see, or those of one agency's challenges. */
export async function readBoard(
  database: ReadDatabase,
  actor: SignedInActor,
  agencyCode: string | undefined,
): Promise<PlanBoard> {
  const seen = await database.query<BoardCommission>({
    name: 'plan-board-commissions',
    text: COMMISSIONS,
    values: [placesOf(actor.roles, PERMISSION.commissionRead)],
  });
  const shown = seen.filter(({ agency }) => agencyCode === undefined || agency.code === agencyCode);
  const time = await database.first<PlanTime>({ name: 'plan-time', text: TIME, values: [] });
  if (!time) throw new Error('a SELECT without FROM answers one row');
  const stored = await database.query<StoredRow & { commissionId: string }>({
    name: 'plan-board-rows',
    text: ROWS,
    values: [shown.map(({ id }) => id)],
  });
  const plans = Map.groupBy(stored, ({ commissionId }) => commissionId);
  const calendar = new WorkCalendar(time.holidays);
  const rows = new Map(
    shown.map(({ id, state }) => [id, withSchedule(plans.get(id) ?? [], calendar, time.today, state)]),
  );
  return {
    ...time,
    commissions: shown.map((commission) => toPlanned(commission, rows.get(commission.id) ?? [])),
    rows: shown.flatMap(({ id }) => rows.get(id) ?? []),
    agencies: [...new Map(seen.map(({ agency }) => [agency.code, agency])).values()],
  };
}

/** The plans of a board, each with its rows. */
export function plansOf({ commissions, rows }: PlanBoard): {
  readonly commission: PlannedCommission;
  readonly rows: readonly PlanRow[];
}[] {
  const plans = Map.groupBy(rows, ({ commissionId }) => commissionId);
  return commissions.map((commission) => ({ commission, rows: plans.get(commission.id) ?? [] }));
}

export function toPlanned(commission: BoardCommission, rows: readonly PlanRow[]): PlannedCommission {
  const ends = rows.map(({ expectedEnd }) => expectedEnd).sort();
  return { ...commission, expectedEnd: ends.at(-1) ?? null };
}
