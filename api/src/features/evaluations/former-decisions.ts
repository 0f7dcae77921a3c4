import type { AskedAgainView } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { Decision, FormerDecision, type EndOfDecision } from './decision.entity';
import { actingAccount } from './evaluation-access';

/** Makes room for the panel's next recommendation; the row is kept as it was (I8). */
export async function endDecision(
  tx: Transaction,
  challengeId: string,
  { act, reason }: { readonly act: EndOfDecision; readonly reason: string },
): Promise<void> {
  const [row] = await tx.query<{ decision: Readonly<Record<string, unknown>> }>(
    `SELECT to_jsonb(d) AS decision FROM decision d WHERE challenge_id = $1`,
    [challengeId],
  );
  if (!row) throw new Error('only a decision that stands can end');
  await tx.manager.save(FormerDecision, {
    challengeId,
    act,
    reason,
    endedBy: actingAccount(tx),
    endedAt: await tx.now(),
    decision: row.decision,
  });
  await tx.manager.delete(Decision, { challengeId });
}

/** Why the panel meets once more; null where it has recommended since, or was never asked again. */
export async function askedAgain(tx: Transaction, challengeId: string): Promise<AskedAgainView | null> {
  if (await tx.manager.existsBy(Decision, { challengeId })) return null;
  const former = await tx.manager.findOne(FormerDecision, {
    where: { challengeId },
    relations: { ender: true },
    order: { endedAt: 'DESC' },
  });
  if (!former) return null;
  const { act, reason, ender, endedAt } = former;
  return { act, reason, by: ender?.name ?? '', at: endedAt.toISOString() };
}
