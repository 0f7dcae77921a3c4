import {
  ERROR,
  MEETING_PART,
  PITCH_CHANGE,
  type PitchSchedule,
  type PitchSlotRequest,
  pitchChange,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { proposalMachine } from '../proposals/proposal-lifecycle';
import { requireMeeting } from './consensus-store';
import { type EvaluationReader, type Seat, readerOf, seatOf, seatOfProposal } from './evaluation-access';
import { announceToPanel } from './meeting-announcements';
import { requireArranging } from './pitch-access';
import { panelCalendar, tellOfPitches, type ToldPitch } from './pitch-sending';
import { checkSlot, lockSlot, requireAhead, scheduleSeenBy, toPitchTime } from './pitch-store';
import { PitchSlot } from './pitch.entity';

/** The shortlist, and when those on it are heard, as the panel arranges it. */
@Injectable()
export class PitchService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /** For whoever reads the evaluation. @throws not_found, wrong_state before the seal is open and conflicts are declared */
  async schedule(actor: Actor, code: string): Promise<PitchSchedule> {
    return this.transactions.run(actor, async (tx) => {
      const reader = await readerOf(tx, code);
      requireOpen(reader);
      const schedule = await scheduleSeenBy(tx, reader);
      if (schedule.items.length > 0)
        tx.audit({
          act: 'evaluation.read',
          subjectType: 'challenge',
          subjectId: reader.challenge.id,
          detail: { code, panel: reader.panel.state, solvers: 0, proposals: schedule.items.length },
        });
      return schedule;
    });
  }

  /** The schedule that was sent out, for the reader's calendar. @throws not_found */
  async calendar(actor: Actor, code: string): Promise<string> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await openSeat(tx, code, 'none');
      return panelCalendar(tx, this.configuration, seat.challenge, actor.locale, seat.hidden);
    });
  }

  /** Nobody outside hears of it before a slot is sent out (I7). @throws not_found, forbidden, wrong_state */
  async shortlist(actor: Actor, proposalId: string): Promise<void> {
    await this.move(actor, proposalId, 'shortlist');
  }

  /** @throws not_found, forbidden, wrong_state, slot_standing while there is a slot that calendars or the schedule hold */
  async unshortlist(actor: Actor, proposalId: string): Promise<void> {
    await this.move(actor, proposalId, 'unshortlist');
  }

  /** @throws not_found, forbidden, wrong_state, stale, slot_taken, validation */
  async setSlot(actor: Actor, proposalId: string, request: PitchSlotRequest): Promise<void> {
    await this.change(actor, proposalId, async (tx, seat) => {
      const known = await lockSlot(tx, seat.challenge.id, proposalId);
      const { revision } = known;
      if (revision !== request.revision) throw problem(ERROR.stale, { params: { revision } });
      await requireAhead(tx, known);
      const slot = toPitchTime(request);
      await checkSlot(tx, seat.challenge.id, proposalId, slot);
      await tx.manager.update(PitchSlot, { proposalId }, { slot, revision: revision + 1 });
      tx.audit({
        act: 'pitch.set',
        subjectType: 'proposal',
        subjectId: proposalId,
        detail: { challenge: seat.challenge.code, startsAt: slot.startsAt, minutes: slot.minutes },
      });
    });
  }

  /** Solver and panel hear of it when the schedule is sent out. @throws not_found, forbidden, wrong_state */
  async removeSlot(actor: Actor, proposalId: string): Promise<void> {
    await this.change(actor, proposalId, async (tx, seat) => {
      const known = await lockSlot(tx, seat.challenge.id, proposalId);
      if (known.slot === null) throw notFound();
      await requireAhead(tx, known);
      const revision = known.revision + 1;
      await tx.manager.update(PitchSlot, { proposalId }, { slot: null, revision });
      const about = { subjectType: 'proposal', subjectId: proposalId };
      tx.audit({ act: 'pitch.remove', ...about, detail: { challenge: seat.challenge.code } });
    });
  }

  /** Tells those whose slot is new, has moved or is over, and nobody else; where nothing has changed, nobody. @throws forbidden, wrong_state, validation */
  async send(actor: Actor, code: string): Promise<PitchSchedule> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await openSeat(tx, code, 'update');
      requireArranging(seat);
      const told = await this.markSent(tx, seat);
      if (told.length > 0) {
        await tellOfPitches(tx, this.configuration, seat, told);
        const counted = (change: string) => told.filter((one) => one.change === change).length;
        tx.audit({
          act: 'pitch.publish',
          subjectType: 'challenge',
          subjectId: seat.challenge.id,
          detail: {
            code,
            fresh: counted(PITCH_CHANGE.new),
            moved: counted(PITCH_CHANGE.moved),
            cancelled: counted(PITCH_CHANGE.cancelled),
          },
        });
        for (const { proposalId } of told)
          announceToPanel(tx, seat.challenge.id, MEETING_PART.pitch, proposalId);
      }
      return scheduleSeenBy(tx, seat);
    });
  }

  private async markSent(tx: Transaction, { challenge }: Seat): Promise<ToldPitch[]> {
    const now = await tx.now();
    const slots = await tx.manager.find(PitchSlot, {
      where: { challengeId: challenge.id },
      order: { proposalId: 'ASC' },
    });
    const told: ToldPitch[] = [];
    for (const known of slots) {
      const { proposalId, slot, sent, sentAt } = known;
      const change = pitchChange(slot, sent);
      const time = slot ?? sent;
      if (change === PITCH_CHANGE.none || time === null) continue;
      if (slot !== null) await checkSlot(tx, challenge.id, proposalId, slot);
      const sequence = sentAt === null ? 0 : known.sequence + 1;
      await tx.manager.update(
        PitchSlot,
        { proposalId },
        {
          sent: slot,
          sequence,
          sentAt: now,
          attending: null,
          people: '',
          answeredBy: null,
          answeredAt: null,
        },
      );
      told.push({ proposalId, change, time, sequence, sentAt: now });
    }
    return told;
  }

  private async move(actor: Actor, proposalId: string, act: 'shortlist' | 'unshortlist'): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const { seat } = await seatOfProposal(tx, proposalId, 'update');
      requireArranging(seat);
      if (act === 'unshortlist') {
        const known = await tx.manager.findOneBy(PitchSlot, { proposalId });
        if (known && (known.slot ?? known.sent) !== null) throw problem(ERROR.slotStanding);
      }
      await proposalMachine.transition(tx, proposalId, act);
      announceToPanel(tx, seat.challenge.id, MEETING_PART.pitch, proposalId);
    });
  }

  /** Of a shortlisted proposal's slot, one at a time. */
  private async change(
    actor: Actor,
    proposalId: string,
    work: (tx: Transaction, seat: Seat) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const { seat, proposal } = await seatOfProposal(tx, proposalId, 'update');
      requireArranging(seat);
      requireMeeting(seat, proposal);
      if (proposal.state !== 'shortlisted')
        throw problem(ERROR.wrongState, { params: { state: proposal.state } });
      await work(tx, seat);
      announceToPanel(tx, seat.challenge.id, MEETING_PART.pitch, proposalId);
    });
  }
}

/** A member for whom proposals are shown at all. @throws not_found, wrong_state before the seal is open and conflicts are declared */
async function openSeat(tx: Transaction, code: string, lock: 'none' | 'update'): Promise<Seat> {
  const seat = await seatOf(tx, code, lock);
  requireOpen(seat);
  return seat;
}

/** Whether proposals are shown to this reader at all. @throws wrong_state */
function requireOpen({ open, panel }: EvaluationReader): void {
  if (!open) throw problem(ERROR.wrongState, { params: { state: panel.state } });
}
