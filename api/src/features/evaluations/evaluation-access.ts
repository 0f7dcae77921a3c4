import {
  ERROR,
  EVALUATION_READER,
  PANEL_ROLE,
  PANEL_STATE,
  PERMISSION,
  type ChallengeState,
  type EvaluationReaderKind,
  type PanelState,
} from '@loi-giai/shared';
import { type Actor, mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { Agency } from '../agencies/agency.entity';
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';
import { sealIsOpen } from '../sealing/seal-lifecycle';
import { detectConflicts, recordNewConflicts } from './conflict-detection';
import { recusalsOf } from './declarations';
import { Panel, PanelMember } from './panel.entities';

/**
 * The call has closed and the seal is open. Not so where the challenge was cancelled: what was sealed then stays sealed
 * for good (I1).
 */
export const UNSEALED: readonly ChallengeState[] = [
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

/** Records the ties that came about since somebody declared: to be asked before their lists count anything (I4). */
export async function recordTiesOfSeats(tx: Transaction, accountId: string): Promise<void> {
  const seats = await tx.manager.find(PanelMember, { where: { accountId }, relations: { panel: true } });
  await recordNewConflicts(
    tx,
    seats.flatMap(({ panel }) => (panel ? [panel.challengeId] : [])),
  );
}

/** Somebody who may see an evaluation, and what of it is hidden from them. */
export interface EvaluationReader {
  readonly accountId: string;
  readonly challenge: Challenge;
  readonly agency: Agency;
  readonly panel: Panel;
  readonly kind: EvaluationReaderKind;
  /** Null for everybody but a member of the panel. */
  readonly member: PanelMember | null;
  /** Whether proposals are shown at all: two persons have opened the seal (I1) and, for a member, conflicts are declared. */
  readonly open: boolean;
  /** Proposals that do not exist for the reader (I4). */
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

/**
 * The evaluation as the acting person may see it: a panel member, from the recommendation on the agency's leader, and after
 * the release the city's leadership and its auditors. @throws not_found
 */
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
  if (!entered || !reader.open || reader.hidden.has(proposal.id)) throw notFound();
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
  const opened = callHasClosed(challenge) && (await sealIsOpen(tx, challenge.id));
  const base = { accountId, challenge, agency, panel };
  if (!member) return { ...base, member, open: opened, ...(await partOfOutsider(tx, challenge, panel)) };
  const open = member.declaredAt !== null && opened;
  const hidden = await hiddenFromMember(tx, challenge, member);
  return { ...base, kind: EVALUATION_READER.member, member, open, hidden };
}

/** What somebody sees who has no seat: the agency's leader, or whoever oversees the city. @throws not_found */
async function partOfOutsider(
  tx: Transaction,
  challenge: Challenge,
  panel: Panel,
): Promise<Pick<EvaluationReader, 'kind' | 'hidden'>> {
  const leads = mayIn(tx.actor, PERMISSION.decisionMake, challenge.agencyId);
  const sees = leads ? WITH_THE_LEADER.includes(panel.state) : mayOversee(tx.actor, challenge, panel);
  if (!sees || !callHasClosed(challenge)) throw notFound();
  const detected = await detectConflicts(tx, challenge.id, actingAccount(tx));
  const tied = detected.map(({ proposalId }) => proposalId);
  const hidden = new Set([...tied, ...(await declaredInFormerSeat(tx, panel))]);
  // A leader with a tie to any of the solvers has no part in choosing among them (I4, I6).
  if (leads && hidden.size > 0) throw notFound();
  return { kind: leads ? EVALUATION_READER.leader : EVALUATION_READER.overseer, hidden };
}

/** A seat that was given to somebody else leaves the conflicts declared from it as they were (I4). */
async function declaredInFormerSeat(tx: Transaction, panel: Panel): Promise<string[]> {
  const rows = await tx.query<{ proposal_id: string }>(
    `SELECT declared->>'proposal_id' AS proposal_id
       FROM former_panel_member m CROSS JOIN jsonb_array_elements(m.declarations) declared
      WHERE m.panel_id = $1 AND m.account_id = $2 AND (declared->>'conflict')::boolean`,
    [panel.id, actingAccount(tx)],
  );
  return rows.map((row) => row.proposal_id);
}

/** The city's leadership and its auditors read what everybody was told of, and nothing that is still pending (I7). */
function mayOversee(actor: Actor, challenge: Challenge, panel: Panel): boolean {
  return panel.state === PANEL_STATE.released && mayIn(actor, PERMISSION.evaluationRead, challenge.agencyId);
}

async function hiddenFromMember(
  tx: Transaction,
  challenge: Challenge,
  member: PanelMember,
): Promise<ReadonlySet<string>> {
  if (callHasClosed(challenge)) await recordNewConflicts(tx, [challenge.id]);
  const recusals = await recusalsOf(tx, { id: member.panelId, challengeId: challenge.id });
  return new Set(
    recusals.flatMap(({ memberId, proposalId }) => (memberId === member.id ? [proposalId] : [])),
  );
}
