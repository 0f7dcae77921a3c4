import { PROPOSAL_STATE } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { OwnProposal } from './proposal-access';
import { proposalMachine } from './proposal-lifecycle';
import type { ProposalMails } from './proposal-mails';
import { isNamedInLast } from './proposal-partners';

/** Out of the call, until it is submitted anew. Challenge and proposal must be held, and the call be open. */
export async function withdraw(tx: Transaction, mails: ProposalMails, own: OwnProposal): Promise<void> {
  const changes = { updatedAt: await tx.now() };
  await proposalMachine.transition(tx, own.record.id, 'withdraw', { changes, sealed: true });
  await mails.withdrawn(tx, own);
}

/** Nothing competes in the name of an organization that takes no part in it any more. */
export async function withdrawIfNamed(
  tx: Transaction,
  mails: ProposalMails,
  own: OwnProposal,
  organizationId: string,
): Promise<void> {
  if (own.record.state !== PROPOSAL_STATE.submitted) return;
  if (await isNamedInLast(tx.manager, own, organizationId)) await withdraw(tx, mails, own);
}
