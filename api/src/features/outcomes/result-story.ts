import type { ResultCommission, ResultMilestone, ResultStory } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { endInForce, hasBegun, valueInForce } from '../commissions/commission-terms-reads';
import { readPlan } from '../commissions/plan-reads';
import { paidSum } from '../payments/payment-reads';
import { versionInForce } from '../proposals/version-reads';

const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** Organizations that answered, partners included; nobody's name but the selected ones'. */
const COUNTS = `
  SELECT (SELECT count(DISTINCT o)::int FROM proposal p
            JOIN opened_version v ON v.proposal_id = p.id
           CROSS JOIN LATERAL unnest(v.organization_id || v.partner_ids) o
           WHERE p.challenge_id = $1 AND p.state NOT IN ('draft', 'withdrawn')) AS solvers,
         count(*) FILTER (WHERE o.state <> 'withdrawn')::int AS raised,
         count(*) FILTER (WHERE o.state = 'resolved')::int AS resolved
    FROM commission k LEFT JOIN obstacle o ON o.commission_id = k.id WHERE k.challenge_id = $1`;

const SELECTED = `
  SELECT v.organization_name AS "organizationName", v.title AS "proposalTitle"
    FROM decision d
   CROSS JOIN LATERAL unnest(d.selected_proposal_ids) WITH ORDINALITY AS s(id, place)
    JOIN ${versionInForce('s.id')}
   WHERE d.challenge_id = $1 ORDER BY s.place`;

type CommissionRow = Omit<ResultCommission, 'milestones' | 'value' | 'paid'> & {
  readonly id: string;
  readonly value: string;
  readonly paid: string | null;
};

/** Every stage that has begun, of every solution, in the order in which they were signed. */
const COMMISSIONS = `
  SELECT k.id, k.kind, k.number, k.stage, v.organization_name AS "organizationName", v.title AS "proposalTitle", k.state,
         ${valueInForce('k')} AS value,
         CASE WHEN EXISTS (SELECT 1 FROM payment p WHERE p.commission_id = k.id) THEN ${paidSum('k')} END AS paid, k.signed_on::text AS "signedOn", k.starts_on::text AS "plannedStart",
         e.planned_end::text AS "plannedEnd", ${dayOf('k.started_at')}::text AS "startedOn",
         ${dayOf('k.accepted_at')}::text AS "finishedOn",
         CASE WHEN k.state = 'terminated' OR e.planned_end IS NULL THEN 0
              ELSE late_days(e.planned_end, COALESCE(${dayOf('k.accepted_at')}, portal_today())) END AS "daysLate"
    FROM commission k
    JOIN ${versionInForce('k.proposal_id')}
   CROSS JOIN LATERAL (SELECT ${endInForce('k')} AS planned_end) e
   WHERE k.challenge_id = $1 AND ${hasBegun('k')}
   ORDER BY k.signed_on, k.stage, k.id`;

/** The rows of a plan that are part of no other. */
async function milestonesOf(manager: EntityManager, commissionId: string): Promise<ResultMilestone[]> {
  const asked = {
    query: <Row>(text: string, values: readonly unknown[] = []) => manager.query<Row[]>(text, [...values]),
  };
  const { rows } = await readPlan(asked, commissionId);
  return rows
    .filter(({ parentId }) => parentId === null)
    .map(({ name, due, doneOn, daysLate }) => ({ name, due, doneOn, daysLate }));
}

/** What was asked for, paid and done, as it stands now: numbers and names that everybody may know. */
export async function readStory(
  manager: EntityManager,
  challengeId: string,
): Promise<Omit<ResultStory, 'correction'>> {
  const [counts] = await manager.query<{ solvers: number; raised: number; resolved: number }[]>(COUNTS, [
    challengeId,
  ]);
  const selected = await manager.query<ResultStory['selected'][number][]>(SELECTED, [challengeId]);
  const commissions = await manager.query<CommissionRow[]>(COMMISSIONS, [challengeId]);
  const milestones = new Map<string, ResultMilestone[]>();
  for (const { id } of commissions) milestones.set(id, await milestonesOf(manager, id));
  const { solvers = 0, raised = 0, resolved = 0 } = counts ?? {};
  return {
    solvers,
    selected,
    obstacles: { raised, resolved },
    commissions: commissions.map(({ id, value, paid, ...commission }) => ({
      ...commission,
      value: Number(value),
      paid: paid === null ? null : Number(paid),
      milestones: milestones.get(id) ?? [],
    })),
  };
}
