import {
  ERROR,
  FIELD_ERROR,
  pledgeText,
  type AcceptSeatRequest,
  type DeclineSeatRequest,
  type EvaluationView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { readerOf, seatOf, type Seat } from './evaluation-access';
import { declinedMail } from './evaluation-mails';
import { holdersOf } from './evaluation-people';
import { toEvaluationView } from './evaluation-view';
import { isInvited, SEATS_CHANGE } from './panel-invitations';
import { retire } from './panel-replacement';
import { FormerPanelMember, PanelMember } from './panel.entities';

/** Outside experts are asked: they take the seat with a pledge, or leave it to somebody else with a reason. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /** @throws not_found, wrong_state for whoever is not invited or has answered, validation where a part is not promised */
  async accept(actor: Actor, code: string, request: AcceptSeatRequest): Promise<EvaluationView> {
    return this.transactions.run(actor, async (tx) => {
      const { member } = await invitedSeat(tx, code);
      const missing = (['confidentiality', 'impartiality'] as const).filter((part) => !request[part]);
      if (missing.length > 0)
        throw problem(ERROR.validation, {
          errors: missing.map((path) => ({ path, code: FIELD_ERROR.required })),
        });
      const pledge = pledgeText();
      await tx.manager.update(PanelMember, { id: member.id }, { acceptedAt: await tx.now(), pledge });
      const about = { subjectType: 'panel_member', subjectId: member.id };
      tx.audit({ act: 'panel.accept', ...about, detail: { challenge: code, pledge } });
      return toEvaluationView(tx, await readerOf(tx, code));
    });
  }

  /** The seat is vacant from now on, and the agency hears of it. @throws not_found, wrong_state */
  async decline(actor: Actor, code: string, { reason }: DeclineSeatRequest): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const { challenge, member } = await invitedSeat(tx, code);
      await retire(tx, member, reason);
      await tx.manager.update(FormerPanelMember, { id: member.id }, { declined: true, vacant: true });
      const about = { subjectType: 'panel_member', subjectId: member.id };
      tx.audit({ act: 'panel.decline', ...about, detail: { challenge: code, reason } });
      for (const officer of await holdersOf(tx, 'agency.officer', challenge.agencyId))
        await tx.mail(declinedMail(this.configuration.publicUrl, officer, challenge));
    });
  }
}

async function invitedSeat(tx: Transaction, code: string): Promise<Seat> {
  const seat = await seatOf(tx, code, 'update');
  if (!isInvited(seat.member) || !SEATS_CHANGE.includes(seat.panel.state))
    throw problem(ERROR.wrongState, { params: { state: seat.panel.state } });
  return seat;
}
