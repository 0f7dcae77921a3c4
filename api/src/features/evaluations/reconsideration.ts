import type { Transaction } from '../../platform/database/transactions';
import { In } from 'typeorm';
import { actOnChallenge } from '../challenges/challenge-lifecycle';
import type { Challenge } from '../challenges/challenge.entity';
import { proposalMachine } from '../proposals/proposal-lifecycle';
import { Proposal } from '../proposals/proposal.entity';
import { reconsideredMail } from './decision-mails';
import { peopleOfSolvers } from './evaluation-people';
import { endDecision } from './former-decisions';
import { panelMachine } from './panel-lifecycle';
import { Panel } from './panel.entities';

/**
 * A complaint was upheld and the released decision is taken back: states of challenge, proposals and panel go back together, and
 * everybody who took part hears of it at one moment (I7). What had been released stays on record (I8).
 * @throws wrong_state once something was commissioned, or the call was closed
 */
export async function reconsiderDecision(
  tx: Transaction,
  publicUrl: string,
  challenge: Challenge,
  reason: string,
): Promise<void> {
  const panel = await tx.manager.findOneByOrFail(Panel, { challengeId: challenge.id });
  await actOnChallenge(tx, challenge.id, 'reconsider', { comment: reason });
  await panelMachine.transition(tx, panel.id, 'reconsider', { detail: { reason } });
  const proposals = await tx.manager.find(Proposal, {
    where: { challengeId: challenge.id, state: In(['selected', 'not_selected']) },
    order: { id: 'ASC' },
  });
  for (const { id } of proposals) await proposalMachine.transition(tx, id, 'reconsider');
  await endDecision(tx, challenge.id, { act: 'reconsider', reason });
  for (const person of await peopleOfSolvers(tx, challenge.id))
    await tx.mail(reconsideredMail(publicUrl, person, challenge, { proposalId: person.proposal_id, reason }));
}
