import type { AuditAct } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '../access/actor';
import { toAuditRow } from '../audit/sealed-entry';
import { Jobs, type JobName } from '../jobs/jobs';
import type { Mail } from '../mail/mail';
import { type Announcement, announceStatement } from '../live/announcement';
import { outboxStatement } from '../mail/outbox';
import { toMailRow } from '../mail/sealed-mail';
import { Seals } from '../sealing/seals';
import { sendTogether } from './pipeline';
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
  private readonly writes: NamedStatement[] = [];

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
    const rows = mails.map((mail) => toMailRow(mail, this.seals.masters));
    this.write(outboxStatement(rows));
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

  /** Tells whoever looks at a record, in every process (`LiveChannel`): after the commit, and never where it rolls back. */
  announce(announcement: Announcement): void {
    this.write(announceStatement(announcement));
  }

  /** A write that nothing in this transaction reads: it travels with the COMMIT. */
  write(statement: NamedStatement): void {
    this.writes.push(statement);
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

  /** The day in the city by the same clock, yyyy-MM-dd. */
  async today(): Promise<string> {
    const [row] = await this.query<{ today: string }>('SELECT portal_today()::text AS today');
    if (!row) throw new Error('the database did not tell the day');
    return row.today;
  }

  /** What is left to write, the links of the audit chain last. */
  pending(): NamedStatement[] {
    if (this.entries.length === 0) return this.writes;
    const entries = this.entries.map((entry) => toAuditRow(entry, this.actor, this.seals.masters));
    const values = [JSON.stringify(entries)];
    return [...this.writes, { name: 'audit-append', text: 'SELECT audit_append($1::jsonb)', values }];
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
  run<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.within(actor, async (tx, runner) => {
      await runner.startTransaction();
      return work(tx);
    });
  }

  /** As `run`, for the busiest ways: the first statement travels with the BEGIN, and the work is given its rows. */
  runFrom<T>(
    actor: Actor,
    first: NamedStatement,
    work: (tx: Transaction, rows: readonly object[]) => Promise<T>,
  ): Promise<T> {
    return this.within(actor, async (tx, runner) => {
      // The runner does not notice by itself.
      Object.assign(runner, { isTransactionActive: true });
      const [, rows = []] = await sendTogether(await clientOf(runner), [BEGIN, first]);
      return work(tx, rows);
    });
  }

  /**
   * A mutation of one statement, which is a transaction by itself: for the busiest way of those who are nobody, where there is nothing to
   * audit. @returns its rows
   */
  async single<Row extends object>(statement: NamedStatement): Promise<Row[]> {
    const pool = (this.dataSource.driver as unknown as { master: Pool }).master;
    const { rows } = await pool.query<Row>({ ...statement, values: [...statement.values] });
    return rows;
  }

  private async within<T>(
    actor: Actor,
    work: (tx: Transaction, runner: QueryRunner) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const tx = new Transaction(runner.manager, actor, this.jobs, this.seals);
      const result = await work(tx, runner);
      // In one message: the audit chain's lock queues everybody, and would otherwise be held until a busy process comes round to
      // sending the COMMIT. The runner does not notice, and is released next.
      await sendTogether(await clientOf(runner), [...tx.pending(), COMMIT]);
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

const BEGIN: NamedStatement = { name: 'begin', text: 'BEGIN', values: [] };
const COMMIT: NamedStatement = { name: 'commit', text: 'COMMIT', values: [] };

const clientOf = (runner: QueryRunner): Promise<PoolClient> => runner.connect() as Promise<PoolClient>;
