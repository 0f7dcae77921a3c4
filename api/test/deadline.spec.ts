import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Receipt } from '@loi-giai/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { createPortal } from '../src/app';
import { leafOf } from '../src/features/receipts/receipt-document';
import { merkleRoot, sortedLeaves } from '../src/features/sealing/merkle';
import { Configuration, readConfiguration } from '../src/platform/config/configuration';
import { Jobs } from '../src/platform/jobs/jobs';
import {
  type ChallengePeople,
  makeChallengePeople,
  openChallenge,
  relaxSchedule,
} from './support/challenge-people';
import { join, makePanel, seat } from './support/factories';
import { signUp } from './support/login';
import {
  CONTENT,
  draftProposal,
  makeSolver,
  type Solver,
  submitProposal,
  DECLARED,
  costing,
} from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';
import { TEST_KEYS } from './support/test-keys';

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');

describe('I2: the deadline, by the database’s clock', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let code: string;
  let closing: Date;

  beforeEach(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    closing = new Date(Date.now() + 10 * 86_400_000);
    await relaxSchedule(portal);
    code = await openChallenge(portal, people, closingAt(closing));
  });
  afterEach(() => portal.close());

  /** Within the days that a session lasts. */
  const closingAt = (at: Date) => ({
    enquiryDeadline: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    closingAt: at.toISOString(),
  });
  const freeze = (milliseconds: number): Promise<void> =>
    portal.stopClock(new Date(closing.getTime() + milliseconds));
  const submit = ({ person }: Solver, id: string, revision = 2) =>
    person.post(`/proposals/${id}/submit`, { revision, declarations: DECLARED, costing });
  const closeCalls = (): Promise<void> => portal.app.get(Jobs).runNow('close-calls');
  const stateOf = async (challenge = code): Promise<string> => {
    const [row] = await portal.database.query<{ state: string }[]>(
      `SELECT state FROM challenge WHERE code = $1`,
      [challenge],
    );
    return row!.state;
  };
  /** Which receipt a version belongs to is told by its leaf: its number is sealed. */
  const versions = async (): Promise<{ proposal_id: string; leaf: string; in_time: boolean }[]> =>
    portal.database.query(
      `SELECT v.proposal_id, encode(v.leaf, 'hex') AS leaf, v.submitted_at < c.closing_at AS in_time
         FROM proposal_version v JOIN proposal p ON p.id = v.proposal_id JOIN challenge c ON c.id = p.challenge_id`,
    );
  const seals = async (): Promise<{ root: Buffer; versions: number; after_closing: boolean }[]> =>
    portal.database.query(
      `SELECT s.root, s.versions, s.sealed_at >= c.closing_at AS after_closing
         FROM challenge_seal s JOIN challenge c ON c.id = s.challenge_id`,
    );
  const leafIn = (receipt: unknown): string => leafOf((receipt as Receipt).signed.receipt).toString('hex');

  it('one millisecond before is in, and the receipt says so', async () => {
    const solver = await makeSolver(portal);
    const id = await draftProposal(solver, code);
    await freeze(-1);
    const answer = await submit(solver, id).expect(201);
    expect(answer.body.submittedAt).toBe(new Date(closing.getTime() - 1).toISOString());
  });

  it.each([0, 1])('%i milliseconds after is late, for every change', async (late) => {
    const [drafting, submitted, beginner] = [
      await makeSolver(portal),
      await makeSolver(portal),
      await makeSolver(portal),
    ];
    const draft = await draftProposal(drafting, code);
    const { id, receipt } = await submitProposal(submitted, code);
    const { body: file } = await submitted.person.upload(`/proposals/${id}/files`, PDF, 'a.pdf').expect(201);
    await freeze(late);
    const answers = await Promise.all([
      submit(drafting, draft),
      submit(submitted, id),
      drafting.person.put(`/proposals/${draft}`, { ...CONTENT, revision: 2 }),
      drafting.person.upload(`/proposals/${draft}/files`, PDF, 'a.pdf'),
      submitted.person.delete(`/proposals/${id}/files/${file.id as string}`),
      submitted.person.post(`/proposals/${id}/withdraw`),
      beginner.person.post(`/challenges/${code}/proposals`, { organizationId: beginner.organizationId }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code as string])).toEqual(
      answers.map(() => [409, 'call_closed']),
    );
    expect(await versions()).toEqual([{ proposal_id: id, leaf: leafIn(receipt), in_time: true }]);
    expect((await submitted.person.get(`/proposals/${id}`)).body).toMatchObject({
      state: 'submitted',
      acts: [],
    });
  });

  it('the same submission sent again after the closing time still gives its receipt', async () => {
    const solver = await makeSolver(portal);
    const { id, receipt } = await submitProposal(solver, code);
    await freeze(60_000);
    await closeCalls();
    const again = await submit(solver, id);
    expect([again.status, again.body as unknown]).toEqual([200, receipt]);
  });

  it('the time counts when the proposal’s turn has come, not when the request arrived', async () => {
    const solver = await makeSolver(portal);
    const id = await draftProposal(solver, code);
    const holder = portal.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`SELECT 1 FROM proposal WHERE id = $1 FOR UPDATE`, [id]);
    await freeze(-1);
    const waiting = submit(solver, id).then((answer) => answer);
    await waitForLock();
    await freeze(0);
    await holder.commitTransaction();
    await holder.release();
    expect((await waiting).body).toMatchObject({ code: 'call_closed' });
    expect(await versions()).toEqual([]);
  });

  it('I11: whoever does not lead a proposal is told so without waiting for it, and holds neither it nor the call', async () => {
    const solver = await makeSolver(portal);
    const id = await draftProposal(solver, code);
    const holder = portal.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`SELECT 1 FROM challenge WHERE code = $1 FOR UPDATE`, [code]);
    await holder.query(`SELECT 1 FROM proposal WHERE id = $1 FOR UPDATE`, [id]);
    const stranger = await makeSolver(portal);
    for (const wanted of [id, randomUUID()]) expect((await submit(stranger, wanted)).status).toBe(404);
    await holder.commitTransaction();
    await holder.release();
    expect((await submit(solver, id)).status).toBe(201);
  });

  it('I11: whoever has left the lead since a draft was opened submits nothing', async () => {
    const solver = await makeSolver(portal);
    const id = await draftProposal(solver, code);
    await solver.person.get(`/proposals/${id}`).expect(200);
    const colleague = await signUp(portal, 'Người sắp rời');
    await join(portal, solver.organizationId, colleague, 'member');
    await colleague.get(`/proposals/${id}`).expect(200);
    await portal.database.query(`DELETE FROM membership WHERE account_id = $1`, [colleague.accountId]);
    expect((await submit({ ...solver, person: colleague }, id)).status).toBe(404);
    expect(await versions()).toEqual([]);
  });

  it('the call closes only after every submission that is under way', async () => {
    const holder = portal.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`SELECT 1 FROM challenge WHERE code = $1 FOR SHARE`, [code]);
    await freeze(0);
    const closed = closeCalls();
    await waitForLock();
    expect(await stateOf()).toBe('open');
    await holder.commitTransaction();
    await holder.release();
    await closed;
    expect(await stateOf()).toBe('evaluating');
  });

  it('the call does not close before its time', async () => {
    await freeze(-1);
    await closeCalls();
    expect(await stateOf()).toBe('open');
  });

  it('the call closes once, however many replicas close it, and tells agency and panel', async () => {
    const [row] = await portal.database.query<{ id: string }[]>(`SELECT id FROM challenge WHERE code = $1`, [
      code,
    ]);
    const member = await signUp(portal, 'Chuyên gia');
    await seat(portal, await makePanel(portal, row!.id), member, 'expert');
    await freeze(0);
    await Promise.all([closeCalls(), closeCalls(), closeCalls()]);
    await closeCalls();
    const acts = await portal.database.query(`SELECT 1 FROM challenge_act_record WHERE act = 'close_call'`);
    expect(acts).toHaveLength(1);
    const mails = await portal.database.query<{ recipient: string }[]>(
      `SELECT recipient FROM mail_message WHERE subject LIKE 'Đã hết thời hạn%' ORDER BY recipient`,
    );
    const expected = [people.officer.email, people.leader.email, member.email].sort();
    expect(mails.map(({ recipient }) => recipient)).toEqual(expected);
  });

  it('a call that cannot be closed keeps no later one open, and is tried again', async () => {
    const later = new Date(closing.getTime() + 1_000);
    const other = await openChallenge(portal, people, closingAt(later));
    await portal.database.query(
      `ALTER TABLE challenge ADD CONSTRAINT stuck CHECK (state = 'open' OR code <> '${code}')`,
    );
    await freeze(1_000);
    await expect(closeCalls()).rejects.toThrow('1 of 2 failed');
    expect([await stateOf(), await stateOf(other)]).toEqual(['open', 'evaluating']);
    await portal.database.query(`ALTER TABLE challenge DROP CONSTRAINT stuck`);
    await closeCalls();
    expect(await stateOf()).toBe('evaluating');
  });

  it('in a rush at the closing time, at two replicas, none is answered with success and missing, none is late and in, and the root has exactly those', async () => {
    const replica = await startReplica();
    const submitAt = (at: Server, { person }: Solver, id: string, revision: number) =>
      request(at)
        .post(`/api/v1/proposals/${id}/submit`)
        .set('cookie', person.cookie)
        .set('x-loigiai-request', '1')
        .send({ revision, declarations: DECLARED });
    const solvers = await Promise.all(Array.from({ length: 24 }, () => makeSolver(portal)));
    const drafts = await Promise.all(
      solvers.map(async (solver) => ({ solver, id: await draftProposal(solver, code) })),
    );
    const receipts: string[] = [];
    /** As they were signed. */
    const instants: string[] = [];
    let refused = 0;
    const seenAtOpening: string[] = [];
    const sealOpening = (async () => {
      while ((await stateOf()) === 'open') await Promise.all([closeCalls(), closeCalls(), pause()]);
      seenAtOpening.push(...(await versions()).map(({ leaf }) => leaf));
    })();
    // Each solver edits and submits until it is told that it is too late: at the end all are in the middle of it.
    const rushing = drafts.map(async ({ solver, id }, index) => {
      for (let revision = 2; ; revision++) {
        const at = (index + revision) % 2 === 0 ? portal.server : replica.getHttpServer();
        const answer = await submitAt(at, solver, id, revision);
        if (answer.status === 201) {
          receipts.push(leafIn(answer.body));
          instants.push((answer.body as Receipt).signed.receipt.submittedAt);
        } else {
          expect(answer.body).toMatchObject({ code: 'call_closed' });
          refused++;
          return;
        }
        const saved = await solver.person.put(`/proposals/${id}`, {
          ...CONTENT,
          costs: costing(revision),
          revision,
        });
        if (saved.status !== 200) {
          refused++;
          return;
        }
      }
    });
    // The closing time comes when the rush is under way, however slow the machine.
    while (receipts.length < 36) await pause();
    await portal.setClock(new Date(closing.getTime() - 150));
    await Promise.all([...rushing, sealOpening]);
    await replica.close();
    const kept = await versions();
    expect(refused).toBe(24);
    expect(receipts.length).toBeGreaterThanOrEqual(36);
    expect(kept.map(({ leaf }) => leaf).sort()).toEqual(receipts.sort());
    expect(kept.every(({ in_time }) => in_time)).toBe(true);
    expect(instants.filter((instant) => Date.parse(instant) >= closing.getTime())).toEqual([]);
    expect(seenAtOpening.sort()).toEqual(receipts);
    // The root that was fixed meanwhile is the one over what was answered: none came in after it, none got lost.
    const root = merkleRoot(sortedLeaves(receipts.map((leaf) => Buffer.from(leaf, 'hex'))));
    expect(await seals()).toEqual([{ root, versions: receipts.length, after_closing: true }]);
  });

  /** Another process of the portal, as far as the database can tell. */
  async function startReplica(): Promise<NestFastifyApplication> {
    const { url } = portal.database.options as { url: string };
    const replica = await createPortal(
      readConfiguration({
        NODE_ENV: 'test',
        DATABASE_URL: url,
        DATA_DIR: portal.app.get(Configuration).DATA_DIR,
        ...TEST_KEYS,
        LOG_LEVEL: 'silent',
        WORKERS: 'false',
        RATE_LIMIT: '0',
      }),
    );
    await replica.listen(0, '127.0.0.1');
    return replica;
  }

  /** Until some connection waits for a lock. */
  async function waitForLock(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const waiting = await portal.database.query<object[]>(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (waiting.length > 0) return;
      await pause();
    }
    throw new Error('nobody waits');
  }
});

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}
