import type { Transaction } from '../../platform/database/transactions';

/** SQL: the milestone waits for the agency, not for the solver. */
export const isHandedIn = (milestone: string): string =>
  `EXISTS (SELECT 1 FROM delivery d WHERE d.milestone_id = ${milestone}.id AND d.state IN ('submitted', 'checked'))`;

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
