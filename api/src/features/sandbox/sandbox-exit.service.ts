import {
  ERROR,
  EXIT_DECISION,
  FIELD_ERROR,
  type ExitDecision,
  type SandboxExitRequest,
  type SandboxView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { isAnother } from '../../platform/access/writers';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { type SeenPermit, findPermit, grants } from './sandbox-access';
import { writeEntry } from './sandbox-entries';
import { sandboxMachine } from './sandbox-lifecycle';
import { SandboxMails } from './sandbox-mails';
import { COMING, checkTerms, toColumns, toTerms } from './sandbox-terms';
import { toSandboxView } from './sandbox-view';
import { SandboxPermit } from './sandbox.entities';
import { insertTerm, requireNone } from './sandbox.service';

const ENTRY = { adopt: 'adopted', extend: 'extended', stop: 'stopped' } as const satisfies Record<
  ExitDecision,
  string
>;

/** How a trial ends: what was tried is adopted, tried further, or stopped. */
@Injectable()
export class SandboxExits {
  private readonly mails: SandboxMails;

  constructor(
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new SandboxMails(configuration.publicUrl);
  }

  /**
   * By somebody who grants and has not written in the permit (I6). To adopt or to stop ends a trial that runs; to extend prepares a
   * further term, which needs its own grant.
   * @throws not_found, forbidden, four_eyes, wrong_state, permit_open, validation
   */
  decide(actor: Actor, id: string, request: SandboxExitRequest): Promise<SandboxView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findPermit(tx, id, true);
      requireDecider(tx, seen);
      if (request.decision === EXIT_DECISION.extend) await this.extend(tx, seen, request);
      else await this.end(tx, seen, request);
      return toSandboxView(tx, id);
    });
  }

  private async end(tx: Transaction, seen: SeenPermit, request: SandboxExitRequest): Promise<void> {
    const { permit, challenge } = seen;
    const { decision, reasons, until } = request;
    if (until !== null) throw fieldProblem('until', FIELD_ERROR.notAllowed);
    const changes = await exitOf(tx, request);
    if (permit.state === 'active' || permit.state === 'suspended') {
      await sandboxMachine.transition(tx, permit.id, 'end', {
        changes: { ...changes, endedAt: await tx.now() },
        detail: { challenge: challenge.code, term: permit.term, number: permit.number, exit: decision },
      });
      await this.mails.ended(tx, seen);
    } else {
      requireUndecided(permit);
      await tx.manager.update(SandboxPermit, { id: permit.id }, changes);
    }
    await record(tx, seen, decision, reasons);
  }

  private async extend(tx: Transaction, seen: SeenPermit, request: SandboxExitRequest): Promise<void> {
    const { permit } = seen;
    if (permit.state !== 'active') requireUndecided(permit);
    if (request.until === null) throw fieldProblem('until', FIELD_ERROR.required);
    await requireNone(tx, permit.commissionId, COMING);
    const terms = { ...toTerms(permit), from: await firstDayAfter(tx, permit), until: request.until };
    await checkTerms(tx, terms, { commissionId: permit.commissionId, id: null });
    await insertTerm(tx, permit.commissionId, { ...toColumns(terms), previousId: permit.id });
    await tx.manager.update(SandboxPermit, { id: permit.id }, await exitOf(tx, request));
    await record(tx, seen, 'extend', request.reasons);
    await this.mails.extended(tx, seen);
  }
}

/** @throws forbidden, four_eyes */
function requireDecider(tx: Transaction, seen: SeenPermit): void {
  if (!grants(tx, seen)) throw problem(ERROR.forbidden);
  if (!isAnother(tx.actor, seen.permit.writers)) throw problem(ERROR.fourEyes);
}

/** What has run out is decided once. @throws wrong_state */
function requireUndecided({ state, exitDecision }: SandboxPermit): void {
  if (state !== 'ended' || exitDecision !== null)
    throw problem(ERROR.wrongState, { params: { state, act: 'exit' } });
}

async function exitOf(
  tx: Transaction,
  { decision, reasons }: SandboxExitRequest,
): Promise<Partial<SandboxPermit>> {
  const { accountId } = tx.actor;
  return { exitDecision: decision, exitReasons: reasons, exitBy: accountId, exitAt: await tx.now() };
}

/** A further term follows the one before without a gap, or begins today. */
async function firstDayAfter(tx: Transaction, { untilDay }: SandboxPermit): Promise<string> {
  const [row] = await tx.query<{ day: string }>(
    `SELECT greatest($1::date + 1, portal_today())::text AS day`,
    [untilDay],
  );
  if (!row) throw new Error('a SELECT without FROM answers one row');
  return row.day;
}

async function record(
  tx: Transaction,
  { permit, challenge }: SeenPermit,
  decision: ExitDecision,
  reasons: string,
): Promise<void> {
  await writeEntry(tx, permit.id, ENTRY[decision], reasons);
  tx.audit({
    act: 'sandbox.decide-exit',
    subjectType: 'sandbox',
    subjectId: permit.id,
    detail: { challenge: challenge.code, term: permit.term, exit: decision },
  });
}
