import { ERROR, FIELD_ERROR, type ChallengeState, type SelectedProposal } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import type { Challenge } from '../challenges/challenge.entity';
import { Commission } from './commission.entities';

/** While these last, what was selected can be commissioned: one begins earlier than the other. */
const COMMISSIONING: readonly ChallengeState[] = ['decided', 'commissioned', 'measuring'];

/** What a released decision has selected, in its order, each with its commission. */
export function selectedProposals(tx: Transaction, challengeId: string): Promise<SelectedProposal[]> {
  return tx.query<SelectedProposal>(
    `SELECT p.id AS "proposalId", v.title, v.organization_name AS "organizationName",
            CASE WHEN k.id IS NOT NULL THEN json_build_object('id', k.id, 'state', k.state) END AS commission
       FROM decision d CROSS JOIN LATERAL unnest(d.selected_proposal_ids) WITH ORDINALITY chosen(id, place)
       JOIN proposal p ON p.id = chosen.id
       JOIN opened_version v ON v.proposal_id = p.id
       LEFT JOIN commission k ON k.proposal_id = p.id
      WHERE d.challenge_id = $1 AND d.released_at IS NOT NULL
      ORDER BY chosen.place`,
    [challengeId],
  );
}

/**
 * Whose commission is written: that of the proposal that is named, or of the only one that was selected.
 * @throws wrong_state where nothing is to be commissioned; validation for what was not selected, or where several were and none is named
 */
export async function commissionedProposal(
  tx: Transaction,
  { id, state }: Challenge,
  named: string | undefined,
): Promise<string> {
  const selected = await selectedProposals(tx, id);
  const [first] = selected;
  const kept = COMMISSIONING.includes(state) || (await tx.manager.existsBy(Commission, { challengeId: id }));
  if (!kept || !first) throw problem(ERROR.wrongState, { params: { state } });
  if (named === undefined) {
    if (selected.length > 1) throw fieldProblem('proposalId', FIELD_ERROR.required);
    return first.proposalId;
  }
  if (!selected.some(({ proposalId }) => proposalId === named))
    throw fieldProblem('proposalId', FIELD_ERROR.unknown);
  return named;
}

/** Whether nothing else that was commissioned is still under way: measuring begins with the last. */
export async function isLastRunning(tx: Transaction, { id, state }: Challenge): Promise<boolean> {
  if (state !== 'commissioned') return false;
  return !(await tx.manager.existsBy(Commission, { challengeId: id, state: 'running' }));
}
