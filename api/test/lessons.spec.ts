import type { LessonChallenge, LessonListItem, LessonView, Page } from '@loi-giai/shared';
import { fault, outcome } from './support/answers';
import { type Person, signUpAs, visitor } from './support/login';
import { type RunningCommission, lettersTo, refusals, runCommission } from './support/running-commission';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('lessons', () => {
  let portal: TestPortal;
  let stage: RunningCommission;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    stage = await runCommission(portal);
  });

  const lesson = (more: object = {}) => ({
    title: 'Đo mức ban đầu trước khi lắp thiết bị',
    commissionId: stage.commissionId,
    worked: 'Đo trước một tháng nên so sánh được ngay.',
    failed: 'Hai trạm lắp trước khi đo, không có mức ban đầu.',
    advice: 'Ký hợp đồng chỉ sau khi đã có biên bản đo mức ban đầu.',
    step: 5,
    tags: ['đo lường', 'Thí điểm'],
    solverAsked: false,
    ...more,
  });
  const begin = async (more: object = {}): Promise<LessonView> =>
    (await stage.officer.post(`/challenges/${stage.challenge.code}/lessons`, lesson(more)).expect(201)).body;
  const shared = async (more: object = {}, audience = 'officials'): Promise<LessonView> => {
    const { id } = await begin(more);
    await stage.officer.post(`/lessons/${id}/submit`).expect(200);
    return (await stage.leader.post(`/lessons/${id}/approve`, { audience }).expect(200)).body;
  };
  const search = async (query: string, reader: Person = stage.elsewhere): Promise<string[]> => {
    const { body } = await reader.get(`/lessons?${query}`).expect(200);
    return (body as Page<LessonListItem>).items.map(({ id }) => id);
  };

  it('are begun of a challenge of the writer’s own agency, once there is something to learn from it', async () => {
    const begun = async (writer: Person): Promise<string[]> => {
      const { body } = await writer.get('/work/lessons/challenges').expect(200);
      return (body as LessonChallenge[]).map(({ code }) => code);
    };
    const { code, id } = stage.challenge;
    expect(await begun(stage.officer)).toEqual([code]);
    expect(await begun(stage.elsewhere)).not.toContain(code);
    await stage.leader.get('/work/lessons/challenges').expect(403);
    await portal.database.query(`UPDATE challenge SET state = 'open' WHERE id = $1`, [id]);
    expect(await begun(stage.officer)).toEqual([]);
    expect(await outcome(stage.officer.get(`/challenges/${code}/lesson-desk`))).toEqual([409, 'wrong_state']);
  });

  it('I6: go from the officer to the leader, and only then to all agencies', async () => {
    const { id, acts } = await begin();
    expect(acts).toEqual(['edit', 'submit', 'discard']);
    expect(await outcome(stage.elsewhere.get(`/lessons/${id}`))).toEqual([404, 'not_found']);
    expect(await outcome(stage.leader.post(`/lessons/${id}/approve`, { audience: 'officials' }))).toEqual([
      409,
      'wrong_state',
    ]);
    await stage.officer.post(`/lessons/${id}/submit`).expect(200);
    expect(await outcome(stage.officer.post(`/lessons/${id}/submit`))).toEqual([409, 'wrong_state']);
    expect(await lettersTo(portal, stage.leader, 'chờ duyệt')).toBe(1);
    expect(await outcome(stage.officer.post(`/lessons/${id}/approve`, { audience: 'public' }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(await fault(stage.leader.post(`/lessons/${id}/approve`, { audience: 'all' }))).toEqual([
      'audience',
      'not_allowed',
    ]);
    await stage.leader.post(`/lessons/${id}/approve`, { audience: 'officials' }).expect(200);
    for (const reader of [stage.elsewhere, stage.office, stage.city, stage.auditor, stage.groupMember])
      await reader.get(`/lessons/${id}`).expect(200);
    expect(await outcome(stage.winner.get(`/lessons/${id}`))).toEqual([404, 'not_found']);
    await visitor(portal).get(`/lessons/${id}`).expect(401);
  });

  it('I6: are not approved by whoever has written in them, in the database neither', async () => {
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, 'agency.leader', 'agency', $2)`,
      [stage.officer.accountId, stage.agency.id],
    );
    const { id } = await begin();
    await stage.officer.post(`/lessons/${id}/submit`).expect(200);
    for (const [act, body] of [
      ['approve', { audience: 'officials' }],
      ['return', { reason: 'Viết thêm' }],
    ] as const)
      expect(await outcome(stage.officer.post(`/lessons/${id}/${act}`, body))).toEqual([403, 'four_eyes']);
    const forced = portal.database.query(
      `UPDATE lesson SET state = 'shared', approved_by = created_by WHERE id = $1`,
      [id],
    );
    await expect(forced).rejects.toThrow('lesson_four_eyes');
  });

  it('are returned with a reason and written anew; what was shared is only withdrawn (I8)', async () => {
    const { id } = await begin();
    await stage.officer.post(`/lessons/${id}/submit`).expect(200);
    const edit = (revision: number) =>
      stage.officer.put(`/lessons/${id}`, { ...lesson({ step: 4 }), revision });
    expect(await outcome(edit(1))).toEqual([409, 'wrong_state']);
    const { body } = await stage.leader
      .post(`/lessons/${id}/return`, { reason: 'Thiếu số liệu' })
      .expect(200);
    expect(body).toMatchObject({ state: 'draft', returned: 'Thiếu số liệu' });
    expect((await stage.officer.get('/work/todo').expect(200)).body).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'revise_lesson' })]),
    );
    await edit(1).expect(200);
    expect(await outcome(edit(1))).toEqual([409, 'stale']);
    await stage.officer.post(`/lessons/${id}/submit`).expect(200);
    await stage.leader.post(`/lessons/${id}/approve`, { audience: 'officials' }).expect(200);
    expect(await outcome(edit(2))).toEqual([409, 'wrong_state']);
    expect(await fault(stage.leader.post(`/lessons/${id}/withdraw`, { reason: '' }))).toEqual([
      'reason',
      'required',
    ]);
    await stage.leader.post(`/lessons/${id}/withdraw`, { reason: 'Đã có bài mới' }).expect(200);
    expect(await search('q=mức+ban+đầu')).not.toContain(id);
  });

  it('say something, of a commission that is the challenge’s own', async () => {
    const { id } = await begin({ worked: '', failed: '' });
    expect(await fault(stage.officer.post(`/lessons/${id}/submit`))).toEqual(['worked', 'required']);
    const other = await runCommission(portal);
    const create = (more: object) =>
      stage.officer.post(`/challenges/${stage.challenge.code}/lessons`, lesson(more));
    expect(await fault(create({ commissionId: other.commissionId }))).toEqual(['commissionId', 'unknown']);
    expect(await fault(create({ commissionId: null, solverAsked: true }))).toEqual([
      'solverAsked',
      'not_allowed',
    ]);
    expect(await fault(create({ title: 'Bài hосọ' }))).toEqual(['title', 'mixed_scripts']);
    expect(await fault(create({ step: 6 }))).toEqual(['step', 'too_large']);
    expect(await fault(create({ tags: Array.from({ length: 9 }, (_, n) => `nhãn ${n}`) }))).toEqual([
      'tags',
      'too_many',
    ]);
    expect(await fault(create({ worked: 'x'.repeat(5_001) }))).toEqual(['worked', 'too_long']);
    await stage.officer.post(`/lessons/${id}/discard`).expect(200);
    expect(await outcome(stage.officer.post(`/lessons/${id}/submit`))).toEqual([409, 'wrong_state']);
  });

  it('let the solver say how it was, where it is asked, until they are submitted', async () => {
    const write = (id: string, person = stage.winner) =>
      person.put(`/lessons/${id}/solver-view`, { solverView: 'Chúng tôi cần số liệu sớm hơn.' });
    const unasked = await begin();
    expect(await outcome(write(unasked.id))).toEqual([404, 'not_found']);
    const { id } = await begin({ solverAsked: true });
    expect((await stage.winner.get('/work/todo').expect(200)).body).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'write_lesson_view' })]),
    );
    expect((await write(id).expect(200)).body).toMatchObject({
      solverView: 'Chúng tôi cần số liệu sớm hơn.',
      acts: ['write_view'],
    });
    expect(await outcome(write(id, stage.officer))).toEqual([403, 'forbidden']);
    await stage.officer.post(`/lessons/${id}/submit`).expect(200);
    expect(await outcome(write(id))).toEqual([409, 'wrong_state']);
  });

  it('are found without accents, and by field, kind, step and tag', async () => {
    const { id } = await shared({ title: `Tập huấn cán bộ tại trạm y tế ${stage.challenge.code}` });
    const code = stage.challenge.code;
    expect(await search(`q=tap+huan+can+bo+${code}`)).toEqual([id]);
    expect(await search(`q=tập+huấn+${code}&step=5&tag=THÍ+ĐIỂM&kind=pilot`)).toEqual([]);
    expect(await search(`q=tập+huấn+${code}&step=5&tag=thí+điểm`)).toEqual([id]);
    expect(await search(`q=${code}&step=4`)).toEqual([]);
    expect(await search(`q=${code}&agency=${stage.agency.code}`)).toEqual([id]);
    expect(await search(`q='+%7C+!!`)).toEqual([]);
    const draft = await begin();
    expect(await search('state=draft')).not.toContain(draft.id);
    expect(await search('state=draft', stage.officer)).toContain(draft.id);
  });

  it('are shown to whoever drafts something like it', async () => {
    const { id } = await shared({
      title: 'Cảm biến mực nước hỏng sau mùa mưa',
      failed: 'Cảm biến mực nước đặt thấp nên ngập bùn.',
    });
    const like = async (text: string, exclude = ''): Promise<string[]> => {
      const query = new URLSearchParams({ text, ...(exclude && { exclude }) });
      const { body } = await stage.elsewhere.get(`/work/lessons/similar?${query.toString()}`).expect(200);
      return (body as LessonListItem[]).map((item) => item.id);
    };
    expect(await like('Lap dat cam bien muc nuoc tren kenh')).toContain(id);
    expect(await like('Cảm biến mực nước', stage.challenge.code)).not.toContain(id);
    expect(await like('Cấp giấy phép xây dựng trực tuyến')).not.toContain(id);
    expect(await like(`' & | ! ( ) <-> :*`)).toEqual([]);
    await stage.winner.get('/work/lessons/similar?text=c%E1%BA%A3m+bi%E1%BA%BFn').expect(403);
  });

  it('have tags that grow with what is shared, and that the programme office joins', async () => {
    const tag = `nhãn ${stage.challenge.code.toLowerCase()}`;
    await begin({ tags: [`${tag} nháp`] });
    const { id } = await shared({ tags: [tag, tag.toUpperCase()] });
    const tags = async (): Promise<string[]> =>
      (await stage.officer.get('/lesson-tags').expect(200)).body.map((one: { tag: string }) => one.tag);
    expect(await tags()).toContain(tag);
    expect(await tags()).not.toContain(`${tag} nháp`);
    const rename = (person: Person, from: string) =>
      person.post('/lesson-tags/rename', { from, to: `${tag} mới` });
    expect((await rename(stage.officer, tag)).status).toBe(403);
    await rename(stage.office, tag).expect(204);
    expect(await fault(rename(stage.office, tag))).toEqual(['from', 'unknown']);
    expect(await search(`tag=${encodeURIComponent(`${tag} mới`)}`)).toEqual([id]);
  });

  it('are public only where the leader says so and the result is', async () => {
    await shared({}, 'public');
    const { body } = await visitor(portal).get(`/results/${stage.challenge.code}/lessons`).expect(200);
    expect(body).toEqual([]);
    await portal.database.query(
      `INSERT INTO result_publication (challenge_id, version, snapshot, published_by) VALUES ($1, 1, '{}', $2)`,
      [stage.challenge.id, stage.leader.accountId],
    );
    await shared({ title: 'Chỉ cho các cơ quan' });
    const { body: seen } = await visitor(portal).get(`/results/${stage.challenge.code}/lessons`).expect(200);
    expect(seen).toMatchObject([{ title: 'Đo mức ban đầu trước khi lắp thiết bị' }]);
    expect(JSON.stringify(seen)).not.toContain('Chỉ cho các cơ quan');
  });

  it('I9, I11: another agency’s drafts are not found, and what was refused is on record', async () => {
    const { id } = await begin();
    const leader = await signUpAs(portal, 'agency.leader', {
      type: 'agency',
      id: (await runCommission(portal)).agency.id,
    });
    for (const request of [
      leader.post(`/lessons/${id}/approve`, { audience: 'public' }),
      stage.elsewhere.post(`/lessons/${id}/submit`),
      stage.elsewhere.put(`/lessons/${id}`, { ...lesson(), revision: 1 }),
      stage.elsewhere.get(`/challenges/${stage.challenge.code}/lesson-desk`),
      stage.elsewhere.post(`/challenges/${stage.challenge.code}/lessons`, lesson()),
    ])
      expect(await outcome(request)).toEqual([404, 'not_found']);
    const rows = await refusals(portal, 'lesson.refuse', leader);
    expect(rows.at(-1)?.detail).toEqual({
      challenge: stage.challenge.code,
      attempt: 'approve',
      problem: 'not_found',
    });
  });
});
