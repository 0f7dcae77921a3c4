import type { QuestionDesk, QuestionView } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { type ChallengePeople, makeChallengePeople, openChallenge } from './support/challenge-people';
import { type Person, signUpAs, visitor } from './support/login';
import { makeSolver, type Solver } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

const DAY = 86_400;

describe('questions and answers', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let solver: Solver;
  let nobody: Person;
  let code: string;

  beforeEach(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    nobody = visitor(portal);
    solver = await makeSolver(portal, 'Công ty Nước Sạch Thủ Đức');
    code = await openChallenge(portal, people);
  });
  afterEach(() => portal.close());

  const ask = (text = 'Có dữ liệu mực nước từng phút không?', { person, organizationId } = solver) =>
    person.post(`/challenges/${code}/questions`, { organizationId, text });
  const asked = async (text?: string): Promise<string> => (await ask(text).expect(201)).body.id as string;
  const list = async (query = ''): Promise<QuestionView[]> =>
    (await nobody.get(`/challenges/${code}/questions${query}`).expect(200)).body as QuestionView[];
  const desk = async (reader = people.officer): Promise<QuestionDesk> =>
    (await reader.get(`/challenges/${code}/questions/desk`).expect(200)).body as QuestionDesk;
  const answer = async (id: string, text = 'Có, theo phút.', revision = 0): Promise<void> => {
    await people.officer.put(`/questions/${id}/answer`, { text, material: false, revision }).expect(200);
    await people.officer.post(`/questions/${id}/publish-answer`, { revision: revision + 1 }).expect(200);
  };

  it('are asked by solvers, answered in public, and read by everybody without who asked', async () => {
    const id = await asked();
    expect(await list()).toEqual([]);
    await answer(id);
    const [question] = await list();
    expect(question).toMatchObject({
      number: 1,
      text: 'Có dữ liệu mực nước từng phút không?',
      declined: null,
      answer: { version: 1, text: 'Có, theo phút.', material: false, addendum: null },
      earlier: [],
    });
  });

  it('I1: tell nobody who asked: not the public, not the agency, not the programme, not the outbox, not the log', async () => {
    const id = await asked();
    await answer(id);
    const auditor = await signUpAs(portal, 'city.auditor');
    const administrator = await signUpAs(portal, 'portal.administrator');
    const answers = await Promise.all([
      nobody.get(`/challenges/${code}/questions`),
      people.officer.get(`/challenges/${code}/questions/desk`),
      people.leader.get(`/challenges/${code}/questions/desk`),
      people.programme.get(`/challenges/${code}/questions/desk`),
      auditor.get(`/challenges/${code}/questions/desk`),
      auditor.get('/audit'),
      administrator.get('/admin/mails'),
    ]);
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      for (const secret of [solver.person.email, solver.person.accountId, solver.organizationId, 'Nước Sạch'])
        expect(text).not.toContain(secret);
    }
    expect(answers[5].text).not.toContain('question.ask');
  });

  it('I1: show the auditor who asked once the call has closed, and still nobody else', async () => {
    await answer(await asked());
    await portal.shiftClock(41 * DAY);
    const auditor = await signUpAs(portal, 'city.auditor');
    expect((await desk(auditor)).questions[0]?.asker).toEqual({
      name: solver.person.name,
      organizationName: 'Công ty Nước Sạch Thủ Đức',
    });
    expect((await desk()).questions[0]?.asker).toBeNull();
    expect((await auditor.get('/audit')).text).toContain('question.ask');
  });

  it('are taken until the enquiry deadline, by the database’s clock', async () => {
    await asked();
    await portal.shiftClock(20 * DAY + 60);
    expect((await ask().expect(409)).body.code).toBe('enquiries_closed');
    const own = await solver.person.get(`/challenges/${code}/questions/own`).expect(200);
    expect(own.body).toMatchObject({ open: false, own: [{ state: 'asked', number: null }] });
  });

  it('are refused from everybody who is no solver, and for an organization of others', async () => {
    const other = await makeSolver(portal);
    const text = 'Một câu hỏi khá bình thường';
    const refused = [
      await nobody.post(`/challenges/${code}/questions`, { organizationId: solver.organizationId, text }),
      await people.officer.post(`/challenges/${code}/questions`, {
        organizationId: solver.organizationId,
        text,
      }),
      await other.person.post(`/challenges/${code}/questions`, {
        organizationId: solver.organizationId,
        text,
      }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 403, 422]);
    expect((await ask('ngắn').expect(422)).body.errors[0]).toMatchObject({ path: 'text', code: 'too_short' });
    expect((await ask('x'.repeat(2_001)).expect(422)).body.errors[0].code).toBe('too_long');
    expect((await ask('Chữ lật \u0000 ngược').expect(422)).body.errors[0].code).toBe('not_allowed');
  });

  it('are ten a day for an organization, however fast they come', async () => {
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, n) => ask(`Câu hỏi thứ ${n} trong ngày`)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    const late = answers.find(({ status }) => status !== 201);
    expect(late?.body).toMatchObject({ code: 'too_many_questions', status: 429, params: { max: 10 } });
    await portal.shiftClock(DAY);
    await ask().expect(201);
  });

  it('of a draft, or of nothing, do not exist', async () => {
    await nobody.get('/challenges/BT-0/questions').expect(404);
    const id = await asked();
    const stranger = await signUpAs(portal, 'agency.officer', { type: 'agency', id: await otherAgency() });
    await stranger.put(`/questions/${id}/answer`, { text: 'a', material: false, revision: 0 }).expect(404);
    await stranger.get(`/challenges/${code}/questions/desk`).expect(404);
    await people.programme
      .put(`/questions/${id}/answer`, { text: 'a', material: false, revision: 0 })
      .expect(403);
  });
  const otherAgency = async (): Promise<string> => (await makeChallengePeople(portal)).agency.id;

  it('keep an earlier answer beside the one that replaced it, and never change what was published', async () => {
    const id = await asked();
    await answer(id, 'Có, theo phút.');
    await answer(id, 'Có, theo giờ.');
    const [question] = await list();
    expect(question?.answer).toMatchObject({ version: 2, text: 'Có, theo giờ.' });
    expect(question?.earlier).toMatchObject([{ version: 1, text: 'Có, theo phút.' }]);
    await expect(portal.database.query(`UPDATE answer SET text = 'khác' WHERE number = 1`)).rejects.toThrow(
      /never changed/,
    );
    await expect(portal.database.query(`UPDATE question SET text = 'khác'`)).rejects.toThrow(
      /as it was asked/,
    );
  });

  it('are not overwritten silently by two who answer at once', async () => {
    const id = await asked();
    await people.officer
      .put(`/questions/${id}/answer`, { text: 'Một', material: false, revision: 0 })
      .expect(200);
    const stale = await people.leader.put(`/questions/${id}/answer`, {
      text: 'Hai',
      material: false,
      revision: 0,
    });
    expect(stale.body).toMatchObject({ code: 'stale', params: { revision: 1 } });
    await people.leader.post(`/questions/${id}/publish-answer`, { revision: 7 }).expect(409);
  });

  it('are numbered without a gap, and declined with a note that repeats nothing', async () => {
    const [abusive, good] = [await asked('Một câu hỏi xúc phạm ai đó'), await asked()];
    await people.officer.post(`/questions/${abusive}/decline`, { reason: 'abusive' }).expect(200);
    await people.officer.post(`/questions/${abusive}/decline`, { reason: 'abusive' }).expect(409);
    await answer(good);
    const questions = await list();
    expect(questions.map(({ number, text, declined }) => [number, text, declined])).toEqual([
      [2, 'Có dữ liệu mực nước từng phút không?', null],
      [1, '', 'abusive'],
    ]);
  });

  it('are published in a shortened wording where they tell who asks, the original being kept', async () => {
    const id = await asked('Chúng tôi, Công ty Nước Sạch, hỏi: có bản đồ cống không?');
    await people.officer.put(`/questions/${id}/wording`, { text: 'Có bản đồ cống không?' }).expect(200);
    await answer(id);
    expect(await list()).toMatchObject([{ text: 'Có bản đồ cống không?', shortened: true }]);
    expect((await desk()).questions[0]).toMatchObject({
      text: 'Chúng tôi, Công ty Nước Sạch, hỏi: có bản đồ cống không?',
      wording: 'Có bản đồ cống không?',
    });
  });

  it('are found again by their words without accents, and by a question that is much alike', async () => {
    await answer(await asked('Bản đồ cống thoát nước có được cung cấp không?'));
    await answer(await asked('Kinh phí thử nghiệm do ai chi trả?'));
    expect((await list('?q=ban%20do%20cong')).map(({ number }) => number)).toEqual([1]);
    const alike = encodeURIComponent('Cơ quan có cung cấp bản đồ cống thoát nước cho chúng tôi không?');
    expect((await list(`?q=${alike}`))[0]?.number).toBe(1);
    expect(await list('?q=%25')).toHaveLength(2);
  });

  it('with a material answer are published by an addendum only, in the service and in the database', async () => {
    const id = await asked();
    const draft = { text: 'Nay yêu cầu đo theo phút.', material: true, revision: 0 };
    expect((await people.officer.put(`/questions/${id}/answer`, draft).expect(409)).body.code).toBe(
      'addendum_missing',
    );
    await people.officer.post(`/challenges/${code}/addenda`).expect(201);
    await people.officer.put(`/questions/${id}/answer`, draft).expect(200);
    const alone = await people.officer.post(`/questions/${id}/publish-answer`, { revision: 1 }).expect(409);
    expect(alone.body.code).toBe('addendum_missing');
    await expect(portal.database.query(`UPDATE answer SET published_at = portal_now()`)).rejects.toThrow(
      /by an addendum only/,
    );
    await people.officer.post(`/challenges/${code}/addenda/working/discard`).expect(200);
    await expect(portal.database.query(`UPDATE answer SET published_at = portal_now()`)).rejects.toThrow();
    expect(await list()).toEqual([]);
  });

  it('are answered no more once the call has closed', async () => {
    const id = await asked();
    await portal.shiftClock(41 * DAY);
    const late = await people.officer.put(`/questions/${id}/answer`, {
      text: 'a',
      material: false,
      revision: 0,
    });
    expect(late.body.code).toBe('call_closed');
  });

  it('without an answer are chased: the officer after two working days, the leader after four, each once', async () => {
    const chase = async (): Promise<string[]> => {
      await portal.app.get(Jobs).runNow('unanswered-questions');
      const [mails] = await portal.database.query<[{ recipient: string }[], number]>(
        `DELETE FROM mail_message WHERE subject LIKE 'Còn%' RETURNING recipient`,
      );
      return mails.map(({ recipient }) => recipient);
    };
    await asked();
    expect(await chase()).toEqual([]);
    const waitFor = async (workingDays: number): Promise<void> => {
      await portal.database.query(`ALTER TABLE question DISABLE TRIGGER question_kept`);
      await portal.database.query(
        `UPDATE question SET asked_at = (
           SELECT max(since) FROM generate_series(portal_now() - interval '20 days', portal_now(), '1 day') since
            WHERE working_days(since, portal_now()) = $1)`,
        [workingDays],
      );
    };
    await waitFor(2);
    expect(await chase()).toEqual([people.officer.email]);
    expect(await chase()).toEqual([]);
    await waitFor(4);
    expect(await chase()).toEqual([people.leader.email]);
    const todo = await people.officer.get('/work/todo');
    expect(todo.body).toContainEqual(
      expect.objectContaining({
        kind: 'answer_questions',
        late: true,
        link: `/work/challenges/${code}/questions`,
      }),
    );
    await portal.shiftClock(19 * DAY);
    expect((await chase()).sort()).toEqual([people.officer.email, people.leader.email].sort());
    expect(await chase()).toEqual([]);
  });
});
