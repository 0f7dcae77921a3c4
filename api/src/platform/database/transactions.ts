import { randomUUID } from 'node:crypto';
import type { AuditAct } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { escapeLiteral, type PoolClient } from 'pg';
import { DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';
import type { Actor } from '../access/actor';
import { toAuditRow } from '../audit/sealed-entry';
import { Jobs, type JobName } from '../jobs/jobs';
import type { Mail } from '../mail/mail';
import { toMailRow } from '../mail/sealed-mail';
import { MailMessage } from '../mail/mail-message.entity';
import { Seals } from '../sealing/seals';
import type { NamedStatement } from './read-database';

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
    const [id] = await this.mails([mail]);
    if (id === undefined) throw new Error('a mail has an id');
    return id;
  }

  /** As `mail`, for all letters of one occasion in two statements. @returns their ids */
  async mails(mails: readonly Mail[]): Promise<string[]> {
    if (mails.length === 0) return [];
    const rows = mails.map((mail) => ({ id: randomUUID(), ...toMailRow(mail, this.seals.masters) }));
    await this.manager.insert(MailMessage, rows);
    await this.jobs.enqueue(
      this,
      'mail',
      rows.map(({ id }) => ({ id })),
    );
    return rows.map(({ id }) => id);
  }

  /** Enqueues a job that exists only if this transaction commits. */
  async job(name: JobName, data: object, startAfter?: Date): Promise<void> {
    await this.jobs.enqueue(this, name, [data], startAfter);
  }

  /** A statement of the busiest ways, which PostgreSQL prepares once for each connection. */
  async prepared<Row extends object>({ name, text, values }: NamedStatement): Promise<Row[]> {
    const client = (await this.manager.queryRunner?.connect()) as PoolClient;
    try {
      return (await client.query<Row>({ name, text, values: [...values] })).rows;
    } catch (error) {
      throw new QueryFailedError(text, [...values], error as Error);
    }
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

  /** What writes this transaction's links of the audit chain; null where it has none. */
  auditStatement(): string | null {
    if (this.entries.length === 0) return null;
    const entries = this.entries.map((entry) => toAuditRow(entry, this.actor, this.seals.masters));
    return `SELECT audit_append(${escapeLiteral(JSON.stringify(entries))}::jsonb)`;
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
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const tx = new Transaction(runner.manager, actor, this.jobs, this.seals);
      const result = await work(tx);
      await commit(runner, tx.auditStatement());
      return result;
    } catch (error) {
      // What went wrong is told, also where the connection is gone and nothing is left to undo.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/**
 * Audit entries and COMMIT travel together: the chain's lock queues everybody, and would otherwise be held until a busy process
 * comes round to sending the COMMIT.
 */
async function commit(runner: QueryRunner, audit: string | null): Promise<void> {
  if (audit === null) {
    await runner.commitTransaction();
    return;
  }
  // The runner does not notice, and is released next.
  await runner.query(`${audit}; COMMIT`);
}
