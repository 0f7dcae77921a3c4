import { ERROR, FIELD_ERROR, isUnderWay, type ChallengeState, type SelectedProposal } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { actOnChallenge } from '../challenges/challenge-lifecycle';
import type { Challenge } from '../challenges/challenge.entity';
import { Commission } from './commission.entities';

/** While these last, what was selected can be commissioned: one begins earlier than the other. */
const COMMISSIONING: readonly ChallengeState[] = ['decided', 'commissioned', 'measuring'];

/** What a released decision has selected, in its order, each with its commissions, stage by stage. */
export function selectedProposals(tx: Transaction, challengeId: string): Promise<SelectedProposal[]> {
  return tx.query<SelectedProposal>(
    `SELECT p.id AS "proposalId", v.title, v.organization_name AS "organizationName",
            (SELECT COALESCE(json_agg(json_build_object('id', k.id, 'kind', k.kind, 'state', k.state, 'stage', k.stage,
                                                        'number', k.number) ORDER BY k.stage, k.created_at, k.id), '[]')
               FROM commission k WHERE k.proposal_id = p.id) AS commissions
       FROM decision d CROSS JOIN LATERAL unnest(d.selected_proposal_ids) WITH ORDINALITY chosen(id, place)
       JOIN proposal p ON p.id = chosen.id
       JOIN opened_version v ON v.proposal_id = p.id
      WHERE d.challenge_id = $1 AND d.released_at IS NOT NULL
      ORDER BY chosen.place`,
    [challengeId],
  );
}

/** @throws wrong_state where nothing is to be commissioned; validation for none, and for what was not selected */
export async function requireSelected(
  tx: Transaction,
  { id, state }: Challenge,
  proposalIds: readonly string[],
): Promise<void> {
  const selected = await selectedProposals(tx, id);
  if (!COMMISSIONING.includes(state) || selected.length === 0)
    throw problem(ERROR.wrongState, { params: { state } });
  if (proposalIds.length === 0) throw fieldProblem('proposalIds', FIELD_ERROR.required);
  const strange = proposalIds.findIndex((one) => !selected.some(({ proposalId }) => proposalId === one));
  if (strange !== -1) throw fieldProblem(`proposalIds.${strange}`, FIELD_ERROR.unknown);
}

/** Measuring begins with the last: something was accepted, and nothing else is under way. */
export async function measureAfterLast(tx: Transaction, { id, state }: Challenge): Promise<void> {
  if (state !== 'commissioned') return;
  const states = (await tx.manager.findBy(Commission, { challengeId: id })).map((one) => one.state);
  const isAccepted = states.some((one) => one === 'accepted' || one === 'closed');
  if (isAccepted && !states.some(isUnderWay)) await actOnChallenge(tx, id, 'start_measuring');
}
