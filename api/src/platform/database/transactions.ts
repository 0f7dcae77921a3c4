import type { AuditAct } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { toAuditRow } from '../audit/sealed-entry';
import { Jobs, type JobName } from '../jobs/jobs';
import type { Mail } from '../mail/mail';
import { toMailRow } from '../mail/sealed-mail';
import { MailMessage } from '../mail/mail-message.entity';
import { Seals } from '../sealing/seals';

export interface AuditInput {
  /** Such as `challenge.publish`. */
  readonly act: AuditAct;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Facts of the act; never sealed content, passwords or tokens. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Who acted, and the facts, are sealed: the entry is one of a proposal whose seal has not been opened (I1). */
  readonly sealed?: boolean;
}

/** One mutation: everything in it happens, with its audit rows, mails and jobs, or nothing does. */
export class Transaction {
  private readonly entries: AuditInput[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    private readonly jobs: Jobs,
    readonly seals: Seals,
  ) {}

  /** Adds a link to the audit chain (I9); written last, because the chain's lock queues everybody. */
  audit(entry: AuditInput): void {
    this.entries.push(entry);
  }

  /** Puts a mail into the outbox; it leaves after the commit. @returns its id */
  async mail(mail: Mail): Promise<string> {
    const row = toMailRow(mail, this.seals.masters);
    const { id } = await this.manager.save(MailMessage, this.manager.create(MailMessage, row));
    await this.job('mail', { id });
    return id;
  }

  /** Enqueues a job that exists only if this transaction commits. */
  async job(name: JobName, data: object, startAfter?: Date): Promise<void> {
    await this.jobs.enqueue(this.manager, name, data, startAfter);
  }

  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(text, [...values]);
  }

  /** The database's clock: the only one that decides (I2). */
  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>('SELECT portal_now() AS now');
    if (!row) throw new Error('the database did not tell the time');
    return row.now;
  }

  async appendAudit(): Promise<void> {
    if (this.entries.length === 0) return;
    const entries = this.entries.map((entry) => toAuditRow(entry, this.actor, this.seals.masters));
    await this.query('SELECT audit_append($1::jsonb)', [JSON.stringify(entries)]);
  }
}

@Injectable()
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly seals: Seals,
  ) {}

  /** Runs the work in one transaction on behalf of the actor and commits it with its audit rows. */
  async run<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const tx = new Transaction(manager, actor, this.jobs, this.seals);
      const result = await work(tx);
      await tx.appendAudit();
      return result;
    });
  }
}
