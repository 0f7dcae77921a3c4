import { runCli } from '../src/commands/run-cli';
import { Configuration } from '../src/platform/config/configuration';
import { Jobs } from '../src/platform/jobs/jobs';
import {
  act,
  declarations,
  declareAll,
  type EvaluationStage,
  formPanel,
  panelRequest,
  setStage,
} from './support/evaluation-stage';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';
import { TEST_KEYS } from './support/test-keys';

const WEEK = 7 * 86_400;

interface SealRow {
  readonly opened: boolean;
  readonly chair_id: string | null;
  readonly secretary_id: string | null;
}

describe('opening the seal', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  let closing: Date;

  beforeEach(async () => {
    portal = await startTestPortal();
    stage = await setStage(portal, { closed: false });
    await formPanel(stage);
    const [row] = await portal.database.query<{ at: Date }[]>(
      `SELECT closing_at AS at FROM challenge WHERE id = $1`,
      [stage.challenge.id],
    );
    closing = row!.at;
  });
  afterEach(() => portal.close());

  const open = async (person: Person): Promise<unknown[]> => {
    const { status, body } = await act(person, stage, 'open-seal');
    return status === 200 ? [200] : [status, (body as { code: string }).code];
  };
  const closeCalls = (): Promise<void> => portal.app.get(Jobs).runNow('close-calls');
  /** The call closes, and the panel declares. */
  async function close(): Promise<void> {
    await portal.setClock(closing);
    await closeCalls();
    await declareAll(stage);
  }
  const seal = async (): Promise<SealRow> => {
    const [row] = await portal.database.query<SealRow[]>(
      `SELECT opened_at IS NOT NULL AS opened, chair_id, secretary_id FROM challenge_seal WHERE challenge_id = $1`,
      [stage.challenge.id],
    );
    return row!;
  };
  const openedVersions = async (): Promise<number> =>
    (
      await portal.database.query<object[]>(
        `SELECT 1 FROM opened_version o JOIN proposal p ON p.id = o.proposal_id WHERE p.challenge_id = $1`,
        [stage.challenge.id],
      )
    ).length;
  const acts = async (): Promise<{ act: string; actor_name: string; detail: object }[]> =>
    portal.database.query(
      `SELECT act, actor_name, detail FROM audit_entry WHERE act IN ('seal.consent', 'seal.open') ORDER BY seq`,
    );
  async function expectSealed(): Promise<void> {
    expect(await openedVersions()).toBe(0);
    const { proposalId } = stage.solvers[0]!;
    for (const person of [stage.chair, stage.secretary, stage.evaluators[0], stage.leader])
      expect([403, 404]).toContain((await person.get(`/proposals/${proposalId}/evaluation`)).status);
    const owners = await portal.database.query<object[]>(
      `SELECT 1 FROM proposal WHERE challenge_id = $1 AND organization_id IS NOT NULL`,
      [stage.challenge.id],
    );
    expect(owners).toEqual([]);
  }

  it('is the act of two: the log names both, and both consents', async () => {
    await close();
    expect(await open(stage.secretary)).toEqual([200]);
    await expectSealed();
    expect(await open(stage.chair)).toEqual([200]);
    expect(await openedVersions()).toBe(3);
    const [{ root } = { root: '' }] = await portal.database.query<{ root: string }[]>(
      `SELECT encode(root, 'hex') AS root FROM challenge_seal`,
    );
    const challenge = stage.challenge.code;
    expect(await acts()).toEqual([
      { act: 'seal.consent', actor_name: 'Thư ký', detail: { challenge, role: 'secretary' } },
      { act: 'seal.consent', actor_name: 'Chủ tịch', detail: { challenge, role: 'chair' } },
      {
        act: 'seal.open',
        actor_name: 'Chủ tịch',
        detail: { challenge, chair: 'Chủ tịch', secretary: 'Thư ký', versions: 3, root },
      },
    ]);
    const out: string[] = [];
    const settings = {
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      WORKERS: 'false',
      DATABASE_URL: (portal.database.options as { url: string }).url,
      DATA_DIR: portal.app.get(Configuration).DATA_DIR,
      ...TEST_KEYS,
    };
    const io = { result: (text: string) => out.push(text), remark: () => undefined, watched: false };
    expect([await runCli(['audit:verify'], settings, io), out.join('')]).toEqual([
      0,
      expect.stringContaining('whole'),
    ]);
  });

  it.each<[string, (of: EvaluationStage) => Person]>([
    ['chair', ({ chair }) => chair],
    ['secretary', ({ secretary }) => secretary],
  ])('the %s alone opens nothing, however often, and consents once', async (role, personOf) => {
    await close();
    const person = personOf(stage);
    expect(await Promise.all([open(person), open(person), open(person)])).toEqual([[200], [200], [200]]);
    expect(await open(person)).toEqual([200]);
    await expectSealed();
    expect((await seal()).opened).toBe(false);
    expect(await acts()).toEqual([
      { act: 'seal.consent', actor_name: person.name, detail: { challenge: stage.challenge.code, role } },
    ]);
  });

  it('nobody else has a part in it, whatever their role', async () => {
    await close();
    const outside: Record<string, Person> = {
      nobody: visitor(portal),
      citizen: await signUp(portal, 'Người dân'),
      solver: stage.solvers[0]!.person,
      officer: stage.officer,
      programme: await signUpAs(portal, 'programme.officer'),
      lead: await signUpAs(portal, 'programme.lead'),
      administrator: await signUpAs(portal, 'portal.administrator'),
      leader: stage.leader,
      leadership: await signUpAs(portal, 'city.leadership'),
      auditor: await signUpAs(portal, 'city.auditor'),
      evaluator: stage.evaluators[0],
      expert: stage.expert,
      'chair of another panel': await chairElsewhere(),
    };
    const answers: Record<string, unknown> = {};
    for (const [name, person] of Object.entries(outside)) answers[name] = (await open(person))[0];
    expect(answers).toEqual({
      nobody: 401,
      citizen: 403,
      solver: 403,
      officer: 403,
      programme: 403,
      lead: 403,
      administrator: 403,
      leader: 403,
      leadership: 403,
      auditor: 403,
      evaluator: 403,
      expert: 403,
      'chair of another panel': 404,
    });
    expect(await acts()).toEqual([]);
    // Two of the panel are not enough where one of them is neither chair nor secretary.
    expect(await open(stage.chair)).toEqual([200]);
    expect(await open(stage.evaluators[1])).toEqual([403, 'forbidden']);
    await expectSealed();
  });

  async function chairElsewhere(): Promise<Person> {
    const other = await setStage(portal);
    await formPanel(other);
    return other.chair;
  }

  it('I2: waits for the closing time, by the database’s clock, and for the call to be closed then', async () => {
    for (const milliseconds of [-WEEK * 1_000, -1_000]) {
      await portal.setClock(new Date(closing.getTime() + milliseconds));
      await closeCalls();
      expect(await open(stage.chair)).toEqual([409, 'still_sealed']);
      expect(await open(stage.secretary)).toEqual([409, 'still_sealed']);
    }
    // The time has come, and nobody has closed the call: what is in is not fixed yet.
    await portal.setClock(closing);
    expect(await open(stage.chair)).toEqual([409, 'still_sealed']);
    await closeCalls();
    expect(await open(stage.chair)).toEqual([409, 'declaration_missing']);
    await expectSealed();
    expect(await acts()).toEqual([]);
  });

  it('I4: waits for the last member to declare, also where those two have', async () => {
    await portal.setClock(closing);
    await closeCalls();
    const path = `/challenges/${stage.challenge.code}/evaluation/declarations`;
    for (const person of [stage.chair, stage.secretary, ...stage.evaluators])
      await person.post(path, declarations(stage)).expect(200);
    expect(await open(stage.chair)).toEqual([409, 'declaration_missing']);
    expect(await open(stage.secretary)).toEqual([409, 'declaration_missing']);
    await stage.expert.post(path, declarations(stage)).expect(200);
    expect(await open(stage.chair)).toEqual([200]);
    expect(await open(stage.secretary)).toEqual([200]);
    expect(await openedVersions()).toBe(3);
  });

  describe('a secretary who consented and was replaced', () => {
    let successor: Person;
    const form = (secretary: Person) => {
      const request = panelRequest(stage);
      const members = request.members.map((member) =>
        member.role === 'secretary' ? { ...member, email: secretary.email, name: secretary.name } : member,
      );
      return stage.officer.put(`/challenges/${stage.challenge.code}/panel`, { ...request, members });
    };
    const declare = (person: Person) =>
      person.post(`/challenges/${stage.challenge.code}/evaluation/declarations`, declarations(stage));

    beforeEach(async () => {
      await close();
      expect(await open(stage.secretary)).toEqual([200]);
      successor = await groupMember('Thư ký mới');
      expect((await form(successor)).status).toBe(200);
    });

    async function groupMember(name: string): Promise<Person> {
      const person = await signUp(portal, name);
      await portal.database.query(
        `INSERT INTO working_group_member (working_group_id, account_id, role)
         SELECT id, $2, 'member' FROM working_group WHERE agency_id = $1`,
        [stage.agency.id, person.accountId],
      );
      return person;
    }

    it('has consented for nobody: the successor declares and consents', async () => {
      // No seat is left that would give a role anywhere.
      expect(await open(stage.secretary)).toEqual([403, 'forbidden']);
      expect(await open(stage.chair)).toEqual([409, 'declaration_missing']);
      await declare(successor).expect(200);
      expect(await open(stage.chair)).toEqual([200]);
      await expectSealed();
      expect(await open(successor)).toEqual([200]);
      expect(await openedVersions()).toBe(3);
      expect(await seal()).toEqual({
        opened: true,
        chair_id: stage.chair.accountId,
        secretary_id: successor.accountId,
      });
    });

    it('has to consent anew where the seat is given back', async () => {
      expect((await form(stage.secretary)).status).toBe(200);
      await portal.shiftClock(1);
      await declare(stage.secretary).expect(200);
      expect(await open(stage.chair)).toEqual([200]);
      await expectSealed();
      expect(await open(stage.secretary)).toEqual([200]);
      expect(await openedVersions()).toBe(3);
    });
  });

  it('at the same instant opens once, with one entry each, however often both press', async () => {
    await close();
    const presses = Array.from({ length: 5 }, () => [open(stage.chair), open(stage.secretary)]).flat();
    const answers = await Promise.all(presses);
    expect(answers.filter(([status]) => status === 200).length).toBeGreaterThanOrEqual(2);
    for (const [status, code] of answers)
      if (status !== 200) expect([status, code]).toEqual([409, 'wrong_state']);
    const names = (await acts()).map(({ act: name, actor_name: actor }) => `${name} ${actor}`);
    expect(names).toHaveLength(3);
    expect(names.slice(0, 2).sort()).toEqual(['seal.consent Chủ tịch', 'seal.consent Thư ký']);
    expect(names[2]).toMatch(/^seal\.open /);
    expect(await openedVersions()).toBe(3);
  });

  it('happens once: no second opening, and none is undone, not even in the database', async () => {
    await close();
    for (const person of [stage.chair, stage.secretary]) expect(await open(person)).toEqual([200]);
    for (const person of [stage.chair, stage.secretary])
      expect(await open(person)).toEqual([409, 'wrong_state']);
    expect(await acts()).toHaveLength(3);
    for (const statement of [
      `UPDATE challenge_seal SET opened_at = NULL`,
      `UPDATE challenge_seal SET chair_id = secretary_id`,
      `UPDATE challenge_seal SET root = sha256('x')`,
      `DELETE FROM challenge_seal`,
      `TRUNCATE challenge_seal`,
      `UPDATE opened_version SET organization_name = 'x'`,
      `DELETE FROM opened_version`,
      `TRUNCATE opened_version`,
      `DELETE FROM audit_entry WHERE act = 'seal.open'`,
    ])
      await expect(portal.database.query(statement)).rejects.toThrow(/fixed once|I8|I9|never changed|refuse/);
    expect((await seal()).opened).toBe(true);
  });

  it('is refused by the database to one person alone, without a consent, and over another root', async () => {
    await close();
    expect(await open(stage.chair)).toEqual([200]);
    const chair = stage.chair.accountId;
    for (const change of [
      `opened_at = portal_now()`,
      `secretary_id = '${chair}', secretary_consented_at = chair_consented_at, opened_at = chair_consented_at`,
      `secretary_id = '${stage.expert.accountId}', opened_at = chair_consented_at`,
      `root = sha256('x')`,
      `versions = 2`,
      `sealed_at = sealed_at - interval '1 day'`,
    ])
      await expect(portal.database.query(`UPDATE challenge_seal SET ${change}`)).rejects.toThrow(
        /challenge_seal_two_persons|fixed once/,
      );
    expect((await seal()).opened).toBe(false);
  });

  it('never happens once the challenge is cancelled, before the closing time or after it', async () => {
    await close();
    expect(await open(stage.secretary)).toEqual([200]);
    await stage.leader
      .post(`/challenges/${stage.challenge.code}/cancel`, { reason: 'Nguồn vốn đã chuyển sang dự án khác.' })
      .expect(200);
    for (const person of [stage.chair, stage.secretary]) {
      const [status] = await open(person);
      expect([404, 409]).toContain(status);
    }
    await expectSealed();
    expect((await seal()).opened).toBe(false);
  });
});
