import {
  ERROR,
  FIELD_ERROR,
  IN_EVALUATION,
  PITCH_CHANGE,
  type PitchItem,
  type PitchSchedule,
  type PitchTime,
  type ProposalState,
  pitchChange,
  slotsOverlap,
} from '@loi-giai/shared';
import { IsNull, Not } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { versionInForce } from '../proposals/version-reads';
import type { EvaluationReader } from './evaluation-access';
import { blindsOf } from './blindness';
import { mayArrange, meets } from './pitch-access';
import { PitchSlot } from './pitch.entity';
import { wasAdmitted } from './sheet-reads';

/** The time as it is kept and compared: instants are written in one way only. */
export function toPitchTime({ startsAt, minutes, place, link }: PitchTime): PitchTime {
  return { startsAt: new Date(startsAt).toISOString(), minutes, place, link };
}

/**
 * In the future, in a place or on the web, and at no time of another slot. Lock the panel first.
 * @throws validation, slot_taken
 */
export async function checkSlot(
  tx: Transaction,
  challengeId: string,
  proposalId: string,
  slot: PitchTime,
): Promise<void> {
  if (Date.parse(slot.startsAt) <= (await tx.now()).getTime())
    throw fieldProblem('startsAt', FIELD_ERROR.mustBeFuture);
  if (slot.place === '' && slot.link === '') throw fieldProblem('place', FIELD_ERROR.required);
  const others = await tx.manager.findBy(PitchSlot, {
    challengeId,
    proposalId: Not(proposalId),
    slot: Not(IsNull()),
  });
  if (others.some((other) => other.slot !== null && slotsOverlap(other.slot, slot)))
    throw problem(ERROR.slotTaken);
}

/** The row of a proposal's pitch, locked; made where there was none. */
export async function lockSlot(tx: Transaction, challengeId: string, proposalId: string): Promise<PitchSlot> {
  await tx.query(
    `INSERT INTO pitch_slot (proposal_id, challenge_id, revision) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING`,
    [proposalId, challengeId],
  );
  return tx.manager.findOneOrFail(PitchSlot, {
    where: { proposalId },
    lock: { mode: 'pessimistic_write' },
  });
}

/** What was sent and has begun is history. @throws wrong_state */
export async function requireAhead(tx: Transaction, { sent }: PitchSlot): Promise<void> {
  if (sent !== null && Date.parse(sent.startsAt) <= (await tx.now()).getTime())
    throw problem(ERROR.wrongState);
}

interface ItemRow {
  readonly id: string;
  readonly state: ProposalState;
  readonly title: string;
  readonly organization_name: string;
}

/**
 * The schedule as its reader sees it: whoever arranges, with what is not sent out yet and with every proposal that could be
 * shortlisted; the others what was sent out. Without what is hidden from the reader (I4).
 */
export async function scheduleSeenBy(tx: Transaction, reader: EvaluationReader): Promise<PitchSchedule> {
  const { challenge, hidden } = reader;
  const arranges = mayArrange(reader);
  const rows = await tx.query<ItemRow>(
    `SELECT p.id, p.state, v.title, v.organization_name
       FROM proposal p JOIN ${versionInForce('p.id')}
      WHERE p.challenge_id = $1 AND ${wasAdmitted('p')}
        AND p.id <> ALL ($2::uuid[])
      ORDER BY v.organization_name, p.id`,
    [challenge.id, [...hidden]],
  );
  const slots = await tx.manager.findBy(PitchSlot, { challengeId: challenge.id });
  const known = new Map(slots.map((slot) => [slot.proposalId, slot]));
  const blinds = await blindsOf(tx, reader);
  const items = blinds
    .pitches(rows.map((row) => toItem(row, known.get(row.id) ?? null, arranges)))
    .filter(({ shortlisted, slot, sent }) => arranges || shortlisted || slot !== null || sent !== null);
  const seen = slots.filter(({ proposalId }) => !hidden.has(proposalId));
  const sentAt = seen.map((slot) => slot.sentAt?.toISOString() ?? '').sort();
  return { items: items.sort(byTime), arranges: arranges && meets(reader), sentAt: sentAt.at(-1) || null };
}

function toItem(row: ItemRow, known: PitchSlot | null, arranges: boolean): PitchItem {
  const sent = known?.sent ?? null;
  const slot = arranges ? (known?.slot ?? null) : sent;
  return {
    proposalId: row.id,
    title: row.title,
    organizationName: row.organization_name,
    solverNumber: null,
    shortlisted: !IN_EVALUATION.includes(row.state) || row.state === 'shortlisted',
    revision: known?.revision ?? 0,
    slot,
    sent,
    change: arranges ? pitchChange(slot, sent) : PITCH_CHANGE.none,
    answer: answerOf(known),
  };
}

/** The solver's answer to what was last sent. */
export function answerOf(known: PitchSlot | null): PitchItem['answer'] {
  if (!known?.sent || known.attending === null || known.answeredAt === null) return null;
  const { attending, people, answeredAt } = known;
  return { attending, people, answeredAt: answeredAt.toISOString() };
}

const FAR = '9999';
const timeOf = ({ slot, sent }: PitchItem): string => slot?.startsAt ?? sent?.startsAt ?? FAR;
const byTime = (a: PitchItem, b: PitchItem): number => {
  if (timeOf(a) !== timeOf(b)) return timeOf(a) < timeOf(b) ? -1 : 1;
  return Number(b.shortlisted) - Number(a.shortlisted);
};
