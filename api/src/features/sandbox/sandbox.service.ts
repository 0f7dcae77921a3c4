import {
  ERROR,
  type SandboxAct,
  type SandboxChangeRequest,
  type SandboxGrantRequest,
  type SandboxReasonRequest,
  type SandboxRequest,
  type SandboxState,
  type SandboxView,
  commissionLifecycle,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/access/actor';
import { withWriter } from '../../platform/access/writers';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { requireDayHasCome } from '../../platform/errors/day-has-come';
import { problem } from '../../platform/errors/problem';
import { findCommission } from '../commissions/commission-access';
import type { Commission } from '../commissions/commission.entities';
import { type SeenPermit, drafts, findPermit, grants, steers, submits } from './sandbox-access';
import { writeEntry } from './sandbox-entries';
import { sandboxMachine } from './sandbox-lifecycle';
import { SandboxMails } from './sandbox-mails';
import { COMING, RUNNING, checkTerms, toColumns } from './sandbox-terms';
import { toSandboxView } from './sandbox-view';
import { SandboxPermit } from './sandbox.entities';

/** Controlled trials: what is allowed where and until when, who allowed it, and how it goes on. */
@Injectable()
export class SandboxService {
  private readonly mails: SandboxMails;

  constructor(
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new SandboxMails(configuration.publicUrl);
  }

  view(actor: Actor, id: string): Promise<SandboxView> {
    return this.transactions.run(actor, (tx) => toSandboxView(tx, id));
  }

  /** Not beside a trial that runs: that one is extended. @throws not_found, forbidden, wrong_state, permit_open, validation */
  draft(actor: Actor, commissionId: string, request: SandboxRequest): Promise<SandboxView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id: commissionId }, true);
      if (!drafts(tx, seen)) throw problem(ERROR.forbidden);
      requireGoingOn(seen.commission);
      await requireNone(tx, commissionId, [...COMING, ...RUNNING]);
      await checkTerms(tx, request, { commissionId, id: null });
      const permit = await insertTerm(tx, commissionId, toColumns(request));
      audit(tx, permit.id, seen.challenge.code, request);
      return toSandboxView(tx, permit.id);
    });
  }

  /** @throws not_found, forbidden, wrong_state, stale, validation */
  change(actor: Actor, id: string, { revision, ...terms }: SandboxChangeRequest): Promise<SandboxView> {
    return this.act(actor, id, async (tx, seen) => {
      const { permit, challenge } = seen;
      if (!drafts(tx, seen)) throw problem(ERROR.forbidden);
      const { state } = permit;
      if (state !== 'draft' && state !== 'returned')
        throw problem(ERROR.wrongState, { params: { state, act: 'edit' } });
      if (permit.revision !== revision) throw problem(ERROR.stale);
      await checkTerms(tx, terms, permit);
      const changed = {
        ...toColumns(terms),
        writers: withWriter(permit.writers, tx.actor),
        revision: revision + 1,
      };
      await tx.manager.update(SandboxPermit, { id }, changed);
      audit(tx, id, challenge.code, terms);
    });
  }

  /** @throws not_found, forbidden, wrong_state, permit_over */
  submit(actor: Actor, id: string): Promise<SandboxView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!submits(tx, seen)) throw problem(ERROR.forbidden);
      await this.move(tx, seen, 'submit', { writers: withWriter(seen.permit.writers, tx.actor) });
      await writeEntry(tx, id, 'submitted');
      await this.mails.submitted(tx, seen);
    });
  }

  /** @throws not_found, forbidden, wrong_state */
  return(actor: Actor, id: string, { reason }: SandboxReasonRequest): Promise<SandboxView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!grants(tx, seen)) throw problem(ERROR.forbidden);
      await this.move(tx, seen, 'return');
      await writeEntry(tx, id, 'returned', reason);
      await this.mails.returned(tx, seen);
    });
  }

  /** By the agency: the papers stay on record, and others may be drafted. @throws not_found, forbidden, wrong_state */
  discard(actor: Actor, id: string, { reason }: SandboxReasonRequest): Promise<SandboxView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!submits(tx, seen)) throw problem(ERROR.forbidden);
      await this.move(tx, seen, 'discard');
      await writeEntry(tx, id, 'discarded', reason);
      await this.mails.discarded(tx, seen);
    });
  }

  /** By somebody who has not written in it (I6). @throws not_found, forbidden, wrong_state, four_eyes, permit_over, validation */
  grant(actor: Actor, id: string, { number, grantedOn }: SandboxGrantRequest): Promise<SandboxView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!grants(tx, seen)) throw problem(ERROR.forbidden);
      await requireDayHasCome(tx, 'grantedOn', grantedOn);
      await this.move(tx, seen, 'grant', { number, grantedOn, grantedBy: tx.actor.accountId });
      await writeEntry(tx, id, 'granted', number);
      await this.mails.granted(tx, seen, number);
    });
  }

  /** @throws not_found, forbidden, wrong_state, permit_over outside its days, permit_open while another runs */
  activate(actor: Actor, id: string): Promise<SandboxView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!steers(tx, seen)) throw problem(ERROR.forbidden);
      await this.move(tx, seen, 'activate');
      await writeEntry(tx, id, 'activated');
      await this.mails.activated(tx, seen);
    });
  }

  /** By hand, such as where a stop condition is met. @throws not_found, forbidden, wrong_state */
  suspend(actor: Actor, id: string, { reason }: SandboxReasonRequest): Promise<SandboxView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!steers(tx, seen)) throw problem(ERROR.forbidden);
      await this.move(tx, seen, 'suspend', { suspendedBy: tx.actor.accountId });
      await writeEntry(tx, id, 'suspended', reason);
      await this.mails.suspended(tx, seen, false);
    });
  }

  /** By somebody other than who had it suspended (I6). @throws not_found, forbidden, wrong_state, four_eyes, permit_over */
  resume(actor: Actor, id: string, { reason }: SandboxReasonRequest): Promise<SandboxView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!grants(tx, seen)) throw problem(ERROR.forbidden);
      await this.move(tx, seen, 'resume', { suspendedBy: null });
      await writeEntry(tx, id, 'resumed', reason);
      await this.mails.resumed(tx, seen);
    });
  }

  private async move(
    tx: Transaction,
    { permit, challenge }: SeenPermit,
    act: Exclude<SandboxAct, 'end'>,
    changes: Partial<SandboxPermit> = {},
  ): Promise<void> {
    const { term } = permit;
    const number = changes.number ?? permit.number;
    await sandboxMachine.transition(tx, permit.id, act, {
      changes,
      detail: { challenge: challenge.code, term, number },
    });
  }

  private act(
    actor: Actor,
    id: string,
    work: (tx: Transaction, seen: SeenPermit) => Promise<void>,
  ): Promise<SandboxView> {
    return this.transactions.run(actor, async (tx) => {
      await work(tx, await findPermit(tx, id, true));
      return toSandboxView(tx, id);
    });
  }
}

