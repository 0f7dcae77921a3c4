import type { ReviewThread, ReviewThreadList, TodoItem } from '@loi-giai/shared';
import {
  approvedChallenge,
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  triage,
} from './support/challenge-people';
import { makeAgency, makeWorkingGroup } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const QUOTE = 'Cống cũ, triều cường';

describe('comments on a draft', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let member: Person;
  let code: string;
  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    const { id } = people.agency;
    member = await signUp(portal, 'Thành viên Tổ công tác');
    await makeWorkingGroup(portal, id, [
      await signUp(portal, 'Tổ trưởng'),
      await signUp(portal, 'Thư ký'),
      member,
    ]);
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    code = await draftChallenge(portal, people);
  });

  const open = (who: Person, text: string, { quote = QUOTE, section = 'problem' } = {}) =>
    who.post(`/challenges/${code}/threads`, { section, quote, text });
  const opened = async (who: Person, text = 'Nên ghi rõ cao độ triều.'): Promise<ReviewThread> => {
    const { threads } = (await open(who, text).expect(200)).body as ReviewThreadList;
    return threads.at(-1)!;
  };
  const list = async (who: Person): Promise<ReviewThreadList> =>
    (await who.get(`/challenges/${code}/threads`).expect(200)).body as ReviewThreadList;
  const act = (who: Person, { id }: { id: string }, name: string, body?: object) =>
    who.post(`/challenges/${code}/threads/${id}/${name}`, body);
  const save = (revision: number, changes: object): Promise<unknown> =>
    people.officer
      .put(`/challenges/${code}/draft`, completeDraft({ revision, ...changes }))
      .expect(200)
      .then();
  const mailsTo = async ({ email }: Person): Promise<number> => {
    const [row] = await portal.database.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM mail_message WHERE recipient = $1 AND subject LIKE '%nhận xét%' AND subject LIKE $2`,
      [email, `%${code}`],
    );
    return row!.count;
  };

  it('are opened by a member of the working group, answered by the author, resolved and taken up again', async () => {
    const thread = await opened(member);
    expect(thread).toMatchObject({ section: 'problem', quote: QUOTE, quoteStands: true, resolved: null });
    expect(thread.acts).toEqual(['reply', 'resolve']);
    await act(people.officer, thread, 'comments', { text: 'Đã bổ sung: 1,71 m.' }).expect(200);
    const after = (await act(member, thread, 'resolve').expect(200)).body as ReviewThreadList;
    expect(after.open).toBe(0);
    expect(after.threads[0]?.resolved).toMatchObject({ byName: member.name });
    expect(after.threads[0]?.comments.map(({ text, authorName, own }) => [authorName, text, own])).toEqual([
      [member.name, 'Nên ghi rõ cao độ triều.', true],
      [people.officer.name, 'Đã bổ sung: 1,71 m.', false],
    ]);
    expect((await act(member, thread, 'comments', { text: 'Thêm' })).body.code).toBe('wrong_state');
    expect((await act(member, thread, 'resolve')).body.code).toBe('wrong_state');
    const again = (await act(people.leader, thread, 'reopen').expect(200)).body as ReviewThreadList;
    expect([again.open, again.threads[0]?.resolved]).toEqual([1, null]);
  });

  it('I6: whoever has written in the draft answers, but does not clear away what the approver is to see', async () => {
    const thread = await opened(people.leader);
    expect((await list(people.officer)).threads[0]?.acts).toEqual(['reply']);
    const refused = await act(people.officer, thread, 'resolve');
    expect([refused.status, refused.body.code]).toEqual([403, 'four_eyes']);
    const own = await opened(people.officer, 'Xin ý kiến về câu này.');
    await act(people.officer, own, 'resolve').expect(200);
    expect((await list(people.leader)).open).toBe(1);
  });

  it('survive edits, and say when their passage is no longer there', async () => {
    await opened(member);
    await save(2, { context: { vi: '<p>Cống <strong>cũ</strong>,\n triều   cường.</p>', en: '' } });
    expect((await list(member)).threads[0]?.quoteStands).toBe(true);
    await save(3, { context: { vi: 'Chỉ còn rác.', en: '' } });
    expect((await list(member)).threads[0]).toMatchObject({ quote: QUOTE, quoteStands: false });
  });

  it('quote what stands in the section, or nothing', async () => {
    const foreign = await open(member, 'Ở đâu?', { quote: 'Không có câu này' });
    expect([foreign.status, foreign.body.errors]).toEqual([422, [{ path: 'quote', code: 'unknown' }]]);
    expect((await open(member, 'Sai mục', { section: 'outcome' })).status).toBe(422);
    const whole = (await open(member, 'Cả mục', { quote: '' }).expect(200)).body as ReviewThreadList;
    expect(whole.threads[0]).toMatchObject({ quote: '', quoteStands: true });
  });

  it.each([
    ['an empty text', { section: 'problem', quote: '', text: '  ' }, 'text'],
    ['a text that is too long', { section: 'problem', quote: '', text: 'x'.repeat(2001) }, 'text'],
    ['a quote that is too long', { section: 'problem', quote: 'x'.repeat(601), text: 'y' }, 'quote'],
    ['a section that there is not', { section: 'solution', quote: '', text: 'y' }, 'section'],
    ['control characters', { section: 'problem', quote: '', text: 'a\u0000b' }, 'text'],
    ['half a character', { section: 'problem', quote: '', text: 'a\ud800b' }, 'text'],
    ['another author', { section: 'problem', quote: '', text: 'y', authorId: 'x' }, 'authorId'],
  ])('refuse %s', async (_, body, path) => {
    const answer = await member.post(`/challenges/${code}/threads`, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, path]);
    expect((await list(member)).threads).toEqual([]);
  });

  it('keep markup as the plain text that it is, and look-alike characters as one composed form', async () => {
    const text = '<script>alert(1)</script> <b>đậm</b>';
    expect((await opened(member, text)).comments[0]?.text).toBe(text);
    const combining = 'Cống cũ, triều cường'.normalize('NFD');
    await open(member, 'Tổ hợp', { quote: combining }).expect(200);
    expect((await list(member)).threads[1]).toMatchObject({ quote: QUOTE, quoteStands: true });
  });

  it('I11: are there for the agency and the programme office alone', async () => {
    const thread = await opened(member);
    const elsewhere = await makeAgency(portal);
    const stranger = await signUpAs(portal, 'agency.leader', { type: 'agency', id: elsewhere.id });
    for (const who of [people.officer, people.leader, member, people.programme])
      expect((await list(who)).threads).toHaveLength(1);
    const missing = await stranger.get('/challenges/BT-2020-9999/threads');
    const foreign = await stranger.get(`/challenges/${code}/threads`);
    expect([foreign.status, foreign.body.code]).toEqual([missing.status, missing.body.code]);
    expect(foreign.status).toBe(404);
    expect((await act(stranger, thread, 'comments', { text: 'Xin chào' })).status).toBe(404);
    for (const role of ['city.leadership', 'portal.administrator'] as const)
      expect((await (await signUpAs(portal, role)).get(`/challenges/${code}/threads`)).status).toBe(403);
    expect((await visitor(portal).get(`/challenges/${code}/threads`)).status).toBe(401);
  });

  it('I9: are read by the auditor before and after the publication, who can change nothing', async () => {
    const auditor = await signUpAs(portal, 'city.auditor');
    code = await approvedChallenge(portal, people);
    const thread = await opened(people.programme, 'Xin bổ sung số liệu.');
    const seen = { open: 1, mayOpen: false, threads: [{ id: thread.id, acts: [] }] };
    expect(await list(auditor)).toMatchObject(seen);
    expect((await open(auditor, 'Tôi hỏi')).status).toBe(403);
    for (const [name, body] of [['comments', { text: 'Tôi đáp' }], ['resolve'], ['reopen']] as const)
      expect((await act(auditor, thread, name, body)).status).toBe(403);
    expect((await auditor.post(`/challenges/${code}/threads/visit`)).status).toBe(403);
    await triage(people.programme, code);
    await people.programme.post(`/challenges/${code}/publish`).expect(200);
    expect(await list(auditor)).toMatchObject(seen);
  });

  it('I11: answers for a thread of another challenge as for one that there is not', async () => {
    const thread = await opened(member);
    code = await draftChallenge(portal, people);
    const answers = [
      await act(member, thread, 'resolve'),
      await act(member, { id: 'a3b1f7d4-0000-4000-8000-000000000000' }, 'resolve'),
      await act(member, { id: 'x' }, 'resolve'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('end with the publication: then they can only be read', async () => {
    code = await approvedChallenge(portal, people);
    const thread = await opened(people.programme, 'Xin bổ sung số liệu.');
    await triage(people.programme, code);
    await people.programme.post(`/challenges/${code}/publish`).expect(200);
    expect(await list(member)).toMatchObject({ mayOpen: false, threads: [{ acts: [] }] });
    expect((await open(member, 'Muộn')).body.code).toBe('wrong_state');
    for (const name of ['resolve', 'reopen'])
      expect((await act(people.programme, thread, name)).body.code).toBe('wrong_state');
  });

  it('stay within their number, also when many are opened at once', async () => {
    await portal.database.query(
      `INSERT INTO review_thread (challenge_id, section, quote, opened_by_id)
       SELECT c.id, 'problem', '', $2 FROM challenge c, generate_series(1, 198) WHERE c.code = $1`,
      [code, member.accountId],
    );
    await portal.database.query(
      `INSERT INTO review_comment (thread_id, author_id, text)
       SELECT t.id, $2, 'x' FROM review_thread t JOIN challenge c ON c.id = t.challenge_id WHERE c.code = $1`,
      [code, member.accountId],
    );
    const answers = await Promise.all([1, 2, 3, 4].map((number) => open(member, `Số ${number}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 422, 422]);
  });

  it('are written about once until the author looks again', async () => {
    await opened(member);
    await opened(people.leader, 'Thêm một ý.');
    expect([await mailsTo(people.officer), await mailsTo(member)]).toEqual([1, 0]);
    await people.officer.post(`/challenges/${code}/threads/visit`).expect(204);
    const { threads } = await list(people.officer);
    await act(people.officer, threads[0]!, 'comments', { text: 'Đã sửa.' }).expect(200);
    expect([await mailsTo(people.officer), await mailsTo(member)]).toEqual([1, 1]);
    await portal.shiftClock(1);
    await opened(member, 'Còn một chỗ nữa.');
    expect(await mailsTo(people.officer)).toBe(2);
  });

  it('wait in the author’s list until they are answered', async () => {
    const waits = async (): Promise<boolean> =>
      ((await people.officer.get('/work/todo')).body as TodoItem[]).some(
        ({ kind, link }) => kind === 'answer_threads' && link.includes(code),
      );
    const thread = await opened(member);
    expect(await waits()).toBe(true);
    await act(people.officer, thread, 'comments', { text: 'Đã sửa.' }).expect(200);
    expect(await waits()).toBe(false);
  });

  it('I9: each act is on record, without the words', async () => {
    const thread = await opened(member, 'Lời riêng');
    await act(people.officer, thread, 'comments', { text: 'Lời đáp' }).expect(200);
    await act(member, thread, 'resolve').expect(200);
    await act(member, thread, 'reopen').expect(200);
    const rows = await portal.database.query<{ act: string; detail: object }[]>(
      `SELECT a.act, a.detail FROM audit_entry a WHERE a.detail->>'thread' = $1 ORDER BY a.seq`,
      [thread.id],
    );
    expect(rows.map((row) => row.act)).toEqual(
      ['open', 'reply', 'resolve', 'reopen'].map((name) => `review-thread.${name}`),
    );
    expect(rows[0]?.detail).toEqual({ thread: thread.id, section: 'problem' });
  });

  it('are asked of the working group when a draft goes to review', async () => {
    await people.officer.post(`/challenges/${code}/submit-for-review`).expect(200);
    const rows = await portal.database.query<{ subject: string }[]>(
      `SELECT subject FROM mail_message WHERE recipient = $1 AND subject LIKE $2`,
      [member.email, `%${code}`],
    );
    expect(rows.map(({ subject }) => subject)).toEqual([`Xin ý kiến Tổ công tác về bài toán ${code}`]);
  });
});
