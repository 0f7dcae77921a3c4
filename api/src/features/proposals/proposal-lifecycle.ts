import { ERROR, proposalLifecycle, type ProposalAct, type ProposalState } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { type OwnProposal, toOwn } from './proposal-access';
import { contentOf, contentProblems, missingProblems } from './proposal-content';
import { formOf } from './proposal-form';
import { openDraft } from './proposal-seal';
import { Proposal } from './proposal.entity';

/** The states in which the organization still writes; what was submitted stays in force meanwhile. */
const EDITABLE: readonly ProposalState[] = ['draft', 'submitted', 'withdrawn'];

/** I2: the call takes changes now, by the database's clock. The challenge's row must be held before this is asked. */
export const callIsOpen: LifecycleGuard<Pick<Proposal, 'challengeId'>> = async (tx, { challengeId }) => {
  const [call] = await tx.query<{ open: boolean }>(
    `SELECT state = 'open' AND portal_now() < closing_at AS open FROM challenge WHERE id = $1`,
    [challengeId],
  );
  if (!call?.open) throw problem(ERROR.callClosed);
};

const contentIsComplete: LifecycleGuard<Proposal> = async (tx, proposal) => {
  const form = await formOf(tx, proposal.challengeId);
  const key = await tx.seals.keyOf(tx.manager, proposal.challengeId);
  const asked = contentOf(openDraft(key, proposal));
  const errors = [...missingProblems(asked, form), ...contentProblems(asked, form)];
  if (errors.length > 0) throw problem(ERROR.proposalIncomplete, { errors });
};

/** The guards of step 3 stand in the lifecycle of the panel, which moves proposals on. */
const guards: Readonly<Record<ProposalAct, readonly LifecycleGuard<Proposal>[]>> = {
  submit: [callIsOpen, contentIsComplete],
  withdraw: [callIsOpen],
  declare_ineligible: [],
  admit: [],
  shortlist: [],
  select: [],
  decline: [],
};

/** The only way a proposal moves. Lock its challenge first. */
export const proposalMachine = new StateMachine(proposalLifecycle, Proposal, guards);

/**
 * Keeps the challenge as it is until the end of the transaction, together with others who do the same: whoever closes the
 * call waits for all of them, so that what was answered with success is in before the seal opens (I2).
 */
export async function holdChallenge(tx: Transaction, challengeId: string): Promise<void> {
  const rows = await tx.query('SELECT 1 FROM challenge WHERE id = $1 FOR SHARE', [challengeId]);
  if (rows.length === 0) throw notFound();
}

/** Challenge and proposal, locked in this order; the time is asked only afterwards. */
export async function lockForWriting(tx: Transaction, { record }: OwnProposal): Promise<OwnProposal> {
  await holdChallenge(tx, record.challengeId);
  return toOwn(tx.seals, tx.manager, await proposalMachine.lock(tx, record.id));
}

/** As `lockForWriting`, while the call is open. @throws call_closed, wrong_state */
export async function lockForEditing(tx: Transaction, found: OwnProposal): Promise<OwnProposal> {
  const proposal = await lockForWriting(tx, found);
  await callIsOpen(tx, proposal.record);
  const { state } = proposal.record;
  if (!EDITABLE.includes(state)) throw problem(ERROR.wrongState, { params: { state, act: 'edit' } });
  return proposal;
}