/** @throws wrong_state once the commission has come to its end */
function requireGoingOn({ state }: Commission): void {
  if (commissionLifecycle.states[state].final) throw problem(ERROR.wrongState, { params: { state } });
}

/** @throws permit_open where the commission has a permit in one of these states */
export async function requireNone(
  tx: Transaction,
  commissionId: string,
  states: readonly SandboxState[],
): Promise<void> {
  if (await tx.manager.existsBy(SandboxPermit, { commissionId, state: In(states) }))
    throw problem(ERROR.permitOpen);
}

/** A draft of the next term, written by whoever acts. */
export async function insertTerm(
  tx: Transaction,
  commissionId: string,
  columns: Partial<SandboxPermit>,
): Promise<SandboxPermit> {
  const earlier = await tx.manager.countBy(SandboxPermit, { commissionId });
  const writers = withWriter([], tx.actor);
  return tx.manager.save(
    SandboxPermit,
    tx.manager.create(SandboxPermit, { ...columns, commissionId, term: earlier + 1, writers }),
  );
}

function audit(tx: Transaction, id: string, challenge: string, terms: SandboxRequest): void {
  tx.audit({
    act: 'sandbox.save',
    subjectType: 'sandbox',
    subjectId: id,
    detail: {
      challenge,
      firstDay: terms.from,
      lastDay: terms.until,
      participantsCap: terms.participantsCap,
      places: [...terms.places],
    },
  });
}
