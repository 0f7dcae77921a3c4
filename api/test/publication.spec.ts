import type { ChallengeWorkView, Page, TodoItem, TriageList, TriageQueueItem } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import {
  approvedChallenge,
  type ChallengePeople,
  draftChallenge,
  makeChallengePeople,
  makeField,
  someTriage,
  triage,
} from './support/challenge-people';
import { makeAgency } from './support/factories';
import { type Person, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 86_400_000;

describe('between an agency’s approval and the open call', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let officer: Person;
  let leader: Person;
  let programme: Person;
  let code: string;
  beforeAll(async () => {
    portal = await startTestPortal();
    await makeField(portal, 'giao-thong');
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    await portal.setClock(new Date());
    people = await makeChallengePeople(portal);
    ({ officer, leader, programme } = people);
    code = await approvedChallenge(portal, people);
  });

  const act = (who: Person, name: string, body?: object) => who.post(`/challenges/${code}/${name}`, body);
  const outcome = async (who: Person, name: string, body?: object): Promise<unknown> => {
    const answer = await act(who, name, body);
    return answer.status === 200 ? 200 : [answer.status, answer.body.code];
  };
  const view = async (who: Person): Promise<ChallengeWorkView> =>
    (await who.get(`/challenges/${code}/draft`).expect(200)).body as ChallengeWorkView;
  const triages = async (who: Person): Promise<TriageList> =>
    (await who.get(`/challenges/${code}/triage`).expect(200)).body as TriageList;
  const queue = async (query = ''): Promise<TriageQueueItem[]> =>
    ((await programme.get(`/work/triage${query}`).expect(200)).body as Page<TriageQueueItem>).items.filter(
      ({ agency }) => agency.code === people.agency.code,
    );
  const todos = async (who: Person): Promise<string[]> =>
    ((await who.get('/work/todo')).body as TodoItem[])
      .filter(({ link }) => link.includes(code))
      .map(({ kind }) => kind);
  /** The first full minute at least so many milliseconds from now. */
  const minuteIn = (milliseconds: number): string =>
    new Date(Math.ceil((Date.now() + milliseconds) / MINUTE) * MINUTE).toISOString();
  const runJob = (): Promise<void> => portal.app.get(Jobs).runNow('publish-scheduled');
  const setDates = (enquiryDeadline: string, closingAt: string): Promise<unknown> =>
    portal.database.query(`UPDATE challenge SET enquiry_deadline = $2, closing_at = $3 WHERE code = $1`, [
      code,
      enquiryDeadline,
      closingAt,
    ]);
  const subjects = async ({ email }: Person): Promise<string[]> => {
    const rows = await portal.database.query<{ subject: string }[]>(
      `SELECT subject FROM mail_message WHERE recipient = $1 AND subject LIKE $2`,
      [email, `%${code}%`],
    );
    return rows.map(({ subject }) => subject);
  };
  /** An account that drafts, approves and publishes. */
  const everything = async (): Promise<Person> => {
    const person = await signUpAs(portal, 'agency.officer', { type: 'agency', id: people.agency.id });
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id)
       VALUES ($1, 'agency.leader', 'agency', $2), ($1, 'programme.officer', 'programme', NULL)`,
      [person.accountId, people.agency.id],
    );
    return person;
  };

  describe('the triage', () => {
    it('precedes publication, planned or not', async () => {
      expect((await view(programme)).acts).toEqual(['return_to_draft', 'triage', 'cancel']);
      expect(await outcome(programme, 'publish')).toEqual([409, 'triage_missing']);
      expect(await outcome(programme, 'schedule', { publishAt: minuteIn(DAY) })).toEqual([
        409,
        'triage_missing',
      ]);
      await triage(programme, code);
      expect(await outcome(programme, 'publish')).toBe(200);
    });

    it('keeps three scores with their notes, their product, and the field it assigns', async () => {
      const answer = await act(programme, 'triage', someTriage({ fieldCode: 'giao-thong' })).expect(200);
      expect(answer.body).toMatchObject({ state: 'approved', fieldCode: 'giao-thong' });
      const { impact, solvable, spillOver } = someTriage();
      const { records } = await triages(officer);
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({
        impact,
        solvable,
        spillOver,
        product: 60,
        field: { code: 'giao-thong' },
        byName: programme.name,
        inForce: true,
      });
    });

    it('is made anew after another approval; what was said before stays on record', async () => {
      await triage(programme, code);
      await act(programme, 'triage', someTriage({ impact: { score: 1, note: 'Xem lại.' } })).expect(200);
      expect((await triages(programme)).records.map(({ product, inForce }) => [product, inForce])).toEqual([
        [12, true],
        [60, false],
      ]);
      await act(programme, 'return', { comment: 'Sửa' }).expect(200);
      await portal.shiftClock(1);
      await act(officer, 'submit-for-review').expect(200);
      await act(leader, 'approve').expect(200);
      expect((await triages(programme)).records.map(({ inForce }) => inForce)).toEqual([false, false]);
      expect(await outcome(programme, 'publish')).toEqual([409, 'triage_missing']);
    });

    it.each([
      ['a score of 0', { impact: { score: 0, note: 'x' } }, 'impact.score'],
      ['a score of 6', { solvable: { score: 6, note: 'x' } }, 'solvable.score'],
      ['a score of 2.5', { spillOver: { score: 2.5, note: 'x' } }, 'spillOver.score'],
      ['no reason', { spillOver: { score: 2, note: ' ' } }, 'spillOver.note'],
      ['a reason that is too long', { impact: { score: 2, note: 'x'.repeat(2001) } }, 'impact.note'],
      ['a field that there is not', { fieldCode: 'khong-co' }, 'fieldCode'],
      ['a state', { state: 'open' }, 'state'],
    ])('refuses %s, and keeps nothing of it', async (_, changes, path) => {
      const answer = await act(programme, 'triage', { ...someTriage(), ...changes });
      expect([answer.status, answer.body.errors[0].path]).toEqual([422, path]);
      expect((await triages(programme)).records).toEqual([]);
      expect((await view(programme)).history.at(-1)?.act).toBe('approve');
    });

    it('is the programme office’s, and of approved challenges only', async () => {
      for (const who of [officer, leader])
        expect(await outcome(who, 'triage', someTriage())).toEqual([403, 'forbidden']);
      code = await draftChallenge(portal, people);
      expect(await outcome(programme, 'triage', someTriage())).toEqual([409, 'wrong_state']);
    });

    it('I6: is not made by who wrote in the draft or approved it', async () => {
      const [editor, approver] = [await everything(), await everything()];
      code = await draftChallenge(portal, { ...people, officer: editor });
      await act(officer, 'submit-for-review').expect(200);
      await act(approver, 'approve').expect(200);
      for (const who of [editor, approver]) {
        expect(await outcome(who, 'triage', someTriage())).toEqual([403, 'four_eyes']);
        expect((await view(who)).acts).not.toContain('triage');
        expect(await todos(who)).toEqual([]);
      }
    });

    it('I8: is never changed or deleted', async () => {
      await triage(programme, code);
      for (const statement of [`UPDATE challenge_triage SET impact = 1`, `DELETE FROM challenge_triage`])
        await expect(portal.database.query(statement)).rejects.toThrow('never changed or deleted');
    });

    it('I11: is read by the agency, the leadership and the auditor, and by nobody outside', async () => {
      await triage(programme, code);
      for (const role of ['city.leadership', 'city.auditor'] as const)
        expect((await triages(await signUpAs(portal, role))).records).toHaveLength(1);
      const { id } = await makeAgency(portal);
      const stranger = await signUpAs(portal, 'agency.leader', { type: 'agency', id });
      expect((await stranger.get(`/challenges/${code}/triage`)).status).toBe(404);
      await act(programme, 'publish').expect(200);
      expect((await stranger.get(`/challenges/${code}/triage`)).status).toBe(404);
      expect((await visitor(portal).get(`/challenges/${code}`).expect(200)).text).not.toContain(
        'Hàng chục nghìn',
      );
    });

    it('I9: is in the audit log with its scores', async () => {
      await triage(programme, code);
      const rows = await portal.database.query<{ detail: object }[]>(
        `SELECT a.detail FROM audit_entry a JOIN challenge c ON c.id::text = a.subject_id
          WHERE a.act = 'challenge.triage' AND c.code = $1`,
        [code],
      );
      expect(rows).toEqual([
        {
          detail: expect.objectContaining({
            impact: 5,
            solvable: 4,
            spillOver: 3,
            product: 60,
            field: 'moi-truong',
          }),
        },
      ]);
    });
  });

  describe('the queue', () => {
    it('shows whoever has waited longest first, with stage and product, and can be filtered and sorted', async () => {
      const first = code;
      await portal.shiftClock(60);
      const second = (code = await approvedChallenge(portal, people));
      await act(programme, 'triage', someTriage({ fieldCode: 'giao-thong' })).expect(200);
      expect((await queue()).map((item) => [item.code, item.stage, item.product])).toEqual([
        [first, 'waiting', null],
        [second, 'triaged', 60],
      ]);
      expect((await queue('?sort=product')).map((item) => item.code)).toEqual([second, first]);
      expect((await queue('?stage=waiting')).map((item) => item.code)).toEqual([first]);
      expect((await queue('?field=giao-thong')).map((item) => item.code)).toEqual([second]);
      expect(await queue('?agency=khong-co')).toEqual([]);
      expect(await todos(programme)).toEqual(['publish_challenge']);
      await act(programme, 'schedule', { publishAt: minuteIn(DAY) }).expect(200);
      expect((await queue('?stage=scheduled')).map((item) => item.code)).toEqual([second]);
      expect(await todos(programme)).toEqual([]);
    });

    it('is the programme office’s', async () => {
      for (const who of [officer, leader]) expect((await who.get('/work/triage')).status).toBe(403);
      expect((await programme.get('/work/triage?cursor=x')).status).toBe(422);
      expect((await programme.get('/work/triage?stage=open')).status).toBe(422);
    });
  });

  describe('a planned publication', () => {
    beforeEach(() => triage(programme, code));

    it('opens the call at its instant by the database’s clock, not before, and once', async () => {
      const publishAt = minuteIn(DAY);
      const planned = await act(programme, 'schedule', { publishAt }).expect(200);
      expect(planned.body).toMatchObject({ state: 'approved', publishAt });
      await portal.setClock(new Date(Date.parse(publishAt) - 2_000));
      await runJob();
      expect((await view(officer)).state).toBe('approved');
      expect((await visitor(portal).get(`/challenges/${code}`)).status).toBe(404);
      await portal.setClock(new Date(publishAt));
      await Promise.all([runJob(), runJob(), runJob()]);
      expect(await view(officer)).toMatchObject({ state: 'open', publishAt: null, publishFailure: null });
      const { body } = await visitor(portal).get(`/challenges/${code}`).expect(200);
      expect(Date.parse(body.openedAt)).toBeGreaterThanOrEqual(Date.parse(publishAt));
      const history = (await view(officer)).history.slice(-2);
      expect(history.map((event) => [event.act, event.actorName])).toEqual([
        ['schedule', programme.name],
        ['publish', 'Lời Giải'],
      ]);
      expect((await subjects(leader)).filter((subject) => subject.includes('đã được công bố'))).toHaveLength(
        1,
      );
    });

    it('is a job of the queue for that very instant, made with the plan or not at all', async () => {
      const publishAt = minuteIn(DAY);
      await act(programme, 'schedule', { publishAt }).expect(200);
      const jobs = await portal.database.query<{ start_after: Date }[]>(
        `SELECT start_after FROM pgboss.job WHERE name = 'publish-scheduled' AND start_after = $1`,
        [publishAt],
      );
      expect(jobs.length).toBeGreaterThan(0);
    });

    it('is made up for when the portal was not running at its instant', async () => {
      await act(programme, 'schedule', { publishAt: minuteIn(DAY) }).expect(200);
      await portal.shiftClock((DAY + 3 * 3_600_000) / 1000);
      await runJob();
      expect((await view(officer)).state).toBe('open');
    });

    it('can be moved and taken back; the old instant then means nothing', async () => {
      await act(programme, 'schedule', { publishAt: minuteIn(DAY) }).expect(200);
      await act(programme, 'schedule', { publishAt: minuteIn(2 * DAY) }).expect(200);
      await portal.shiftClock((1.5 * DAY) / 1000);
      await runJob();
      expect((await view(programme)).state).toBe('approved');
      expect((await act(programme, 'unschedule').expect(200)).body).toMatchObject({ publishAt: null });
      await portal.shiftClock(DAY / 1000);
      await runJob();
      expect((await view(programme)).state).toBe('approved');
      expect(await outcome(programme, 'unschedule')).toEqual([409, 'wrong_state']);
    });

    it('ends when the challenge is returned, cancelled or published by hand', async () => {
      await act(programme, 'schedule', { publishAt: minuteIn(DAY) }).expect(200);
      expect((await act(programme, 'return', { comment: 'Sửa' }).expect(200)).body.publishAt).toBeNull();
      code = await approvedChallenge(portal, people);
      await triage(programme, code);
      await act(programme, 'schedule', { publishAt: minuteIn(DAY) }).expect(200);
      expect((await act(programme, 'publish').expect(200)).body).toMatchObject({
        state: 'open',
        publishAt: null,
      });
    });

    it.each([
      ['in the past', () => minuteIn(-10 * MINUTE), 'must_be_future'],
      ['between two minutes', () => minuteIn(DAY).replace(':00.000Z', ':30.000Z'), 'bad_date'],
      ['after the questions end', () => minuteIn(20 * 365 * DAY), 'must_be_earlier'],
      ['without a time zone', () => '2030-01-01T08:00', 'bad_date'],
      ['on a day that there is not', () => '2030-02-31T08:00:00Z', 'bad_date'],
    ])('is refused %s', async (_, publishAt, fault) => {
      const answer = await act(programme, 'schedule', { publishAt: publishAt() });
      expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'publishAt', code: fault })]);
      expect((await view(programme)).publishAt).toBeNull();
    });

    it('is refused so late that solvers would get less time than the programme promises', async () => {
      // Twenty days to the end of the questions, forty to the closing time: at nineteen the questions are too short.
      const answer = await act(programme, 'schedule', { publishAt: minuteIn(19 * DAY) });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([
        {
          path: 'publishAt',
          code: 'too_late',
          params: expect.objectContaining({ min: 3, rule: 'questions' }),
        },
      ]);
      expect((await view(programme)).publishAt).toBeNull();
    });

    it('is given up when its dates no longer fit: the office is told by mail and in its list', async () => {
      await act(programme, 'schedule', { publishAt: minuteIn(DAY) }).expect(200);
      await setDates(minuteIn(DAY - 2 * HOUR), minuteIn(DAY - HOUR));
      await portal.shiftClock((DAY + 2 * MINUTE) / 1000);
      await runJob();
      await runJob();
      expect(await view(programme)).toMatchObject({
        state: 'approved',
        publishAt: null,
        publishFailure: 'dates_out_of_order',
      });
      expect(await todos(programme)).toEqual(['publication_failed']);
      expect((await queue('?stage=failed')).map((item) => item.code)).toEqual([code]);
      const told = (await subjects(programme)).filter((subject) => subject.startsWith('Không công bố được'));
      expect(told).toHaveLength(1);
      expect((await view(programme)).history.at(-1)).toMatchObject({
        act: 'fail_publication',
        actorName: 'Lời Giải',
      });
      await setDates(minuteIn(20 * DAY), minuteIn(40 * DAY));
      await act(programme, 'schedule', { publishAt: minuteIn(3 * DAY) }).expect(200);
      expect((await view(programme)).publishFailure).toBeNull();
    });

    it('does not hold up others when one cannot be published', async () => {
      const stuck = code;
      await act(programme, 'schedule', { publishAt: minuteIn(DAY) }).expect(200);
      await setDates(minuteIn(DAY - 2 * HOUR), minuteIn(DAY - HOUR));
      code = await approvedChallenge(portal, people);
      await triage(programme, code);
      await act(programme, 'schedule', { publishAt: minuteIn(DAY) }).expect(200);
      await portal.shiftClock((DAY + 2 * MINUTE) / 1000);
      await runJob();
      expect((await view(programme)).state).toBe('open');
      code = stuck;
      expect((await view(programme)).state).toBe('approved');
    });

    it('I6: is planned by nobody who wrote in the draft or approved it', async () => {
      const [editor, approver] = [await everything(), await everything()];
      code = await draftChallenge(portal, { ...people, officer: editor });
      await act(officer, 'submit-for-review').expect(200);
      await act(approver, 'approve').expect(200);
      await triage(programme, code);
      for (const who of [editor, approver]) {
        expect(await outcome(who, 'schedule', { publishAt: minuteIn(DAY) })).toEqual([403, 'four_eyes']);
        expect((await view(who)).acts).not.toContain('schedule');
      }
    });

    it('I6: whoever planned it counts as its publisher, also when the portal carries it out', async () => {
      const planner = await everything();
      await act(planner, 'schedule', { publishAt: minuteIn(DAY) }).expect(200);
      // As if a way round the services had made the planner one of the draft's writers since.
      await portal.database.query(
        `INSERT INTO challenge_editor (challenge_id, account_id, round) SELECT id, $2, 9 FROM challenge WHERE code = $1`,
        [code, planner.accountId],
      );
      await portal.shiftClock((DAY + MINUTE) / 1000);
      await runJob();
      expect(await view(programme)).toMatchObject({ state: 'approved', publishFailure: 'four_eyes' });
    });

    it('is the programme office’s to plan and to take back', async () => {
      for (const who of [officer, leader])
        for (const name of ['schedule', 'unschedule'])
          expect(await outcome(who, name, { publishAt: minuteIn(DAY) })).toEqual([403, 'forbidden']);
    });
  });
});
