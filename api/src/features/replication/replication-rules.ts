import { ERROR } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';

/** SQL: solutions that were selected and whose commission was not broken off, of a challenge whose result is in force. */
export const REPLICABLE = `
  SELECT p.id AS "proposalId", v.title AS "proposalTitle", v.organization_name AS "organizationName"
    FROM decision d
   CROSS JOIN LATERAL unnest(d.selected_proposal_ids) WITH ORDINALITY AS s(id, place)
    JOIN proposal p ON p.id = s.id
    JOIN opened_version v ON v.proposal_id = p.id
   WHERE d.challenge_id = $1 AND d.released_at IS NOT NULL
     AND EXISTS (SELECT 1 FROM result_edition e WHERE e.challenge_id = d.challenge_id AND e.state = 'published')
     AND EXISTS (SELECT 1 FROM commission k WHERE k.proposal_id = p.id AND k.state IN ('running', 'accepted', 'closed'))
   ORDER BY s.place`;

/** @throws not_replicable without a result in force, or where the solution’s commission was terminated */
export async function requireReplicable(
  tx: Transaction,
  challengeId: string,
  proposalId: string,
): Promise<void> {
  const solutions = await tx.query<{ proposalId: string }>(REPLICABLE, [challengeId]);
  if (!solutions.some((solution) => solution.proposalId === proposalId)) throw problem(ERROR.notReplicable);
}
