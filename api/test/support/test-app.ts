import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createPortal } from '../../src/app';
import { TEST_KEYS } from './test-keys';
import { readConfiguration } from '../../src/platform/config/configuration';

/** The portal over HTTP on a database of its own, copied from the migrated template. */
export interface TestPortal {
  readonly app: NestFastifyApplication;
  /** For supertest and for raw requests. */
  readonly server: ReturnType<NestFastifyApplication['getHttpServer']>;
  readonly database: DataSource;
  /** Moves the portal's clock; only tests can, and only in their own database. */
  shiftClock(seconds: number): Promise<void>;
  /** Sets the portal's clock to this instant, from which it runs on. */
  setClock(instant: Date): Promise<void>;
  /**
   * Lets the portal's clock stand at this instant until it is set: a millisecond can be told from the next, and none passes
   * while a slow machine works.
   */
  stopClock(instant: Date): Promise<void>;
  close(): Promise<void>;
}

/** Starts a portal; `settings` are environment variables. */
export async function startTestPortal(settings: Record<string, string> = {}): Promise<TestPortal> {
  const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'];
  const template = process.env['TEST_DATABASE_TEMPLATE'];
  if (!adminUrl || !template) throw new Error('the integration tests run through jest.integration.config.js');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(adminUrl);
  url.pathname = name;
  const folder = mkdtempSync(join(tmpdir(), 'loi-giai-test-'));
  const configuration = readConfiguration({
    NODE_ENV: 'test',
    DATABASE_URL: url.href,
    DATA_DIR: folder,
    ...TEST_KEYS,
    LOG_LEVEL: 'silent',
    WORKERS: 'false',
    RATE_LIMIT: '0',
    ...settings,
  });
  const app = await createPortal(configuration);
  await app.listen(0, '127.0.0.1');
  const database = app.get(DataSource);
  await database.query(`CREATE TABLE test_clock (stands_at timestamptz, shift interval NOT NULL)`);
  await database.query(`INSERT INTO test_clock VALUES (NULL, '0')`);
  await database.query(`
    CREATE OR REPLACE FUNCTION portal_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
      SELECT date_trunc('milliseconds', COALESCE(stands_at, clock_timestamp()) + shift) FROM test_clock $$`);
  return {
    app,
    server: app.getHttpServer(),
    database,
    shiftClock: async (seconds) => {
      await database.query(`UPDATE test_clock SET shift = shift + make_interval(secs => $1)`, [seconds]);
    },
    setClock: async (instant) => {
      await database.query(
        `UPDATE test_clock SET stands_at = NULL, shift = $1::timestamptz - clock_timestamp()`,
        [instant],
      );
    },
    stopClock: async (instant) => {
      await database.query(`UPDATE test_clock SET stands_at = $1, shift = '0'`, [instant]);
    },
    close: async () => {
      await app.close();
      await withAdmin(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function withAdmin(url: string, statement: string): Promise<void> {
  const admin = new Client(url);
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
