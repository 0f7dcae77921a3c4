import { ERROR, type DeclarationsRequest, type DueDatesRequest, type EvaluationView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { Account } from '../auth/account.entity';
import { proposalMachine } from '../proposals/proposal-lifecycle';
import { Proposal } from '../proposals/proposal.entity';
import { saveDeclarations } from './declarations';
import { checkDueDates, DATES_CHANGE } from './due-dates';
import { callHasClosed, readerOf, requireChair, seatOf, type Seat } from './evaluation-access';
import { scoringOpenMail } from './evaluation-mails';
import { consentToOpening } from './seal-opening';
import { toEvaluationView } from './evaluation-view';
import { isInvited, SEATS_CHANGE } from './panel-invitations';
import { panelMachine } from './panel-lifecycle';
import { Panel, PanelMember } from './panel.entities';

/** Step 3 from the opening of the seal to the end of the scoring. */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /** @throws not_found for everybody but the panel, from the recommendation on its leader, after the release the city's overseers */
  async view(actor: Actor, code: string): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => toEvaluationView(tx, await readerOf(tx, code)));
  }

  /**
   * A member's word on every solver, once. What the portal found counts whatever the member says (I4).
   * @throws still_sealed, invitation_open, wrong_state, declaration_missing, validation
   */
  async declare(actor: Actor, code: string, request: DeclarationsRequest): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await seatOf(tx, code, 'update');
      if (!callHasClosed(seat.challenge)) throw problem(ERROR.stillSealed);
      if (isInvited(seat.member)) throw problem(ERROR.invitationOpen);
      // Whoever takes a seat of somebody who was replaced declares later than the others.
      if (!SEATS_CHANGE.includes(seat.panel.state) || seat.member.declaredAt !== null)
        throw problem(ERROR.wrongState, { params: { state: seat.panel.state } });
      // What was declared is told by `conflict.open`: before the opening it would point at a solver (I1).
      tx.audit({
        act: 'evaluation.declare',
        subjectType: 'panel_member',
        subjectId: seat.member.id,
        detail: { challenge: code, solvers: request.declarations.length },
      });
      await saveDeclarations(tx, seat.challenge, seat.member, request.declarations);
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  /** The days by which the stages are due, the chair's to set. @throws forbidden, wrong_state, validation */
  async setDueDates(actor: Actor, code: string, request: DueDatesRequest): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await seatOf(tx, code, 'update');
      requireChair(seat);
      const { challenge, panel } = seat;
      if (!DATES_CHANGE.includes(panel.state) || challenge.state === 'cancelled')
        throw problem(ERROR.wrongState, { params: { state: panel.state } });
      await checkDueDates(tx, challenge, panel, request);
      await tx.manager.update(Panel, { id: panel.id }, { dueDates: { ...request } });
      const about = { subjectType: 'panel', subjectId: panel.id };
      tx.audit({ act: 'panel.set_due_dates', ...about, detail: { challenge: code, ...request } });
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  /** @throws forbidden, still_sealed, wrong_state, declaration_missing, chair_conflicted */
  async openSeal(actor: Actor, code: string): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      await consentToOpening(tx, await seatOf(tx, code, 'update'));
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  /** @throws forbidden, still_sealed, declaration_missing, chair_conflicted, papers_awaited, screening_missing, quorum_missing */
  async openScoring(actor: Actor, code: string): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await seatOf(tx, code, 'update');
      requireChair(seat);
      await panelMachine.transition(tx, seat.panel.id, 'open_scoring');
      const submitted = await tx.manager.find(Proposal, {
        where: { challengeId: seat.challenge.id, state: 'submitted' },
        order: { id: 'ASC' },
      });
      for (const { id } of submitted) await proposalMachine.transition(tx, id, 'admit');
      if (submitted.length > 0) await this.tellScoringMembers(tx, seat);
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  /** From here on the panel sees each other's sheets (I3). @throws forbidden, sheets_missing, quorum_missing */
  async closeScoring(actor: Actor, code: string): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      const seat = await seatOf(tx, code, 'update');
      requireChair(seat);
      await panelMachine.transition(tx, seat.panel.id, 'close_scoring');
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  private async tellScoringMembers(tx: Transaction, { panel, challenge }: Seat): Promise<void> {
    const members = await tx.manager.findBy(PanelMember, {
      panelId: panel.id,
      role: In(['evaluator', 'expert']),
    });
    const accounts = await tx.manager.findBy(Account, { id: In(members.map(({ accountId }) => accountId)) });
    for (const account of accounts)
      await tx.mail(scoringOpenMail(this.configuration.publicUrl, account, challenge));
  }
}
