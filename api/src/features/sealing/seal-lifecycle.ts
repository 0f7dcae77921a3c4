import type { Transaction } from '../../platform/database/transactions';
import { ChallengeSeal } from './challenge-seal.entity';
import { merkleRoot, sortedLeaves } from './merkle';

/**
 * At the closing of a call: fixes what has come in by the root over all submitted versions, also those that were replaced
 * or withdrawn. To be asked once the challenge's row is locked, so that none is still on its way (I2).
 */
export async function fixSeal(tx: Transaction, challengeId: string): Promise<void> {
  const leaves = await leavesOf(tx, challengeId);
  const root = merkleRoot(leaves);
  await tx.manager.insert(ChallengeSeal, { challengeId, root, versions: leaves.length });
  tx.audit({
    act: 'seal.fix',
    subjectType: 'challenge',
    subjectId: challengeId,
    detail: { root: root.toString('hex'), versions: leaves.length },
  });
}

/** Sorted, as the tree has them. */
export async function leavesOf(tx: Transaction, challengeId: string): Promise<Buffer[]> {
  const rows = await tx.query<{ leaf: Buffer }>(
    `SELECT v.leaf FROM proposal_version v JOIN proposal p ON p.id = v.proposal_id WHERE p.challenge_id = $1`,
    [challengeId],
  );
  return sortedLeaves(rows.map(({ leaf }) => leaf));
}

/** Whether two persons have opened what was submitted to this challenge. */
export async function sealIsOpen(tx: Transaction, challengeId: string): Promise<boolean> {
  const [row] = await tx.query<{ open: boolean }>(
    `SELECT opened_at IS NOT NULL AS open FROM challenge_seal WHERE challenge_id = $1`,
    [challengeId],
  );
  return row?.open ?? false;
}
