import {
  ERROR,
  FIELD_ERROR,
  type IncidentRequest,
  type ParticipantsRequest,
  type SandboxView,
  cityDayOf,
  reachesThreshold,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, accountOf } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { type SeenPermit, findPermit, reportsOn } from './sandbox-access';
import { writeEntry } from './sandbox-entries';
import { sandboxMachine } from './sandbox-lifecycle';
import { SandboxMails } from './sandbox-mails';
import { participantsOf } from './sandbox-terms';
import { toSandboxView } from './sandbox-view';
import { SandboxIncident, SandboxParticipants, type SandboxPermit } from './sandbox.entities';

/** What happens during a trial: who joins, and what goes wrong. */
@Injectable()
export class SandboxLog {
  private readonly mails: SandboxMails;

  constructor(
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new SandboxMails(configuration.publicUrl);
  }

  /** Never more than the permit allows. @throws not_found, forbidden, wrong_state, cap_exceeded, validation */
  count(actor: Actor, id: string, { day, count, note }: ParticipantsRequest): Promise<SandboxView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findPermit(tx, id, true);
      const { permit, challenge } = seen;
      if (!reportsOn(tx, seen)) throw problem(ERROR.forbidden);
      requireState(permit, ['active'], 'participants');
      await requireWithinTerm(tx, permit, day);
      const taken = await participantsOf(tx, permit.commissionId);
      const cap = permit.participantsCap;
      if (taken + count > cap) throw problem(ERROR.capExceeded, { params: { cap, taken } });
      if (taken + count < 0) throw fieldProblem('count', FIELD_ERROR.tooSmall, { min: -taken });
      if (count === 0) throw fieldProblem('count', FIELD_ERROR.notAllowed);
      await tx.manager.insert(SandboxParticipants, {
        permitId: id,
        day,
        count,
        note,
        enteredBy: accountOf(tx.actor),
      });
      tx.audit({
        act: 'sandbox.count',
        subjectType: 'sandbox',
        subjectId: id,
        detail: { challenge: challenge.code, day, count, taken: taken + count, cap },
      });
      return toSandboxView(tx, id);
    });
  }

  /**
   * By anybody on the commission; one that reaches the threshold suspends the trial in the same transaction.
   * @throws not_found, forbidden, wrong_state, validation for one that is still to come or was before the trial
   */
  report(actor: Actor, id: string, request: IncidentRequest): Promise<SandboxView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findPermit(tx, id, true);
      const { permit } = seen;
      if (!reportsOn(tx, seen)) throw problem(ERROR.forbidden);
      requireState(permit, ['active', 'suspended'], 'incident');
      const happenedAt = await requirePast(tx, permit, request.happenedAt);
      const suspends = permit.state === 'active' && reachesThreshold(permit, request);
      await this.record(tx, seen, { ...request, happenedAt, suspended: suspends });
      if (suspends) await this.suspend(tx, seen, request.description);
      else await this.mails.reported(tx, seen);
      return toSandboxView(tx, id);
    });
  }

  private async record(
    tx: Transaction,
    { permit, challenge }: SeenPermit,
    incident: Pick<
      SandboxIncident,
      'happenedAt' | 'severity' | 'description' | 'peopleAffected' | 'measures' | 'suspended'
    >,
  ): Promise<void> {
    const { severity, peopleAffected, suspended } = incident;
    await tx.manager.insert(SandboxIncident, {
      ...incident,
      permitId: permit.id,
      reportedBy: accountOf(tx.actor),
      reportedAt: await tx.now(),
    });
    tx.audit({
      act: 'sandbox.report-incident',
      subjectType: 'sandbox',
      subjectId: permit.id,
      detail: { challenge: challenge.code, severity, peopleAffected, suspended },
    });
  }

  private async suspend(tx: Transaction, seen: SeenPermit, description: string): Promise<void> {
    const { permit, challenge } = seen;
    await sandboxMachine.transition(tx, permit.id, 'suspend', {
      changes: { suspendedBy: accountOf(tx.actor) },
      detail: { challenge: challenge.code, term: permit.term, number: permit.number, byIncident: true },
    });
    await writeEntry(tx, permit.id, 'suspended', description);
    await this.mails.suspended(tx, seen, true);
  }
}

function requireState(
  { state }: SandboxPermit,
  allowed: readonly SandboxPermit['state'][],
  act: string,
): void {
  if (!allowed.includes(state)) throw problem(ERROR.wrongState, { params: { state, act } });
}

/** @throws validation for a day before the term, after it, or still to come */
async function requireWithinTerm(
  tx: Transaction,
  { fromDay, untilDay }: SandboxPermit,
  day: string,
): Promise<void> {
  const today = await tx.today();
  const max = today < untilDay ? today : untilDay;
  if (day < fromDay) throw fieldProblem('day', FIELD_ERROR.tooSmall, { min: fromDay });
  if (day > max) throw fieldProblem('day', FIELD_ERROR.tooLarge, { max });
}

/** By the database's clock. @throws validation */
async function requirePast(tx: Transaction, { fromDay }: SandboxPermit, instant: string): Promise<Date> {
  const happenedAt = new Date(instant);
  if (happenedAt.getTime() > (await tx.now()).getTime())
    throw fieldProblem('happenedAt', FIELD_ERROR.mustBePast);
  if (cityDayOf(happenedAt) < fromDay)
    throw fieldProblem('happenedAt', FIELD_ERROR.mustBeLater, { min: fromDay });
  return happenedAt;
}
