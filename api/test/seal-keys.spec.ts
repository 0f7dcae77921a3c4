import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createPortal } from '../src/app';
import { runCli } from '../src/commands/run-cli';
import { Configuration, readConfiguration } from '../src/platform/config/configuration';
import { Jobs } from '../src/platform/jobs/jobs';
import { MasterKeys } from '../src/platform/sealing/master-keys';
import { makeChallengePeople } from './support/challenge-people';
import { visitor } from './support/login';
import { outboxOf } from './support/mails';
import { makeSealedCall, type SealedCall } from './support/sealed-call';
import { startTestPortal, type TestPortal } from './support/test-app';
import { TEST_KEYS } from './support/test-keys';

const newMasterKey = (): string => randomBytes(32).toString('base64');
const OLD = TEST_KEYS.MASTER_KEY;

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

describe('the keys of the seals', () => {
  let portal: TestPortal;
  let call: SealedCall;
  let dataDir: string;
  beforeEach(async () => {
    portal = await startTestPortal();
    dataDir = portal.app.get(Configuration).DATA_DIR;
    call = await makeSealedCall(portal, await makeChallengePeople(portal));
    await beginUpload();
    await portal.shiftClock(50 * 86_400);
    await portal.app.get(Jobs).runNow('close-calls');
  }, 60_000);
  afterEach(() => portal.close());

  /** A file that is on its way. */
  async function beginUpload(): Promise<void> {
    const encode = (text: string): string => Buffer.from(text).toString('base64');
    const answer = await call.solver.person
      .post('/uploads')
      .set('tus-resumable', '1.0.0')
      .set('upload-length', '1000')
      .set('upload-metadata', `proposalId ${encode(call.id)},filename ${encode('a.pdf')}`);
    expect([answer.status, answer.text]).toEqual([201, '']);
  }

  const environment = (settings: Record<string, string>) => ({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_URL: (portal.database.options as { url: string }).url,
    DATA_DIR: dataDir,
    WORKERS: 'false',
    RATE_LIMIT: '0',
    ...TEST_KEYS,
    ...settings,
  });

  async function cli(name: string, settings: Record<string, string> = {}): Promise<Outcome> {
    let [out, error] = ['', ''];
    const code = await runCli([name], environment(settings), {
      result: (text) => (out += text),
      remark: (text) => (error += text),
      watched: false,
    });
    return { code, out: out.trim(), error: error.trim() };
  }

  async function restarted<T>(
    settings: Record<string, string>,
    work: (again: TestPortal) => Promise<T>,
  ): Promise<T> {
    const app: NestFastifyApplication = await createPortal(readConfiguration(environment(settings)));
    await app.listen(0, '127.0.0.1');
    try {
      return await work({ ...portal, app, server: app.getHttpServer() });
    } finally {
      await app.close();
    }
  }

  it('everything that is sealed opens, and matches its receipt and the published root', async () => {
    const { code, out, error } = await cli('seal:check');
    expect([code, error.split('\n').filter((line) => line.startsWith('Not'))]).toEqual([0, []]);
    expect(out).toMatch(
      /^Opened: 1 keys of challenges, 3 proposals with 4 versions and 1 files, \d+ mails, \d+ log entries; compared: 1 published roots\.\nEverything opens, and matches its receipt and its root\.$/,
    );
  });

  it('a new master key takes over what lay under the former one, once', async () => {
    const settings = { MASTER_KEY: newMasterKey(), MASTER_KEYS_FORMER: OLD };
    const mails = (await outboxOf(portal)).filter(({ subject }) => subject.startsWith('Biên nhận'));
    expect(mails.length).toBeGreaterThan(0);
    const first = await cli('seal:rotate', settings);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(
      /^keys of challenges: 1 sealed anew\nmails: [1-9]\d* sealed anew\nunfinished uploads: 1 sealed anew\n/,
    );
    const { currentId } = portal.app.get(MasterKeys);
    expect(first.out).toContain(
      `entries of the audit log open only with the former master key ${currentId}: keep it.`,
    );
    const second = await cli('seal:rotate', settings);
    expect([second.code, second.out.split('\n').slice(0, 3)]).toEqual([
      0,
      ['keys of challenges: 0 sealed anew', 'mails: 0 sealed anew', 'unfinished uploads: 0 sealed anew'],
    ]);
    expect(await cli('seal:check', settings)).toMatchObject({ code: 0 });
    // Of the log only: it cannot be changed (I9).
    const without = await cli('seal:check', { MASTER_KEY: settings.MASTER_KEY });
    expect(without.code).toBe(1);
    const faults = without.error.split('\n').filter((line) => line.startsWith('  '));
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/^ {2}(log entry \d+: does not open|and \d+ more)$/);
  });

  it('solvers go on under the new master key, also where the former one is gone', async () => {
    const MASTER_KEY = newMasterKey();
    const before = await call.solver.person.get(`/proposals/${call.id}/versions/1`).expect(200);
    await cli('seal:rotate', { MASTER_KEY, MASTER_KEYS_FORMER: OLD });
    await restarted({ MASTER_KEY }, async (again) => {
      const answer = await again.app.inject({
        url: `/api/v1/proposals/${call.id}/versions/1`,
        headers: { cookie: call.solver.person.cookie },
      });
      expect(answer.json()).toEqual(before.body);
      const signed = (before.body as { receipt: { signed: object } }).receipt.signed;
      const checked = await visitor(again).post('/receipts/verify', signed).expect(200);
      expect(checked.body).toMatchObject({ genuine: true, included: 'holds' });
    });
  });

  it('I1: the log tells that the master key was changed, and not over how much', async () => {
    const MASTER_KEY = newMasterKey();
    await cli('seal:rotate', { MASTER_KEY, MASTER_KEYS_FORMER: OLD });
    const [entry] = await portal.database.query<{ detail: object; subject_id: string }[]>(
      `SELECT detail, subject_id FROM audit_entry WHERE act = 'seal.rotate'`,
    );
    expect(entry).toEqual({ detail: {}, subject_id: expect.stringMatching(/^[0-9a-f]{8}$/) });
  });

  it('what no configured master key opens is left as it is, named, and done when the key is there', async () => {
    const settings = { MASTER_KEY: newMasterKey(), MASTER_KEYS_FORMER: newMasterKey() };
    const refused = await cli('seal:rotate', settings);
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(
      /no configured master key opens them: 1 keys of challenges, \d+ mails, 1 unfinished uploads\./,
    );
    const done = await cli('seal:rotate', { ...settings, MASTER_KEYS_FORMER: OLD });
    expect([done.code, done.out.split('\n')[0]]).toEqual([0, 'keys of challenges: 1 sealed anew']);
    expect((await cli('seal:check', { ...settings, MASTER_KEYS_FORMER: OLD })).code).toBe(0);
  });

  it('a check says which record is not as it was sealed, and nothing of what it says', async () => {
    const [{ id }, { storage_key: storageKey, id: fileId }] = await tamper();
    await rm(join(dataDir, 'files', storageKey));
    const { code, error } = await cli('seal:check');
    expect(code).toBe(1);
    expect(error).toContain(`challenge ${id}: the versions do not give the published root`);
    expect(error).toContain(`version 2 of proposal ${call.id}: has another leaf than its receipt`);
    expect(error).toContain(`version 1 of proposal ${call.id}: does not open`);
    expect(error).toContain(`file ${fileId} of proposal ${call.id}: does not open`);
    expect(error).not.toMatch(/Van một chiều|Công ty|kế hoạch/);
    const other = await cli('seal:check', { MASTER_KEY: newMasterKey() });
    expect(other.error).toContain(
      `challenge ${id}: its key does not open with the master keys that are configured`,
    );
  });

  /** Past the triggers, as whoever owns the database can. */
  async function tamper(): Promise<[{ id: string }, { storage_key: string; id: string }]> {
    const { database } = portal;
    await database.query(`ALTER TABLE proposal_version DISABLE TRIGGER USER`);
    await database.query(
      `UPDATE proposal_version SET leaf = sha256('x') WHERE proposal_id = $1 AND number = 2`,
      [call.id],
    );
    await database.query(
      `UPDATE proposal_version SET sealed_content = set_byte(sealed_content, 40, get_byte(sealed_content, 40) # 1)
        WHERE proposal_id = $1 AND number = 1`,
      [call.id],
    );
    const [challenge] = await database.query<{ id: string }[]>(`SELECT id FROM challenge WHERE code = $1`, [
      call.code,
    ]);
    const [file] = await database.query<{ storage_key: string; id: string }[]>(
      `SELECT storage_key, id FROM stored_file WHERE owner_id = $1`,
      [call.id],
    );
    return [challenge!, file!];
  }
});
