import { ERROR } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { SealKey } from '../../platform/sealing/seal-key';
import { organizationTag } from './proposal-seal';

interface Taking {
  readonly challengeId: string;
  readonly key: SealKey;
  readonly organizationId: string;
  /** The proposal that it is about to take part in, where there is one. */
  readonly proposalId: string | null;
}

/**
 * Whether the organization may take part in one more proposal of this call, by the challenge's terms; it is held until the end of
 * the transaction, so that the answer stays true. Counted is what it leads and has not withdrawn, and what it has consented to: a
 * consent also while the proposal is withdrawn, so that a lead who hands it in anew never learns what its partners do elsewhere
 * (I1). Lock challenge and proposal first. @throws proposal_exists (with its id), proposal_limit
 */
export async function requireRoom(
  tx: Transaction,
  { challengeId, key, organizationId, proposalId }: Taking,
): Promise<void> {
  await tx.query('SELECT 1 FROM organization WHERE id = $1 FOR NO KEY UPDATE', [organizationId]);
  const [call] = await tx.query<{ max: number | null }>(
    'SELECT proposals_per_organization AS max FROM challenge WHERE id = $1',
    [challengeId],
  );
  const max = call?.max ?? null;
  if (max === null) return;
  const taking = await tx.query<{ id: string; led: boolean }>(
    `SELECT p.id, true AS led FROM proposal p
      WHERE p.challenge_id = $1 AND p.organization_tag = $2 AND p.state <> 'withdrawn' AND p.id IS DISTINCT FROM $3
     UNION ALL
     SELECT p.id, false FROM proposal_partner a JOIN proposal p ON p.id = a.proposal_id
      WHERE p.challenge_id = $1 AND a.organization_tag = $2 AND a.state = 'consented' AND p.id IS DISTINCT FROM $3`,
    [challengeId, organizationTag(key, organizationId), proposalId],
  );
  if (taking.length < max) return;
  const [only] = taking;
  if (max === 1 && proposalId === null && only?.led)
    throw problem(ERROR.proposalExists, { params: { proposalId: only.id } });
  throw problem(ERROR.proposalLimit, { params: { max } });
}
