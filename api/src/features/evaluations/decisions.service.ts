import {
  ERROR,
  FIELD_ERROR,
  IN_EVALUATION,
  PERMISSION,
  type DecideRequest,
  type EvaluationView,
  type Permission,
  type RankingRow,
  type RecommendRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, mayIn } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import type { Recipient } from '../../platform/mail/letter';
import { actOnChallenge } from '../challenges/challenge-lifecycle';
import type { Challenge } from '../challenges/challenge.entity';
import { notifyWatchers } from '../notifications/notifications.service';
import { proposalMachine } from '../proposals/proposal-lifecycle';
import { Proposal } from '../proposals/proposal.entity';
import { Decision } from './decision.entity';
import { actingAccount, readerOf, requireChair, seatOf, type EvaluationReader } from './evaluation-access';
import { recommendedMail, releasedMail } from './evaluation-mails';
import { holdersOf } from './evaluation-people';
import { toEvaluationView } from './evaluation-view';
import { panelMachine } from './panel-lifecycle';
import { leadingRows, loadRanking } from './ranking';

/** From the panel's ranking to the moment everybody hears (I6, I7). */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /**
   * The panel's recommendation, signed by its chair; the ranking is kept with it as evidence.
   * @throws forbidden, wrong_state, chair_conflicted, not_awardable, not_first_ranked, tie_undecided, reason_required
   */
  async recommend(actor: Actor, code: string, request: RecommendRequest): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await seatOf(tx, code, 'update');
      requireChair(seat);
      const { challenge } = seat;
      await panelMachine.transition(tx, seat.panel.id, 'recommend', {
        detail: { proposalId: request.proposalId },
      });
      const ranking = await loadRanking(tx, challenge);
      checkRecommendation(ranking, request);
      await tx.manager.insert(Decision, {
        challengeId: challenge.id,
        ranking,
        recommendedProposalId: request.proposalId,
        recommendationReasons: request.reasons,
        recommendedBy: actingAccount(tx),
        recommendedAt: await tx.now(),
      });
      for (const leader of await holdersOf(tx, 'agency.leader', challenge.agencyId))
        await tx.mail(recommendedMail(this.configuration.publicUrl, leader, challenge));
      return toEvaluationView(tx, await readerOf(tx, code));
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
      await panelMachine.transition(tx, reader.panel.id, 'decide', {
        detail: { proposalId: request.proposalId },
      });
      const decision = await tx.manager.findOneByOrFail(Decision, { challengeId: reader.challenge.id });
      if (decision.recommendedBy === actor.accountId) throw problem(ERROR.fourEyes);
      const { proposalId, reasons, overrideReason = '' } = request;
      if (proposalId !== null) rowToAward(decision.ranking, proposalId);
      if (reasons === '') throw problem(ERROR.reasonRequired);
      const overrides = proposalId !== decision.recommendedProposalId;
      if (overrides && overrideReason === '') throw problem(ERROR.overrideReasonRequired);
      await tx.manager.update(
        Decision,
        { id: decision.id },
        {
          selectedProposalId: proposalId,
          reasons,
          overrideReason: overrides ? overrideReason : null,
          decidedBy: actingAccount(tx),
          decidedAt: await tx.now(),
        },
      );
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  /** Everything becomes known in this one transaction: states, award and the mails to all solvers (I7). */
  async release(actor: Actor, code: string): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      const reader = await readerOf(tx, code, 'update');
      requireLeader(actor, reader, PERMISSION.decisionRelease);
      const { challenge, panel } = reader;
      await panelMachine.transition(tx, panel.id, 'release');
      const decision = await tx.manager.findOneByOrFail(Decision, { challengeId: challenge.id });
      await tx.manager.update(Decision, { id: decision.id }, { releasedAt: await tx.now() });
      await actOnChallenge(tx, challenge.id, 'decide', { comment: decision.reasons });
      const proposals = await tx.manager.find(Proposal, {
        where: { challengeId: challenge.id, state: In(IN_EVALUATION) },
        order: { id: 'ASC' },
      });
      for (const { id } of proposals)
        await proposalMachine.transition(tx, id, id === decision.selectedProposalId ? 'select' : 'decline');
      await this.tellSolvers(tx, challenge);
      await notifyWatchers(tx, { kind: 'decision_released', challengeId: challenge.id, detail: {} });
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  private async tellSolvers(tx: Transaction, challenge: Challenge): Promise<void> {
    const people = await tx.query<Recipient & { proposal_id: string }>(
      `SELECT a.email, a.name, a.locale, p.id AS proposal_id
         FROM proposal p
         JOIN membership m ON m.organization_id = p.organization_id AND m.accepted_at IS NOT NULL
         JOIN account a ON a.id = m.account_id
        WHERE p.challenge_id = $1 AND p.state NOT IN ('draft', 'withdrawn') AND a.status = 'active'
        ORDER BY a.id`,
      [challenge.id],
    );
    for (const person of people)
      await tx.mail(releasedMail(this.configuration.publicUrl, person, challenge, person.proposal_id));
  }
}

/** For those who see the evaluation; a member of the panel is refused by the lifecycle's guard (I6). @throws forbidden */
function requireLeader(actor: Actor, { challenge }: EvaluationReader, permission: Permission): void {
  if (!mayIn(actor, permission, challenge.agencyId)) throw problem(ERROR.forbidden);
}

/** @throws validation for a proposal that is not ranked, not_awardable */
function rowToAward(ranking: readonly RankingRow[], proposalId: string): RankingRow {
  const row = ranking.find((candidate) => candidate.proposalId === proposalId);
  if (!row) throw fieldProblem('proposalId', FIELD_ERROR.unknown);
  if (!row.awardable) throw problem(ERROR.notAwardable);
  return row;
}

/**
 * The frozen rules decide who leads (I5): the panel recommends that proposal or none. Only where several are equal in
 * everything does the chair choose among them, with reasons.
 */
function checkRecommendation(
  ranking: readonly RankingRow[],
  { proposalId, reasons }: RecommendRequest,
): void {
  const leading = leadingRows(ranking);
  if (proposalId !== null) {
    const row = rowToAward(ranking, proposalId);
    if (!leading.includes(row)) throw problem(ERROR.notFirstRanked);
    if (leading.length > 1 && reasons === '') throw problem(ERROR.tieUndecided);
  }
  if (reasons === '') throw problem(ERROR.reasonRequired);
}
