import { ERROR, FIELD_ERROR, PERMISSION, type PitchAnswerRequest, type SolverPitch } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Challenge } from '../challenges/challenge.entity';
import { findOwn } from '../proposals/proposal-access';
import { announceToPanel } from './meeting-announcements';
import { solverCalendar } from './pitch-sending';
import { answerOf } from './pitch-store';
import { PitchSlot } from './pitch.entity';

/**
 * A solver's own pitch. Whoever has not been sent a slot reads the same, shortlisted or not (I7), and of other slots there is nothing to
 * be read here.
 */
@Injectable()
export class SolverPitches {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /** @throws not_found for everybody but the organizations that wrote the proposal */
  async view(actor: SignedInActor, proposalId: string): Promise<SolverPitch> {
    return this.transactions.run(actor, async (tx) => {
      await findOwn(tx.seals, tx.manager, actor, proposalId, PERMISSION.proposalRead);
      return toView(tx, await sentTo(tx, proposalId));
    });
  }

  /** @throws not_found, also where there is no slot; stale where another was sent since; wrong_state once it has begun; validation */
  async answer(actor: SignedInActor, proposalId: string, request: PitchAnswerRequest): Promise<SolverPitch> {
    return this.transactions.run(actor, async (tx) => {
      await findOwn(tx.seals, tx.manager, actor, proposalId, PERMISSION.proposalWrite);
      const pitch = await sentTo(tx, proposalId, true);
      if (!pitch) throw notFound();
      const { startsAt } = pitch.sent;
      if (new Date(request.startsAt).toISOString() !== startsAt) throw problem(ERROR.stale);
      const now = await tx.now();
      if (Date.parse(startsAt) <= now.getTime()) throw problem(ERROR.wrongState);
      const { attending, people } = request;
      if (attending && people === '') throw fieldProblem('people', FIELD_ERROR.required);
      const answer = { attending, people, answeredBy: actor.accountId, answeredAt: now };
      await tx.manager.update(PitchSlot, { proposalId }, answer);
      tx.audit({
        act: 'pitch.answer',
        subjectType: 'proposal',
        subjectId: proposalId,
        detail: { challenge: pitch.challenge.code, attending },
      });
      announceToPanel(tx, pitch.challenge.id, 'pitch', proposalId);
      return toView(tx, await sentTo(tx, proposalId));
    });
  }

  /** @throws not_found, also where there is no slot */
  async calendar(actor: SignedInActor, proposalId: string): Promise<string> {
    return this.transactions.run(actor, async (tx) => {
      await findOwn(tx.seals, tx.manager, actor, proposalId, PERMISSION.proposalRead);
      const pitch = await sentTo(tx, proposalId);
      if (!pitch) throw notFound();
      const { challenge, sent: time, known } = pitch;
      const { sequence, sentAt } = known;
      return solverCalendar(this.configuration, challenge, actor, {
        proposalId,
        time,
        sequence,
        sentAt: sentAt ?? (await tx.now()),
      });
    });
  }
}

interface SentPitch {
  readonly known: PitchSlot;
  readonly sent: NonNullable<PitchSlot['sent']>;
  readonly challenge: Challenge;
}

/** The slot as its solver was told; null where it was not, or the evaluation is over. */
async function sentTo(tx: Transaction, proposalId: string, lock = false): Promise<SentPitch | null> {
  const known = await tx.manager.findOne(PitchSlot, {
    where: { proposalId },
    ...(lock && { lock: { mode: 'pessimistic_write' } }),
  });
  if (!known?.sent) return null;
  const challenge = await tx.manager.findOneByOrFail(Challenge, { id: known.challengeId });
  return challenge.state === 'evaluating' ? { known, sent: known.sent, challenge } : null;
}

async function toView(tx: Transaction, pitch: SentPitch | null): Promise<SolverPitch> {
  if (!pitch) return { slot: null, answer: null, mayAnswer: false };
  const ahead = Date.parse(pitch.sent.startsAt) > (await tx.now()).getTime();
  return { slot: pitch.sent, answer: answerOf(pitch.known), mayAnswer: ahead };
}
