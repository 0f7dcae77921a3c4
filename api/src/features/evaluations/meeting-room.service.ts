import { ERROR, MEETING_PART, PRESENCE, type MeetingRoom } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { Presences } from '../../platform/presence/presences';
import { Proposal } from '../proposals/proposal.entity';
import { blindsOf } from './blindness';
import { requireMeeting } from './consensus-store';
import { requireChair, seatOf, type Seat } from './evaluation-access';
import { membersSeenBy } from './evaluation-reads';
import { announceToPanel } from './meeting-announcements';
import { Meeting } from './meeting.entities';

/** Who is in the room, and what is being discussed there. */
@Injectable()
export class MeetingRooms {
  constructor(
    private readonly transactions: Transactions,
    private readonly presences: Presences,
  ) {}

  /** @throws not_found for everybody but the panel, wrong_state before the seal is open and conflicts are declared */
  async enter(actor: SignedInActor, code: string): Promise<MeetingRoom> {
    const room = await this.transactions.run(actor, async (tx) => {
      const seat = await seatOf(tx, code, 'none');
      if (!seat.open) throw problem(ERROR.wrongState, { params: { state: seat.panel.state } });
      const discussing = await this.discussed(tx, seat);
      const blinds = await blindsOf(tx, seat);
      return { seat, discussing, blinds, members: await membersSeenBy(tx, seat.panel, seat, blinds) };
    });
    const { seat, discussing, blinds, members } = room;
    // The place of somebody in a meeting is the seat.
    const subject = { type: 'meeting', id: seat.panel.id };
    const others = await this.presences.beat(subject, actor.accountId, seat.member.id, PRESENCE.lasts);
    const seats = new Set([seat.member.id, ...others.map(({ place }) => blinds.memberId(place))]);
    return {
      discussing,
      present: members.flatMap(({ id, name, role }) => (seats.has(id) ? [{ memberId: id, name, role }] : [])),
    };
  }

  /** @throws not_found, forbidden, wrong_state */
  async discuss(actor: SignedInActor, code: string, proposalId: string | null): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const seat = await seatOf(tx, code, 'update');
      requireChair(seat);
      await this.requireDiscussible(tx, seat, proposalId);
      const { challenge, panel } = seat;
      const before = await tx.manager.findOneBy(Meeting, { panelId: panel.id });
      if ((before?.discussingId ?? null) === proposalId) return;
      await tx.manager.save(Meeting, { panelId: panel.id, discussingId: proposalId });
      tx.audit({
        act: 'meeting.discuss',
        subjectType: proposalId === null ? 'challenge' : 'proposal',
        subjectId: proposalId ?? challenge.id,
        detail: { challenge: code },
      });
      // Each to those for whom it exists: whoever is recused from the next one hears only that the last one is over (I4).
      for (const about of [before?.discussingId ?? null, proposalId])
        if (about !== null) announceToPanel(tx, challenge.id, MEETING_PART.discussing, about);
    });
  }

  private async requireDiscussible(tx: Transaction, seat: Seat, proposalId: string | null): Promise<void> {
    if (proposalId === null) {
      requireMeeting(seat);
      return;
    }
    const challengeId = seat.challenge.id;
    const proposal = await tx.manager.findOneBy(Proposal, { id: proposalId, challengeId });
    const entered = proposal && proposal.state !== 'draft' && proposal.state !== 'withdrawn';
    if (!entered || !seat.open || seat.hidden.has(proposalId)) throw notFound();
    requireMeeting(seat, proposal);
  }

  private async discussed(tx: Transaction, { panel, hidden }: Seat): Promise<string | null> {
    if (panel.state !== 'meeting') return null;
    const meeting = await tx.manager.findOneBy(Meeting, { panelId: panel.id });
    const id = meeting?.discussingId ?? null;
    return id !== null && hidden.has(id) ? null : id;
  }
}
