import type { AddendumDesk, AddendumView, ChallengeVersionView, SaveAddendumRequest } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { type ChallengePeople, makeChallengePeople, openChallenge } from './support/challenge-people';
import { type Person, signUpAs, visitor } from './support/login';
import { draftProposal, makeSolver, submitProposal } from './support/solvers';
import { outboxOf } from './support/mails';
import { startTestPortal, type TestPortal } from './support/test-app';

const DAY = 86_400_000;

describe('addenda', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let nobody: Person;
  let code: string;
  let closing: Date;

  beforeEach(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    nobody = visitor(portal);
    closing = new Date(Date.now() + 40 * DAY);
    code = await openChallenge(portal, people, { closingAt: closing.toISOString() });
  });
  afterEach(() => portal.close());

  const at = (path = ''): string => `/challenges/${code}/addenda${path}`;
  const begin = () => people.officer.post(at());
  const save = (desk: AddendumDesk, changes: Partial<SaveAddendumRequest>, by = people.officer) =>
    by.put(at('/working'), {
      ...desk.working?.content,
      id: desk.working?.id,
      reason: 'Theo câu hỏi của các tổ chức.',
      revision: desk.working?.revision,
      ...changes,
    });
  /** An addendum that awaits the leader. */
  const submitted = async (changes: Partial<SaveAddendumRequest>): Promise<void> => {
    const desk = (await begin().expect(201)).body as AddendumDesk;
    await save(desk, changes).expect(200);
    await people.officer.post(at('/working/submit')).expect(200);
  };
  const publish = (by = people.leader) => by.post(at('/working/publish'));
  const publicList = async (): Promise<AddendumView[]> =>
    (await nobody.get(at()).expect(200)).body as AddendumView[];
  const later = (days: number): string => new Date(closing.getTime() + days * DAY).toISOString();
  const freeze = (instant: Date): Promise<unknown> =>
    portal.database.query(
      `CREATE OR REPLACE FUNCTION portal_now() RETURNS timestamptz LANGUAGE sql VOLATILE
       AS 'SELECT timestamptz ''${instant.toISOString()}'''`,
    );
  const NEW_TEXT = { vi: 'Mỗi trận mưa rất lớn đường ngập đến 60 cm.', en: '' };

  it('make a new version, with reason, date and what has changed word by word, for everybody to read', async () => {
    await submitted({ summary: NEW_TEXT });
    expect(await publicList()).toEqual([]);
    await publish().expect(200);
    const [addendum] = await publicList();
    expect(addendum).toMatchObject({ number: 1, version: 2, reason: 'Theo câu hỏi của các tổ chức.' });
    expect(addendum?.changes).toEqual([
      {
        kind: 'text',
        path: 'summary.vi',
        parts: [
          { kind: 'same', text: 'Mỗi trận mưa ' },
          { kind: 'added', text: 'rất ' },
          { kind: 'same', text: 'lớn đường ngập đến ' },
          { kind: 'removed', text: '40 ' },
          { kind: 'added', text: '60 ' },
          { kind: 'same', text: 'cm.' },
        ],
      },
    ]);
    const challenge = await nobody.get(`/challenges/${code}`).expect(200);
    expect(challenge.body).toMatchObject({ version: 2, summary: NEW_TEXT });
    const first = (await nobody.get(`/challenges/${code}/versions/1`).expect(200))
      .body as ChallengeVersionView;
    expect(first.content.summary.vi).toBe('Mỗi trận mưa lớn đường ngập đến 40 cm.');
    expect(first).toMatchObject({ addendum: null, versions: [{ number: 1 }, { number: 2 }] });
    const second = await nobody.get(`/challenges/${code}/versions/2`).expect(200);
    expect(second.body.addendum).toEqual(addendum);
    await nobody.get(`/challenges/${code}/versions/3`).expect(404);
    await nobody.get(`/challenges/${code}/versions/0`).expect(404);
  });

  it('I6: are published by the leader, and by nobody who wrote in them', async () => {
    await submitted({ summary: NEW_TEXT });
    await publish(people.officer).expect(403);
    await publish(people.programme).expect(403);
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id)
       SELECT account_id, 'agency.leader', scope_type, scope_id FROM role_grant WHERE account_id = $1`,
      [people.officer.accountId],
    );
    expect((await publish(people.officer).expect(403)).body.code).toBe('four_eyes');
    await publish().expect(200);
  });

  it('I5: change criteria and weights before the closing time, and the versions tell it', async () => {
    const desk = (await begin().expect(201)).body as AddendumDesk;
    const criteria = desk.current.criteria.map((criterion, index) => ({
      ...criterion,
      weight: [70, 30][index]!,
    }));
    await save(desk, { criteria }).expect(200);
    await people.officer.post(at('/working/submit')).expect(200);
    await publish().expect(200);
    const [addendum] = await publicList();
    expect(addendum?.changes).toEqual([
      { kind: 'value', path: 'criteria.Khả năng áp dụng.weight', before: 60, after: 70 },
      { kind: 'value', path: 'criteria.Sáng tạo.weight', before: 40, after: 30 },
    ]);
    const challenge = await nobody.get(`/challenges/${code}`);
    expect((challenge.body.criteria as { weight: number }[]).map(({ weight }) => weight)).toEqual([70, 30]);
  });

  it('I5: touch no rule once the closing time has come, to the millisecond, in the service and in the database', async () => {
    await submitted({ closingAt: later(5) });
    await freeze(closing);
    const refused = await publish().expect(409);
    expect(refused.body).toMatchObject({
      code: 'call_closed',
      errors: [{ path: 'closingAt', code: 'fixed' }],
    });
    const insert = `INSERT INTO challenge_version (challenge_id, number, content, addendum_id, published_at)
      SELECT challenge_id, 2, content, id, $1 FROM addendum`;
    await expect(portal.database.query(insert, [closing])).rejects.toThrow(/before the closing time/);
    await expect(portal.database.query(insert, [new Date(closing.getTime() - 1)])).rejects.toThrow(
      /before the closing time/,
    );
    await portal.app.get(Jobs).runNow('close-calls');
    expect((await publish().expect(409)).body.code).toBe('call_closed');
    await people.officer.post(at('/working/discard')).expect(200);
    expect(await publicList()).toEqual([]);
  });

  it('I5: tell of what is no rule after the closing time, until the decision', async () => {
    await freeze(closing);
    await portal.app.get(Jobs).runNow('close-calls');
    const desk = (await begin().expect(201)).body as AddendumDesk;
    expect(desk.closed).toBe(true);
    const criteria = desk.current.criteria.map((criterion) => ({ ...criterion, guidance: 'Khác' }));
    await save(desk, { criteria, reward: 'Khác' }).expect(200);
    const refused = await people.officer.post(at('/working/submit')).expect(409);
    expect((refused.body.errors as { path: string }[]).map(({ path }) => path)).toEqual([
      'criteria',
      'reward',
    ]);
    await save(desk, { summary: NEW_TEXT, revision: 2 }).expect(200);
    await people.officer.post(at('/working/submit')).expect(200);
    await publish().expect(200);
    expect(await publicList()).toMatchObject([{ changes: [{ path: 'summary.vi' }] }]);
    await portal.database.query(`UPDATE challenge SET state = 'decided'`);
    expect((await begin().expect(409)).body.code).toBe('call_not_open');
  });

  it.each([
    ['criteria without an addendum', `UPDATE criterion SET weight = 50`],
    [
      'criteria that are added',
      `INSERT INTO criterion (challenge_id, position, weight, max) SELECT id, 9, 1, 1 FROM challenge`,
    ],
    ['the closing time', `UPDATE challenge SET closing_at = closing_at + interval '1 day'`],
    ['the aggregation', `UPDATE challenge SET aggregation = 'trimmed_mean'`],
    [
      'a version without an addendum',
      `INSERT INTO challenge_version (challenge_id, number, content) SELECT id, 2, '{}' FROM challenge`,
    ],
    [
      'a version of an addendum that is a draft',
      `INSERT INTO challenge_version (challenge_id, number, content, addendum_id) SELECT challenge_id, 2, content, id FROM addendum`,
    ],
    ['an addendum that made no version', `UPDATE addendum SET state = 'published'`],
  ])('I5: the database refuses %s', async (_, statement) => {
    await begin().expect(201);
    await expect(portal.database.query(statement)).rejects.toThrow(/I5/);
  });

  it('I5: the database refuses rules that are not those which its version published', async () => {
    await submitted({ summary: NEW_TEXT });
    const cheat = portal.database.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO challenge_version (challenge_id, number, content, addendum_id)
         SELECT challenge_id, 2, content, id FROM addendum`,
      );
      await manager.query(`UPDATE criterion SET weight = CASE position WHEN 0 THEN 90 ELSE 10 END`);
    });
    await expect(cheat).rejects.toThrow(/not those that were published/);
  });

  it('only lengthen: an earlier closing time or enquiry deadline is refused beside its field', async () => {
    const desk = (await begin().expect(201)).body as AddendumDesk;
    await save(desk, {
      closingAt: later(-1),
      enquiryDeadline: new Date(Date.now() + 2 * DAY).toISOString(),
    }).expect(200);
    const refused = await people.officer.post(at('/working/submit')).expect(422);
    expect((refused.body.errors as { path: string }[]).map(({ path }) => path)).toEqual([
      'enquiryDeadline',
      'closingAt',
    ]);
  });

  it('need a reason and a change, and keep the draft where they have none', async () => {
    const desk = (await begin().expect(201)).body as AddendumDesk;
    await save(desk, { reason: '' }).expect(200);
    const refused = await people.officer.post(at('/working/submit')).expect(422);
    expect(refused.body.errors).toEqual([{ path: 'reason', code: 'required' }]);
    const kept = (await people.officer.get(at('/working'))).body as AddendumDesk;
    await save(kept, { reason: 'Có lý do' }).expect(200);
    expect((await people.officer.post(at('/working/submit')).expect(422)).body.code).toBe('addendum_empty');
    expect((await save(kept, {}).expect(409)).body).toMatchObject({ code: 'stale', params: { revision: 3 } });
    await save(kept, { reason: 'x'.repeat(2_001), revision: 3 }).expect(422);
  });

  it('I8: words written for one that was given up do not get into the next one', async () => {
    const first = (await begin().expect(201)).body as AddendumDesk;
    await people.officer.post(at('/working/discard')).expect(200);
    const second = (await begin().expect(201)).body as AddendumDesk;
    expect(second.working!.revision).toBe(first.working!.revision);
    await save(first, { summary: NEW_TEXT }).expect(404);
    await save(first, { id: undefined }).expect(422);
    const kept = (await people.officer.get(at('/working'))).body as AddendumDesk;
    expect(kept.working).toEqual(second.working);
    await save(second, { summary: NEW_TEXT }).expect(200);
  });

  it('I5: leave as it is what challenges had not yet when they were begun', async () => {
    code = await openChallenge(portal, people, { proposalsPerOrganization: 3 });
    const begun = (await begin().expect(201)).body as AddendumDesk;
    await save(begun, { summary: NEW_TEXT }).expect(200);
    await portal.database.query(
      `UPDATE addendum SET content = content - 'proposalsPerOrganization' - 'evaluation' WHERE id = $1`,
      [begun.working?.id],
    );
    const { working } = (await people.officer.get(at('/working')).expect(200)).body as AddendumDesk;
    expect(working?.content).toEqual({ ...begun.working?.content, summary: NEW_TEXT });
    expect(working?.changes.map((change) => 'path' in change && change.path)).toEqual(['summary.vi']);
    await people.officer.post(at('/working/submit')).expect(200);
    await publish().expect(200);
    const version = await nobody.get(`/challenges/${code}/versions/2`).expect(200);
    expect((version.body as ChallengeVersionView).content).toEqual(working?.content);
    expect((await nobody.get(`/challenges/${code}`)).body).toMatchObject({ proposalsPerOrganization: 3 });
  });

  it('go back to their writers with a comment, and are sent again', async () => {
    await submitted({ summary: NEW_TEXT });
    await people.officer.post(at('/working/return'), { comment: 'Không được' }).expect(403);
    const returned = await people.leader
      .post(at('/working/return'), { comment: 'Nêu rõ mức ngập.' })
      .expect(200);
    expect(returned.body.working).toMatchObject({ state: 'draft', comment: 'Nêu rõ mức ngập.' });
    await publish().expect(409);
    await people.officer.post(at('/working/submit')).expect(200);
    await publish().expect(200);
  });

  it('do not exist for those who have no part in the challenge', async () => {
    await submitted({ summary: NEW_TEXT });
    const other = await makeChallengePeople(portal);
    await other.officer.get(at('/working')).expect(404);
    await other.leader.post(at('/working/publish')).expect(404);
    await other.officer.post(at()).expect(404);
    await nobody.get('/challenges/BT-0/addenda').expect(404);
  });

  it('two at once: one is begun, one is published, once', async () => {
    const begun = await Promise.all([begin(), begin(), begin()]);
    expect(begun.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const desk = begun.find(({ status }) => status === 201)!.body as AddendumDesk;
    await save(desk, { summary: NEW_TEXT }).expect(200);
    await people.officer.post(at('/working/submit')).expect(200);
    const leader = await signUpAs(portal, 'agency.leader', { type: 'agency', id: people.agency.id });
    const published = await Promise.all([publish(), publish(leader), publish()]);
    expect(published.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect(await publicList()).toHaveLength(1);
  });

  it('I1: move with the closing time what waits for it: hidden mails, and the job that closes the call', async () => {
    const solver = await makeSolver(portal);
    await submitProposal(solver, code);
    await draftProposal(await makeSolver(portal), code);
    await submitted({ closingAt: later(5) });
    await publish().expect(200);
    const hidden = (await outboxOf(portal)).filter(({ hiddenUntil }) => hiddenUntil !== null);
    for (const { hiddenUntil } of hidden) expect(hiddenUntil).toEqual(new Date(later(5)));
    expect(new Set(hidden.map(({ recipient }) => recipient)).size).toBe(2);
    const jobs = await portal.database.query<{ start: Date }[]>(
      `SELECT start_after AS start FROM pgboss.job WHERE name = 'close-calls' AND start_after = $1`,
      [later(5)],
    );
    expect(jobs).toHaveLength(1);
    await freeze(closing);
    await portal.app.get(Jobs).runNow('close-calls');
    const administrator = await signUpAs(portal, 'portal.administrator');
    expect((await administrator.get('/admin/mails')).text).not.toContain(solver.person.email);
    await submitProposal(await makeSolver(portal), code);
  });

  it('I2: one during whose publication the closing time comes is late, and changes nothing', async () => {
    await submitted({ closingAt: later(1) });
    await portal.database.query(
      `CREATE FUNCTION let_call_close() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN UPDATE test_clock SET stands_at = '${closing.toISOString()}', shift = '0'; RETURN NEW; END $$`,
    );
    await portal.database.query(
      `CREATE TRIGGER let_call_close BEFORE UPDATE ON addendum FOR EACH ROW EXECUTE FUNCTION let_call_close()`,
    );
    const { status, body } = await publish();
    expect([status, body.code]).toEqual([409, 'call_closed']);
    expect(await publicList()).toEqual([]);
    const { body: call } = await nobody.get(`/challenges/${code}`).expect(200);
    expect(new Date(call.closingAt)).toEqual(closing);
  });

  it('I2, I5: one that lengthens the closing time, racing that instant, is in time or changes nothing', async () => {
    for (let round = 0; round < 6; round++) {
      const [call] = await portal.database.query<{ closing: Date; state: string }[]>(
        `SELECT closing_at AS closing, state FROM challenge WHERE code = $1`,
        [code],
      );
      closing = call!.closing;
      await portal.setClock(new Date(closing.getTime() - 60_000));
      await submitted({ closingAt: later(1) });
      await portal.setClock(new Date(closing.getTime() - 12));
      const pause = new Promise((resolve) => setTimeout(resolve, round * 4));
      const [published] = await Promise.all([
        pause.then(() => publish()),
        ...[0, 6, 12, 18].map((wait) =>
          new Promise((resolve) => setTimeout(resolve, wait)).then(() =>
            portal.app.get(Jobs).runNow('close-calls'),
          ),
        ),
      ]);
      const [after] = await portal.database.query<
        { closing: Date; state: string; in_time: boolean | null }[]
      >(
        `SELECT c.closing_at AS closing, c.state,
                (SELECT max(v.published_at) < $2 FROM challenge_version v WHERE v.challenge_id = c.id AND v.published_at > $3) AS in_time
           FROM challenge c WHERE c.code = $1`,
        [code, closing, new Date(closing.getTime() - 60_000)],
      );
      if (published.status === 200) {
        expect(after).toEqual({ closing: new Date(later(1)), state: 'open', in_time: true });
      } else {
        expect(['call_closed', 'call_not_open']).toContain(published.body.code);
        expect(after).toEqual({ closing, state: 'evaluating', in_time: null });
        return;
      }
    }
  });
});
