import {
  ERROR,
  type LocalText,
  PERMISSION,
  proposalLifecycle,
  type ProposalAct,
  type ProposalContent,
  type ProposalForm,
  type ProposalState,
} from '@loi-giai/shared';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import type { NamedStatement } from '../../platform/database/read-database';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { findOwn, leads, type OwnProposal, toOwn, writes } from './proposal-access';
import { contentProblems, missingProblems } from './proposal-content';
import { formOf } from './proposal-form';
import { type ProposalReaders, READERS } from './proposal-readers';
import { openDraft } from './proposal-seal';
import { Proposal } from './proposal.entity';

/** The states in which the organization still writes; what was submitted stays in force meanwhile. */
const EDITABLE: readonly ProposalState[] = ['draft', 'submitted', 'withdrawn'];

/** The call of a proposal as it stands while both rows are held, and what the database tells of the proposal's versions. */
export interface HeldCall {
  readonly code: string;
  readonly title: LocalText;
  readonly form: ProposalForm;
  readonly closingAt: Date;
  /** I2: the database's clock once the locks were granted; with it `open` was decided. */
  readonly at: Date;
  readonly open: boolean;
  /** Files of the draft. */
  readonly files: number;
  /** Organizations that have been asked to answer together, whatever they said. */
  readonly partners: number;
  /** With which idempotency keys its versions were sent, in the order of their numbers, from 1. */
  readonly sentKeys: readonly string[];
  /** The organization as it is called now. */
  readonly organizationName: string;
  readonly taxCode: string | null;
  /** Those of its members who are written to. */
  readonly readers: ProposalReaders;
}

type HeldRecord = Pick<
  Proposal,
  'id' | 'challengeId' | 'state' | 'revision' | 'sealedOwner' | 'sealedContent'
>;

/** What `hold_proposal` tells, and each organization of which the actor is a member. */
export interface HeldRow extends HeldRecord, Omit<HeldCall, 'organizationName' | 'taxCode' | 'readers'> {
  /** Null for none. */
  readonly organizations:
    | readonly (Pick<HeldCall, 'organizationName' | 'taxCode' | 'readers'> & {
        readonly id: string;
      })[]
    | null;
}

export interface HeldProposal extends OwnProposal {
  readonly call: HeldCall;
}

/** What whoever submits has read under the locks. */
export interface SubmissionFacts {
  readonly call: HeldCall;
  readonly content: ProposalContent;
}

/**
 * I2: the call takes changes now, by the database's clock. The challenge's row must be held before this is asked; the
 * clock that was asked under that lock counts as now.
 */
export const callIsOpen: LifecycleGuard<
  Pick<Proposal, 'challengeId'>,
  Pick<SubmissionFacts, 'call'>
> = async (tx, { challengeId }, facts) => {
  if (facts?.call.open) return;
  if (facts) throw problem(ERROR.callClosed);
  const [call] = await tx.query<{ open: boolean }>(
    `SELECT state = 'open' AND portal_now() < closing_at AS open FROM challenge WHERE id = $1`,
    [challengeId],
  );
  if (!call?.open) throw problem(ERROR.callClosed);
};

const contentIsComplete: LifecycleGuard<Proposal, SubmissionFacts> = async (tx, proposal, facts) => {
  const form = facts?.call.form ?? (await formOf(tx, proposal.challengeId));
  const asked = facts?.content ?? (await draftOf(tx, proposal));
  const errors = [...missingProblems(asked, form), ...contentProblems(asked, form)];
  if (errors.length > 0) throw problem(ERROR.proposalIncomplete, { errors });
};

async function draftOf(tx: Transaction, proposal: Proposal): Promise<ProposalContent> {
  return openDraft(await tx.seals.keyOf(tx.manager, proposal.challengeId), proposal);
}

/** The guards of step 3 stand in the lifecycle of the panel, which moves proposals on. */
const guards: Readonly<Record<ProposalAct, readonly LifecycleGuard<Proposal, SubmissionFacts>[]>> = {
  submit: [callIsOpen, contentIsComplete],
  withdraw: [callIsOpen],
  declare_ineligible: [],
  admit: [],
  shortlist: [],
  unshortlist: [],
  select: [],
  decline: [],
  reconsider: [],
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

/**
 * Finds a proposal, locks it as `lockForWriting` does and tells what a submission must know. The organizations are found by their
 * member: a list of their ids would be planned anew each time.
 */
export function holdForSubmission({ accountId }: SignedInActor, id: string): NamedStatement {
  return {
    name: 'hold-proposal',
    text: `SELECT h.*, (
             SELECT json_agg(json_build_object('id', o.id, 'organizationName', o.name, 'taxCode', o.tax_code,
                                               'readers', (${READERS})))
               FROM membership own JOIN organization o ON o.id = own.organization_id
              WHERE own.account_id = $2 AND own.accepted_at IS NOT NULL) AS organizations
             FROM hold_proposal($1) h`,
    values: [id, accountId],
  };
}

/** What was held, out of its seal. As `findLed`: to everybody else it does not exist (I11). */
export async function heldForSubmission(tx: Transaction, row: HeldRow | undefined): Promise<HeldProposal> {
  if (!row) throw notFound();
  const { id, challengeId, state, revision, sealedOwner, sealedContent, organizations, ...call } = row;
  const record = Object.assign(new Proposal(), {
    id,
    challengeId,
    state,
    revision,
    sealedOwner,
    sealedContent,
  });
  const own = await toOwn(tx.seals, tx.manager, record);
  if (!leads(tx.actor, PERMISSION.proposalWrite, own)) throw notFound();
  const organization = organizations?.find((one) => one.id === own.organizationId);
  if (!organization) throw notFound();
  const { organizationName, taxCode, readers } = organization;
  return { ...own, call: { ...call, organizationName, taxCode, readers } };
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

/** As `lockForEditing`, for one of those who write it: partners come and go under the same lock. @throws not_found */
export async function lockOwn(tx: Transaction, actor: Actor, id: string): Promise<OwnProposal> {
  const found = await findOwn(tx.seals, tx.manager, actor, id, PERMISSION.proposalWrite);
  const proposal = await lockForEditing(tx, found);
  if (!(await writes(tx.manager, actor, PERMISSION.proposalWrite, proposal))) throw notFound();
  return proposal;
}
