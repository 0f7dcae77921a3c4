import type { Transaction } from '../../platform/database/transactions';

/** SQL: the milestone waits for the agency, not for the solver. */
export const isHandedIn = (milestone: string): string =>
  `EXISTS (SELECT 1 FROM delivery d WHERE d.milestone_id = ${milestone}.id AND d.state IN ('submitted', 'checked'))`;

const cityDay = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** SQL: the `HandedInRound`s of a milestone as JSON. */
export const handedInRounds = (milestone: string): string =>
  `(SELECT COALESCE(json_agg(json_build_object('handedInOn', ${cityDay('d.submitted_at')},
                                               'returnedOn', CASE d.state WHEN 'returned' THEN ${cityDay('d.decided_at')} END)
                             ORDER BY d.round), '[]')
      FROM delivery d
     WHERE d.milestone_id = ${milestone}.id AND d.state IN ('submitted', 'checked', 'returned'))`;

/** What waits for the agency longer than so many working days is on its list as late, and it is reminded. */
export const ACCEPTANCE_DAYS = 5;

/** SQL: how many working days a milestone's delivery has waited for the agency; null where none waits. */
export const waitingDays = (milestone: string): string =>
  `(SELECT working_days(d.submitted_at, portal_now()) FROM delivery d
     WHERE d.milestone_id = ${milestone}.id AND d.state IN ('submitted', 'checked'))`;

/** SQL: how many working days late a milestone is, as `rowLateDays` reckons. */
export const milestoneLateDays = (milestone: string): string =>
  `milestone_late_days(${milestone}.id, ${milestone}.due, ${milestone}.done_on, portal_today())`;

/** The milestones for which something was begun to be handed in. */
export async function deliveredMilestones(
  tx: Pick<Transaction, 'query'>,
  commissionId: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT milestone_id AS id FROM delivery WHERE commission_id = $1`,
    [commissionId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether the milestone has an accepted delivery: only then it is paid for. */
export async function isAccepted(tx: Pick<Transaction, 'query'>, milestoneId: string): Promise<boolean> {
  const rows = await tx.query<object>(
    `SELECT 1 FROM delivery WHERE milestone_id = $1 AND state = 'accepted'`,
    [milestoneId],
  );
  return rows.length > 0;
}
