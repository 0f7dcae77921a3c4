import { MEETING_PART, type ConsensusRequest, type DiscussionNoteRequest } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Transactions } from '../../platform/database/transactions';
import { requireMeeting, saveConsensus } from './consensus-store';
import { actingAccount, requireChair, seatOfProposal } from './evaluation-access';
import { announceToPanel } from './meeting-announcements';
import { DiscussionNote } from './meeting.entities';

/** What the panel does while it meets; everybody reads it with the sheets. */
@Injectable()
export class MeetingService {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, forbidden, wrong_state, score_out_of_scale, validation, stale */
  async recordConsensus(actor: Actor, proposalId: string, request: ConsensusRequest): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const { seat, proposal } = await seatOfProposal(tx, proposalId, 'share');
      requireChair(seat);
      requireMeeting(seat, proposal);
      const revision = await saveConsensus(tx, seat, proposalId, request);
      tx.audit({
        act: 'consensus.record',
        subjectType: 'proposal',
        subjectId: proposalId,
        detail: { challenge: seat.challenge.code, revision },
      });
      announceToPanel(tx, seat.challenge.id, MEETING_PART.consensus, proposalId);
    });
  }

  /** @throws not_found, wrong_state */
  async writeNote(actor: Actor, proposalId: string, { text }: DiscussionNoteRequest): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const { seat, proposal } = await seatOfProposal(tx, proposalId, 'share');
      requireMeeting(seat, proposal);
      await tx.manager.insert(DiscussionNote, {
        proposalId,
        authorId: actingAccount(tx),
        text,
        writtenAt: await tx.now(),
      });
      tx.audit({
        act: 'discussion.note',
        subjectType: 'proposal',
        subjectId: proposalId,
        detail: { challenge: seat.challenge.code },
      });
      announceToPanel(tx, seat.challenge.id, MEETING_PART.notes, proposalId);
    });
  }
}
