import { ERROR, PANEL_ROLE, PERMISSION, type ChallengeState, type PanelState } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { Agency } from '../agencies/agency.entity';
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';
import { detectConflicts, recordNewConflicts } from './conflict-detection';
import { ConflictDeclaration, Panel, PanelMember } from './panel.entities';

/**
 * The call has closed and the seal is open. Not so where the challenge was cancelled: what was sealed then stays sealed
 * for good (I1).
 */
const UNSEALED: readonly ChallengeState[] = [
  'evaluating',
  'decided',
  'closed_without_award',
  'commissioned',
  'measuring',
  'published',
];
/** From here on the decision is the leader's. */
const WITH_THE_LEADER: readonly PanelState[] = ['recommended', 'decided', 'released'];

export function callHasClosed(challenge: Pick<Challenge, 'state'>): boolean {
  return UNSEALED.includes(challenge.state);
}

/** Who acts in this transaction: an evaluation is read and moved by people only, never by the portal itself. */
export function actingAccount(tx: Transaction): string {
  if (tx.actor.accountId === null) throw notFound();
  return tx.actor.accountId;
}

/** Somebody who may see an evaluation, and what of it is hidden from them. */
export interface EvaluationReader {
  readonly accountId: string;
  readonly challenge: Challenge;
  readonly agency: Agency;
  readonly panel: Panel;
  /** Null for the agency's leader. */
  readonly member: PanelMember | null;
  /** Whether proposals are shown at all: the call has closed and, for a member, conflicts are declared. */
  readonly open: boolean;
  /** Organizations that do not exist here for the reader (I4). */
  readonly hidden: ReadonlySet<string>;
}

/** A reader who sits on the panel. */
export interface Seat extends EvaluationReader {
  readonly member: PanelMember;
}

/** `share`: the panel stays in its state; `update`: one act at a time. Always the challenge first, then the panel. */
export type EvaluationLock = 'none' | 'share' | 'update';

const LOCK_MODE = { share: 'pessimistic_read', update: 'pessimistic_write' } as const;
const lockOption = (lock: EvaluationLock) => (lock === 'none' ? {} : { lock: { mode: LOCK_MODE[lock] } });

/** The evaluation as the acting person may see it: a panel member, or from the recommendation on the agency's leader. @throws not_found */
export async function readerOf(
  tx: Transaction,
  code: string,
  lock: EvaluationLock = 'none',
): Promise<EvaluationReader> {
  return toReader(tx, await tx.manager.findOne(Challenge, { where: { code }, ...lockOption(lock) }), lock);
}

/** As `readerOf`, for a member only. @throws not_found */
export async function seatOf(tx: Transaction, code: string, lock: EvaluationLock): Promise<Seat> {
  return asSeat(await readerOf(tx, code, lock));
}

/** The reader with a proposal that exists for them. @throws not_found, also for whoever is recused from it (I4, I11) */
export async function readerOfProposal(
  tx: Transaction,
  proposalId: string,
  lock: EvaluationLock = 'none',
): Promise<{ reader: EvaluationReader; proposal: Proposal }> {
  const proposal = await tx.manager.findOneBy(Proposal, { id: proposalId });
  if (!proposal) throw notFound();
  const where = { id: proposal.challengeId };
  const challenge = await tx.manager.findOne(Challenge, { where, ...lockOption(lock) });
  const reader = await toReader(tx, challenge, lock);
  const entered = proposal.state !== 'draft' && proposal.state !== 'withdrawn';
  if (!entered || !reader.open || reader.hidden.has(proposal.organizationId)) throw notFound();
  return { reader, proposal };
}

/** As `readerOfProposal`, for a member only. @throws not_found */
export async function seatOfProposal(
  tx: Transaction,
  proposalId: string,
  lock: EvaluationLock,
): Promise<{ seat: Seat; proposal: Proposal }> {
  const { reader, proposal } = await readerOfProposal(tx, proposalId, lock);
  return { seat: asSeat(reader), proposal };
}

/** For those who see the evaluation. @throws forbidden */
export function requireChair(seat: Seat): void {
  if (seat.member.role !== PANEL_ROLE.chair) throw problem(ERROR.forbidden);
}

/** For those who see the evaluation. @throws forbidden */
export function requireSecretary(seat: Seat): void {
  if (seat.member.role !== PANEL_ROLE.secretary) throw problem(ERROR.forbidden);
}

function asSeat(reader: EvaluationReader): Seat {
  const { member } = reader;
  if (!member) throw notFound();
  return { ...reader, member };
}

async function toReader(
  tx: Transaction,
  challenge: Challenge | null,
  lock: EvaluationLock,
): Promise<EvaluationReader> {
  const accountId = actingAccount(tx);
  if (!challenge) throw notFound();
  const where = { challengeId: challenge.id };
  const panel = await tx.manager.findOne(Panel, { where, ...lockOption(lock) });
  if (!panel) throw notFound();
  const member = await tx.manager.findOneBy(PanelMember, { panelId: panel.id, accountId });
  const agency = await tx.manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  const base = { accountId, challenge, agency, panel };
  if (!member) return { ...base, member, hidden: new Set(), open: await leaderMaySee(tx, challenge, panel) };
  const open = member.declaredAt !== null && callHasClosed(challenge);
  return { ...base, member, open, hidden: await hiddenFromMember(tx, challenge, member) };
}

/** A leader with a tie to any of the solvers has no part in choosing among them (I4, I6). @throws not_found */
async function leaderMaySee(tx: Transaction, challenge: Challenge, panel: Panel): Promise<true> {
  const leads = mayIn(tx.actor, PERMISSION.decisionMake, challenge.agencyId);
  if (!leads || !WITH_THE_LEADER.includes(panel.state) || !callHasClosed(challenge)) throw notFound();
  const conflicts = await detectConflicts(tx, challenge.id, actingAccount(tx));
  if (conflicts.size > 0) throw notFound();
  return true;
}

async function hiddenFromMember(
  tx: Transaction,
  challenge: Challenge,
  member: PanelMember,
): Promise<ReadonlySet<string>> {
  if (callHasClosed(challenge)) await recordNewConflicts(tx, challenge.id);
  const declared = await tx.manager.findBy(ConflictDeclaration, { panelMemberId: member.id, conflict: true });
  return new Set(declared.map(({ organizationId }) => organizationId));
}
