import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import { Configuration } from '../config/configuration';
import type { NamedStatement } from '../database/read-database';

/**
 * Every queue of the portal, with the minute pattern, in Ho Chi Minh City's time, of those that come back by themselves:
 * what writes to people runs when they begin their day, what only tidies up runs at night.
 */
export const QUEUES = {
  mail: { cron: null },
  'fan-out': { cron: null },
  // Digests leave at half past seven; every ten minutes, so that an outage at that time delays them only.
  news: { cron: '*/10 * * * *' },
  'close-calls': { cron: '* * * * *' },
  'publish-scheduled': { cron: '* * * * *' },
  reminders: { cron: '0 8 * * *' },
  'unanswered-questions': { cron: '0 8 * * *' },
  'chase-evaluations': { cron: '0 8 * * *' },
  'remind-papers': { cron: '0 8 * * *' },
  'chase-complaints': { cron: '0 8 * * *' },
  'late-milestones': { cron: '0 8 * * *' },
  'remind-measurements': { cron: '0 8 * * *' },
  'remind-reports': { cron: '0 8 * * *' },
  'escalate-obstacles': { cron: '0 8 * * *' },
  // A term ends with its last day; who is told of it hears in the morning.
  'end-sandbox-terms': { cron: '1 0 * * *' },
  'remind-sandbox-terms': { cron: '0 8 * * *' },
  'remind-replications': { cron: '0 8 * * *' },
  // Each day, so that a month that ended while the portal was down is frozen when it is back.
  'freeze-league': { cron: '5 0 * * *' },
  'clean-up': { cron: '17 2 * * *' },
  'tidy-subscriptions': { cron: '27 2 * * *' },
  'stray-files': { cron: '47 2 * * *' },
} as const satisfies Record<string, { cron: string | null }>;
/** Jobs of a queue that one look takes. */
const BATCH = 20;
export type JobName = keyof typeof QUEUES;
export const JOB_NAMES = Object.keys(QUEUES) as JobName[];

/** Does one job; what it throws makes the queue try again, unless this was the last attempt. */
export type JobHandler = (data: Readonly<Record<string, unknown>>, lastAttempt: boolean) => Promise<void>;

/** What a job is written with: a transaction. */
export interface JobWriter {
  write(statement: NamedStatement): void;
}

/** The job queue: pg-boss, in the portal's own database, so that a job is part of the transaction that causes it. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly handlers = new Map<JobName, JobHandler>();
  private readonly boss: PgBoss;
  /** A process without workers enqueues, but runs jobs only when told to. */
  private readonly working: boolean;

  constructor(configuration: Configuration) {
    this.working = configuration.WORKERS;
    this.boss = new PgBoss({
      connectionString: configuration.DATABASE_URL,
      application_name: 'loi-giai-jobs',
      max: this.working ? 4 : 1,
      schedule: this.working,
      supervise: this.working,
    });
    this.boss.on('error', (error) => this.logger.error({ err: error }, 'Job queue failed'));
  }

  /** Names who does the work of a queue; called while the portal starts. */
  handle(name: JobName, handler: JobHandler): void {
    this.handlers.set(name, handler);
  }

  /** Does a queue's work once, now, in this process: for the command line and for tests. */
  async runNow(name: JobName, data: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.work(name, data, true);
  }

  /** Part of the given transaction: rolled back with it, visible to workers after its commit. */
  async enqueue(writer: JobWriter, name: JobName, data: readonly object[], startAfter?: Date): Promise<void> {
    const db = {
      executeSql: (text: string, values: unknown[] = []) => {
        writer.write({ name: `enqueue-${name}`, text, values });
        return Promise.resolve({ rows: [] });
      },
    };
    const jobs = data.map((each) => ({ data: each, ...(startAfter && { startAfter }) }));
    await this.boss.insert(name, jobs, { db });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const name of JOB_NAMES) await this.startQueue(name);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }

  private async startQueue(name: JobName): Promise<void> {
    await this.boss.createQueue(name, {
      retryLimit: 10,
      retryDelay: 30,
      retryBackoff: true,
      retryDelayMax: 3_600,
    });
    if (!this.working) return;
    const { cron } = QUEUES[name];
    if (cron) await this.boss.schedule(name, cron, {}, { tz: 'Asia/Ho_Chi_Minh', singletonKey: name });
    await this.boss.work(
      name,
      // Looked for every two seconds, and where there is more than one look brings, at once: letters of a closing call are thousands.
      {
        pollingIntervalSeconds: 2,
        batchSize: BATCH,
        burstWhenBatchFull: true,
        includeMetadata: true,
        perJobResults: true,
      },
      async (jobs: JobWithMetadata<Record<string, unknown>>[]) => {
        const results: JobResult[] = [];
        for (const job of jobs) results.push(await this.settle(name, job));
        return results;
      },
    );
  }

  /** Of a failure only what says where it happened: what else stands on an error may be of somebody's letter. */
  private async settle(name: JobName, job: JobWithMetadata<Record<string, unknown>>): Promise<JobResult> {
    try {
      await this.work(name, job.data, job.retryCount >= job.retryLimit);
      return { id: job.id, status: 'completed' };
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error('unknown error');
      return { id: job.id, status: 'failed', output: { message, stack } };
    }
  }

  private async work(name: JobName, ...job: Parameters<JobHandler>): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`no handler for the queue ${name}`);
    await handler(...job);
  }
}
