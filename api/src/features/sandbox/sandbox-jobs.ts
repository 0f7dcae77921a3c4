import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { lockChallenge } from '../challenges/challenge-lifecycle';
import { Commission } from '../commissions/commission.entities';
import { OpenedVersion } from '../proposals/opened-version.entity';
import { Proposal } from '../proposals/proposal.entity';
import type { SeenPermit } from './sandbox-access';
import { writeEntry } from './sandbox-entries';
import { sandboxMachine } from './sandbox-lifecycle';
import { SandboxMails } from './sandbox-mails';
import { SandboxPermit } from './sandbox.entities';

/** Days before the last one of a term on which both sides are reminded that it ends. */
const REMINDED_BEFORE = [30, 7];

/** A term ends with its last day, whoever looks; some time before, both sides are told. */
@Injectable()
export class SandboxJobs implements OnModuleInit {
  private readonly mails: SandboxMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    configuration: Configuration,
  ) {
    this.mails = new SandboxMails(configuration.publicUrl);
  }

  onModuleInit(): void {
    this.jobs.handle('end-sandbox-terms', () => this.endTerms());
    this.jobs.handle('remind-sandbox-terms', () =>
      this.transactions.run(PORTAL_ACTOR, (tx) => this.remind(tx)),
    );
  }

  /** Each in a transaction of its own: one that fails keeps none of the others. */
  private async endTerms(): Promise<void> {
    const over = await this.transactions.run(PORTAL_ACTOR, (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM sandbox_permit WHERE state IN ('granted', 'active', 'suspended') AND until_day < portal_today() ORDER BY id`,
      ),
    );
    for (const { id } of over) await this.transactions.run(PORTAL_ACTOR, (tx) => this.end(tx, id));
  }

  private async end(tx: Transaction, id: string): Promise<void> {
    const seen = await lockPermit(tx, id);
    const { permit, challenge } = seen;
    // Somebody may have been quicker.
    if (!sandboxMachine.actsFrom(permit.state).includes('end')) return;
    await sandboxMachine.transition(tx, id, 'end', {
      changes: { endedAt: await tx.now() },
      detail: { challenge: challenge.code, term: permit.term, number: permit.number, byRule: true },
    });
    await writeEntry(tx, id, 'ended');
    await this.mails.ended(tx, seen);
  }

  /** One letter, however many of its days have gone by. */
  private async remind(tx: Transaction): Promise<void> {
    const due = await tx.query<{ id: string; days: number; reminders: number }>(
      `SELECT p.id, p.until_day - portal_today() AS days, p.reminders FROM sandbox_permit p
        WHERE p.state IN ('active', 'suspended') AND p.until_day >= portal_today() ORDER BY p.id FOR UPDATE`,
    );
    for (const { id, days, reminders } of due) {
      const passed = REMINDED_BEFORE.filter((before) => days <= before).length;
      if (passed <= reminders) continue;
      await tx.manager.update(SandboxPermit, { id }, { reminders: passed });
      const seen = await readPermit(tx, id);
      await this.mails.endsSoon(tx, seen);
      tx.audit({
        act: 'sandbox.remind',
        subjectType: 'sandbox',
        subjectId: id,
        detail: { challenge: seen.challenge.code, daysLeft: days },
      });
    }
  }
}

/** As the portal sees it: it is asked for nothing. The locks come in the order in which everybody takes them. */
async function lockPermit(tx: Transaction, id: string): Promise<SeenPermit> {
  const { commissionId } = await tx.manager.findOneByOrFail(SandboxPermit, { id });
  const { challengeId } = await tx.manager.findOneByOrFail(Commission, { id: commissionId });
  await lockChallenge(tx, challengeId);
  const lock = { mode: 'pessimistic_write' as const };
  await tx.manager.findOneOrFail(Commission, { where: { id: commissionId }, lock });
  await sandboxMachine.lock(tx, id);
  return readPermit(tx, id);
}

async function readPermit(tx: Transaction, id: string): Promise<SeenPermit> {
  const permit = await tx.manager.findOneByOrFail(SandboxPermit, { id });
  const commission = await tx.manager.findOneOrFail(Commission, {
    where: { id: permit.commissionId },
    relations: { challenge: true },
  });
  const { proposalId: proposal, challenge } = commission;
  if (!challenge) throw new Error('a commission has its challenge');
  return {
    permit,
    commission,
    challenge,
    asAgency: true,
    proposal: await tx.manager.findOneByOrFail(Proposal, { id: proposal }),
    selected: await tx.manager.findOneByOrFail(OpenedVersion, { proposalId: proposal }),
  };
}
