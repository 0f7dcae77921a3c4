import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/ports.mjs';
import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { Configuration } from '../src/platform/config/configuration';
import { Transactions } from '../src/platform/database/transactions';
import { MeetingStreams } from '../src/features/evaluations/meeting-streams';
import {
  type EvaluationStage,
  act,
  choosing,
  declareAll,
  formPanel,
  scoreAll,
  setStage,
} from './support/evaluation-stage';
import { type OpenStream, openStream, pause, portOf } from './support/events';
import { type Person, visitor } from './support/login';
import { forkPortal } from './support/portal-process';
import { type TestPortal, startTestPortal } from './support/test-app';
import { TEST_KEYS } from './support/test-keys';

/** Long enough for an event that is on its way to arrive. */
const SOON = 300;

describe('the live channel of a meeting', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  const open: OpenStream[] = [];
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());
  afterEach(() => {
    for (const stream of open.splice(0)) stream.close();
    portal.app.get(MeetingStreams).every = 15_000;
  });

  const at = (solver: number): string => `/proposals/${stage.solvers[solver]!.proposalId}`;
  const meeting = (): string => `/challenges/${stage.challenge.code}/evaluation/meeting`;
  const note = (person: Person, solver = 0, text = 'Ý kiến') =>
    person.post(`${at(solver)}/discussion-notes`, { text });
  const meet = async (recused = false): Promise<void> => {
    stage = await setStage(portal);
    const conflicts = new Map(recused ? [[stage.evaluators[0], [stage.solvers[0]!.organizationId]]] : []);
    await formPanel(stage);
    await declareAll(stage, conflicts);
    await act(stage.chair, stage, 'open-scoring');
    await scoreAll(stage, (solver) => [8 - solver, 8 - solver], conflicts);
    expect((await act(stage.chair, stage, 'close-scoring')).status).toBe(200);
    // That the stage has changed is told after the answer: nobody who listens from here on is to hear of it.
    await pause(2 * SOON);
  };
  const listen = async (person: Person, port?: number): Promise<OpenStream> => {
    const stream = await openStream(port ?? portOf(portal), person, stage.challenge.code);
    open.push(stream);
    if (stream.status === 200) await stream.events(1);
    return stream;
  };
  const agree = (solver = 0) =>
    stage.chair.put(`${at(solver)}/consensus`, {
      revision: 0,
      scores: stage.criteria.map((criterionId) => ({ criterionId, value: 5, abstention: null, note: '' })),
    });

  it('tells the others in the room which part has changed, and nothing of what', async () => {
    await meet();
    const [expert, chair] = [await listen(stage.expert), await listen(stage.chair)];
    expect(expert.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    await note(stage.secretary, 0, 'Điều riêng của phiên họp').expect(204);
    await agree().expect(204);
    for (const stream of [expert, chair]) {
      expect(await stream.events(3)).toEqual(['all', 'notes', 'consensus']);
      expect(stream.text().replaceAll(/^event: \w+$/gm, '')).toMatch(/^(retry: 3000|data: \{\}|\s)*$/);
    }
  });

  it('says nothing of what was rolled back', async () => {
    await meet();
    const stream = await listen(stage.expert);
    await note(stage.secretary, 0, '').expect(422);
    const failing = portal.app.get(Transactions).run(PORTAL_ACTOR, async (tx) => {
      tx.announce({ topic: stage.challenge.id, part: 'notes', about: null });
      await tx.query(`SELECT 1 / 0`);
    });
    await expect(failing).rejects.toThrow();
    await note(stage.secretary, 1).expect(204);
    await stream.events(2);
    await pause(SOON);
    expect(stream.names()).toEqual(['all', 'notes']);
  });

  it('I4: tells whoever is recused from a proposal nothing of it, not even that something happens', async () => {
    await meet(true);
    const [recused, other] = [await listen(stage.evaluators[0]), await listen(stage.evaluators[1])];
    await note(stage.secretary, 0).expect(204);
    await agree(0).expect(204);
    const { proposalId } = stage.solvers[0]!;
    await stage.chair.put(`${meeting()}/discussing`, { proposalId }).expect(204);
    await note(stage.secretary, 1).expect(204);
    expect(await other.events(5)).toEqual(['all', 'notes', 'consensus', 'discussing', 'notes']);
    expect(await recused.events(2)).toEqual(['all', 'notes']);
    await pause(SOON);
    expect(recused.names()).toEqual(['all', 'notes']);
    const { body: room } = await stage.evaluators[0].put(`${meeting()}/presence`).expect(200);
    expect(room.discussing).toBeNull();
  });

  it('I4: stops telling of a proposal once a conflict is found, in the stream that stands', async () => {
    await meet();
    const stream = await listen(stage.evaluators[0]);
    await portal.database.query(
      `UPDATE conflict_declaration d SET conflict = true, kind = 'family' FROM panel_member m
        WHERE m.id = d.panel_member_id AND m.account_id = $1 AND d.proposal_id = $2`,
      [stage.evaluators[0].accountId, stage.solvers[0]!.proposalId],
    );
    await note(stage.secretary, 0).expect(204);
    await note(stage.secretary, 1).expect(204);
    await stream.events(2);
    await pause(SOON);
    expect(stream.names()).toEqual(['all', 'notes']);
  });

  it('tells of the evaluation’s next stage', async () => {
    await meet();
    const stream = await listen(stage.expert);
    await act(stage.chair, stage, 'recommend', choosing([], 'Không có giải pháp phù hợp'));
    expect(await stream.events(2)).toEqual(['all', 'stage']);
  });

  it('ends with the session and with the seat, before anything more is told', async () => {
    await meet();
    const [expert, evaluator, chair] = [
      await listen(stage.expert),
      await listen(stage.evaluators[2]),
      await listen(stage.chair),
    ];
    await portal.database.query(`DELETE FROM session WHERE account_id = $1`, [stage.expert.accountId]);
    await portal.database.query(`UPDATE panel_member SET account_id = $1 WHERE account_id = $2`, [
      stage.solvers[2]!.person.accountId,
      stage.evaluators[2].accountId,
    ]);
    await note(stage.secretary, 0).expect(204);
    await Promise.all([expert.ended, evaluator.ended]);
    expect([expert.names(), evaluator.names()]).toEqual([['all'], ['all']]);
    expect(await chair.events(2)).toEqual(['all', 'notes']);
  });

  it('looks at its reader’s access also where nothing happens, and says meanwhile that it stands', async () => {
    await meet();
    portal.app.get(MeetingStreams).every = 50;
    const stream = await listen(stage.expert);
    await pause(SOON);
    expect(stream.text()).toContain('\n: \n');
    await portal.database.query(`UPDATE account SET status = 'disabled' WHERE id = $1`, [
      stage.expert.accountId,
    ]);
    await stream.ended;
    expect(stream.names()).toEqual(['all']);
  });

  it('I11: does not exist for anybody but the panel', async () => {
    await meet();
    for (const person of [visitor(portal), stage.officer, stage.leader, stage.solvers[0]!.person]) {
      expect([401, 403, 404]).toContain((await listen(person)).status);
      expect([401, 403, 404]).toContain((await person.put(`${meeting()}/presence`)).status);
    }
    expect((await openStream(portOf(portal), stage.chair, 'khong-co')).status).toBe(404);
  });

  it('waits until conflicts are declared and the seal is open (I1, I4)', async () => {
    stage = await setStage(portal);
    await formPanel(stage);
    expect((await listen(stage.chair)).status).toBe(409);
    expect((await stage.chair.put(`${meeting()}/presence`)).status).toBe(409);
  });

  it('is held open only so many times by one person', async () => {
    await meet();
    const streams = await Promise.all(Array.from({ length: 10 }, () => listen(stage.expert)));
    expect(streams.map(({ status }) => status).sort()).toEqual([...Array<number>(8).fill(200), 429, 429]);
    expect((await listen(stage.chair)).status).toBe(200);
    for (const stream of streams) stream.close();
    await pause(SOON);
    expect((await listen(stage.expert)).status).toBe(200);
  });

  it('comes back after the database has cut it off, and says that something may have been missed', async () => {
    await meet();
    const stream = await listen(stage.expert);
    const cut = await portal.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'loi-giai-live' AND datname = current_database()`,
    );
    expect(cut).toHaveLength(1);
    expect(await stream.events(2)).toEqual(['all', 'all']);
    await note(stage.secretary, 0).expect(204);
    expect(await stream.events(3)).toEqual(['all', 'all', 'notes']);
  });

  describe('between two processes on one database', () => {
    let second: ChildProcess;
    let port: number;
    const folder = mkdtempSync(join(tmpdir(), 'loi-giai-test-'));
    beforeAll(async () => {
      port = await freePort();
      const { DATABASE_URL } = portal.app.get(Configuration);
      second = await forkPortal({
        ...TEST_KEYS,
        NODE_ENV: 'test',
        DATABASE_URL,
        DATA_DIR: folder,
        HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: 'silent',
        WORKERS: 'false',
        RATE_LIMIT: '0',
      });
    }, 60_000);
    afterAll(() => {
      second.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    });

    it('hears in the one what was done in the other, and stops at once though somebody listens', async () => {
      await meet();
      const stream = await listen(stage.expert, port);
      await note(stage.secretary, 0).expect(204);
      expect(await stream.events(2)).toEqual(['all', 'notes']);
      const began = Date.now();
      const gone = once(second, 'exit');
      second.kill('SIGTERM');
      await Promise.all([stream.ended, gone]);
      expect(Date.now() - began).toBeLessThan(5_000);
    });
  });

  describe('the room', () => {
    it('names the members of the panel who are in it, and nobody who has left', async () => {
      await meet();
      await stage.expert.put(`${meeting()}/presence`).expect(200);
      const { body } = await stage.chair.put(`${meeting()}/presence`).expect(200);
      expect(body).toMatchObject({
        discussing: null,
        present: [
          { name: stage.chair.name, role: 'chair' },
          { name: stage.expert.name, role: 'expert' },
        ],
      });
      await portal.shiftClock(60);
      const { body: later } = await stage.chair.put(`${meeting()}/presence`).expect(200);
      expect(later.present).toMatchObject([{ name: stage.chair.name }]);
    });

    it('shows everybody the proposal that the chair has called up', async () => {
      await meet();
      const { proposalId } = stage.solvers[1]!;
      await stage.chair.put(`${meeting()}/discussing`, { proposalId }).expect(204);
      await stage.chair.put(`${meeting()}/discussing`, { proposalId }).expect(204);
      const { body } = await stage.expert.put(`${meeting()}/presence`).expect(200);
      expect(body.discussing).toBe(proposalId);
      await stage.chair.put(`${meeting()}/discussing`, { proposalId: null }).expect(204);
      const { body: after } = await stage.expert.put(`${meeting()}/presence`).expect(200);
      expect(after.discussing).toBeNull();
      const entries = await portal.database.query<object[]>(
        `SELECT subject_id FROM audit_entry WHERE act = 'meeting.discuss' AND actor_id = $1 ORDER BY seq`,
        [stage.chair.accountId],
      );
      expect(entries).toEqual([{ subject_id: proposalId }, { subject_id: stage.challenge.id }]);
    });

    it('is led by the chair alone, at the meeting, among the proposals of this challenge', async () => {
      await meet();
      const { proposalId } = stage.solvers[1]!;
      for (const person of [stage.secretary, stage.expert])
        expect((await person.put(`${meeting()}/discussing`, { proposalId })).status).toBe(403);
      const foreign = (await setStage(portal)).solvers[0]!.proposalId;
      expect((await stage.chair.put(`${meeting()}/discussing`, { proposalId: foreign })).status).toBe(404);
      expect((await stage.chair.put(`${meeting()}/discussing`, { proposalId: 'x' })).status).toBe(422);
      await act(stage.chair, stage, 'recommend', choosing([], 'Không có giải pháp phù hợp'));
      for (const id of [proposalId, null])
        expect((await stage.chair.put(`${meeting()}/discussing`, { proposalId: id })).body.code).toBe(
          'wrong_state',
        );
    });
  });
});
