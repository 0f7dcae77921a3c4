import {
  ERROR,
  IN_EVALUATION,
  PERMISSION,
  type DecideRequest,
  type EvaluationView,
  type Permission,
  type RecommendRequest,
  type ReturnRecommendationRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, mayIn } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { actOnChallenge } from '../challenges/challenge-lifecycle';
import type { Challenge } from '../challenges/challenge.entity';
import { notifyWatchers } from '../notifications/notifications.service';
import { proposalMachine } from '../proposals/proposal-lifecycle';
import { Proposal } from '../proposals/proposal.entity';
import { chosenOf, departureOf } from './choices';
import { endOfComplaints } from './complaint-terms';
import { Decision } from './decision.entity';
import { endDecision } from './former-decisions';
import { actingAccount, readerOf, requireChair, seatOf, type EvaluationReader } from './evaluation-access';
import { decisionMail, releasedMail, returnedMail } from './decision-mails';
import { recommendedMail } from './evaluation-mails';
import { holdersOf, peopleOfSolvers, presidingOver, programmeOffice } from './evaluation-people';
import { toEvaluationView } from './evaluation-view';
import { panelMachine } from './panel-lifecycle';
import { loadRanking } from './ranking';

/** From the panel's ranking to the moment everybody hears (I6, I7). */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /**
   * The panel's recommendation, signed by its chair; the ranking is kept with it as evidence.
   * @throws forbidden, wrong_state, chair_conflicted, not_awardable, tie_undecided, reason_required, departure_reason_required
   */
  async recommend(actor: Actor, code: string, request: RecommendRequest): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await seatOf(tx, code, 'update');
      requireChair(seat);
      const { challenge } = seat;
      const proposalIds = request.choices.map(({ proposalId }) => proposalId);
      await panelMachine.transition(tx, seat.panel.id, 'recommend', { detail: { proposalIds } });
      const ranking = await loadRanking(tx, challenge);
      const departureReason = departureOf(ranking, request);
      const chosen = chosenOf(ranking, request);
      await tx.manager.insert(Decision, {
        challengeId: challenge.id,
        ranking,
        recommendedProposalIds: chosen.proposalIds,
        recommendedReasons: chosen.reasonsByProposal,
        recommendationReasons: request.reasons,
        departureReason,
        recommendedBy: actingAccount(tx),
        recommendedAt: await tx.now(),
      });
      for (const leader of await holdersOf(tx, 'agency.leader', challenge.agencyId))
        await tx.mail(recommendedMail(this.configuration.publicUrl, leader, challenge));
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  /** The leader asks the panel once more; what it had recommended stays on record (I8). @throws not_found, forbidden, four_eyes, wrong_state */
  async giveBack(actor: Actor, code: string, { reason }: ReturnRecommendationRequest): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const reader = await readerOf(tx, code, 'update');
      requireLeader(actor, reader, PERMISSION.decisionMake);
      const { challenge, panel } = reader;
      await panelMachine.transition(tx, panel.id, 'return', { detail: { reason } });
      await endDecision(tx, challenge.id, { act: 'return', reason });
      for (const member of await presidingOver(tx, panel.id))
        await tx.mail(returnedMail(this.configuration.publicUrl, member, challenge, reason));
    });
  }

  /**
   * The leader's decision; nobody outside hears of it before the release.
   * @throws not_found, four_eyes, wrong_state, not_awardable, reason_required, override_reason_required
   */
  async decide(actor: Actor, code: string, request: DecideRequest): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      const reader = await readerOf(tx, code, 'update');
      requireLeader(actor, reader, PERMISSION.decisionMake);
      const { challenge } = reader;
      const proposalIds = request.choices.map(({ proposalId }) => proposalId);
      await panelMachine.transition(tx, reader.panel.id, 'decide', { detail: { proposalIds } });
      const decision = await tx.manager.findOneByOrFail(Decision, { challengeId: challenge.id });
      if (decision.recommendedBy === actor.accountId) throw problem(ERROR.fourEyes);
      const chosen = chosenOf(decision.ranking, request);
      const { reasons, overrideReason = '' } = request;
      const overrides = chosen.proposalIds.join() !== decision.recommendedProposalIds.join();
      if (overrides && overrideReason === '') throw problem(ERROR.overrideReasonRequired);
      await tx.manager.update(
        Decision,
        { id: decision.id },
        {
          selectedProposalIds: chosen.proposalIds,
          selectedReasons: chosen.reasonsByProposal,
          reasons,
          overrideReason: overrides ? overrideReason : null,
          decidedBy: actingAccount(tx),
          decidedAt: await tx.now(),
        },
      );
      await this.tellProgrammeOffice(tx, challenge, 'decided');
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  /** Everything becomes known in this one transaction: states, award, the time for complaints and the mails to all solvers (I7). */
  async release(actor: Actor, code: string): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      const reader = await readerOf(tx, code, 'update');
      requireLeader(actor, reader, PERMISSION.decisionRelease);
      const { challenge, panel } = reader;
      await panelMachine.transition(tx, panel.id, 'release');
      const decision = await tx.manager.findOneByOrFail(Decision, { challengeId: challenge.id });
      const releasedAt = await tx.now();
      const complaintsUntil = await endOfComplaints(tx, releasedAt, challenge.evaluation.complaintDays);
      await tx.manager.update(Decision, { id: decision.id }, { releasedAt, complaintsUntil });
      await actOnChallenge(tx, challenge.id, 'decide', { comment: decision.reasons });
      const proposals = await tx.manager.find(Proposal, {
        where: { challengeId: challenge.id, state: In(IN_EVALUATION) },
        order: { id: 'ASC' },
      });
      const selected = new Set(decision.selectedProposalIds);
      for (const { id } of proposals)
        await proposalMachine.transition(tx, id, selected.has(id) ? 'select' : 'decline');
      await this.tellSolvers(tx, challenge, complaintsUntil);
      await this.tellProgrammeOffice(tx, challenge, 'released');
      await notifyWatchers(tx, { kind: 'decision_released', challengeId: challenge.id, detail: {} });
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  /** That there is a decision, not which: what is pending is for nobody else to read (I7). */
  private async tellProgrammeOffice(
    tx: Transaction,
    challenge: Challenge,
    stage: 'decided' | 'released',
  ): Promise<void> {
    for (const person of await programmeOffice(tx))
      await tx.mail(decisionMail(this.configuration.publicUrl, person, challenge, stage));
  }

  private async tellSolvers(tx: Transaction, challenge: Challenge, until: Date | null): Promise<void> {
    for (const person of await peopleOfSolvers(tx, challenge.id))
      await tx.mail(
        releasedMail(this.configuration.publicUrl, person, challenge, {
          proposalId: person.proposal_id,
          until,
        }),
      );
  }
}

/** For those who see the evaluation; a member of the panel is refused by the lifecycle's guard (I6). @throws forbidden */
function requireLeader(actor: Actor, { challenge }: EvaluationReader, permission: Permission): void {
  if (!mayIn(actor, permission, challenge.agencyId)) throw problem(ERROR.forbidden);
}
