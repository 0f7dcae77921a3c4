import type { ChallengeListItem, ChallengeState, Page } from '@loi-giai/shared';
import {
  makeAgency,
  makeChallenge,
  makeCommission,
  makeMilestone,
  makeProposal,
  makeOrganization,
  makeVersion,
} from './support/factories';
import { type Person, signUp, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('what everybody reads of challenges', () => {
  let portal: TestPortal;
  let nobody: Person;
  let author: Person;
  let agencyId: string;

  const make = (
    title: string,
    options: { state?: ChallengeState; closingAt?: string; agencyId?: string } = {},
  ) => makeChallenge(portal, { agencyId, authorId: author.accountId, title, ...options });
  const list = async (query: string): Promise<Page<ChallengeListItem>> => {
    const answer = await nobody.get(`/challenges${query}`).expect(200);
    return answer.body as Page<ChallengeListItem>;
  };
  const titles = async (query: string): Promise<string[]> =>
    (await list(query)).items.map(({ title }) => title.vi);

  beforeAll(async () => {
    portal = await startTestPortal();
    nobody = visitor(portal);
    author = await signUp(portal, 'Cán bộ');
    agencyId = (await makeAgency(portal, { code: 'SXD', name: 'Sở Xây dựng' })).id;
  });
  afterAll(() => portal.close());
  afterEach(async () => {
    // Criteria of an open challenge are frozen (I5) and versions stay (I8): they leave only with those triggers away.
    const triggers = (act: string) => [
      `ALTER TABLE criterion ${act} TRIGGER criterion_frozen`,
      `ALTER TABLE proposal_version ${act} TRIGGER proposal_version_rows_stay`,
      `ALTER TABLE opened_version ${act} TRIGGER opened_version_rows_stay`,
      `ALTER TABLE challenge_seal ${act} TRIGGER challenge_seal_kept`,
      `ALTER TABLE commission ${act} TRIGGER USER`,
    ];
    for (const statement of triggers('DISABLE')) await portal.database.query(statement);
    for (const table of [
      'milestone',
      'commission',
      'decision',
      'opened_version',
      'proposal_version',
      'proposal',
      'challenge_seal',
      'challenge',
    ])
      await portal.database.query(`DELETE FROM ${table}`);
    for (const statement of triggers('ENABLE')) await portal.database.query(statement);
  });

  describe('the list', () => {
    it('holds what has been published and nothing else', async () => {
      for (const state of ['draft', 'in_review', 'approved'] as const) await make(state, { state });
      for (const state of ['open', 'evaluating', 'published', 'cancelled'] as const)
        await make(state, { state });
      expect((await titles('')).sort()).toEqual(['cancelled', 'evaluating', 'open', 'published']);
    });

    it('holds what was cancelled under no step, and says where it was cancelled', async () => {
      const act = (id: string, name: string): Promise<unknown> =>
        portal.database.query(`INSERT INTO challenge_act_record (challenge_id, act) VALUES ($1, $2)`, [
          id,
          name,
        ]);
      await make('đang nhận');
      await make('hủy khi đang nhận', { state: 'cancelled' });
      const late = await make('hủy khi đánh giá', { state: 'cancelled' });
      await act(late.id, 'close_call');
      expect(await titles('?step=2')).toEqual(['đang nhận']);
      expect(await titles('?step=3')).toEqual([]);
      const steps = (await list('')).items.map(({ title, step }) => [title.vi, step]);
      expect(Object.fromEntries(steps)).toEqual({
        'đang nhận': 2,
        'hủy khi đang nhận': 2,
        'hủy khi đánh giá': 3,
      });
      await portal.database.query(`DELETE FROM challenge_act_record`);
    });

    it('says the date that is waited for: the next milestone, then the next target, at last the publication', async () => {
      const running = await make('đang thực hiện', { state: 'commissioned' });
      const organization = await makeOrganization(portal);
      const proposalId = await makeProposal(portal, {
        challengeId: running.id,
        organizationId: organization.id,
        createdBy: author.accountId,
        state: 'selected',
      });
      const commissionId = await makeCommission(portal, { challengeId: running.id, proposalId });
      await makeMilestone(portal, commissionId, { dueIn: -5, done: true });
      await makeMilestone(portal, commissionId, { dueIn: 9 });
      await makeMilestone(portal, commissionId, { dueIn: 20 });
      const [day] = await portal.database.query<{ due: string }[]>(
        `SELECT (portal_today() + 9)::text AS due`,
      );
      expect((await list('')).items[0]).toMatchObject({ nextOn: day?.due, publishedAt: null });
      await portal.database.query(`UPDATE challenge SET state = 'measuring'`);
      expect((await list('')).items[0]).toMatchObject({ nextOn: null });
      await portal.database.query(
        `INSERT INTO indicator (challenge_id, position, direction, baseline, baseline_on, target, target_on, method)
         VALUES ($1, 0, 'lower', 10, '2026-01-01', 5, portal_today() + 9, 'đếm'),
                ($1, 1, 'lower', 10, '2026-01-01', 5, portal_today() - 9, 'đếm')`,
        [running.id],
      );
      expect((await list('')).items[0]).toMatchObject({ nextOn: day?.due });
      await portal.database.query(`DELETE FROM indicator`);
    });

    it('can be filtered by the agencies that have published one, which are named in both languages', async () => {
      const health = await makeAgency(portal, {
        code: 'SYT',
        name: 'Sở Y tế',
        nameEn: 'Department of Health',
      });
      const silent = await makeAgency(portal);
      await make('y tế', { agencyId: health.id });
      await make('cũng y tế', { agencyId: health.id, state: 'published' });
      await make('chưa công bố', { agencyId: silent.id, state: 'draft' });
      const { body } = await nobody.get('/challenges/agencies').expect(200);
      expect(body).toEqual([{ code: 'SYT', name: 'Sở Y tế', nameEn: 'Department of Health' }]);
    });

    it('shows exactly the columns of its contract', async () => {
      await make('Một bài toán');
      const [item] = (await list('')).items;
      expect(Object.keys(item!).sort()).toEqual([
        'agency',
        'announceAt',
        'closingAt',
        'coAgencies',
        'code',
        'field',
        'nextOn',
        'publishedAt',
        'rewardAmount',
        'state',
        'step',
        'summary',
        'title',
      ]);
      expect(item).toMatchObject({
        agency: { code: 'SXD', name: 'Sở Xây dựng', nameEn: null },
        field: null,
        step: 2,
        rewardAmount: null,
      });
    });

    it.each([
      ['the latest', ''],
      ['the earliest', '&sort=earliest'],
    ])('pages by key, %s closing time first, without a gap and without a repetition', async (_, sort) => {
      for (let i = 0; i < 51; i++)
        // Some share their closing time: the id parts them.
        await make(`Bài ${i}`, {
          closingAt: new Date(Date.UTC(2030, 0, 1 + Math.floor(i / 3))).toISOString(),
        });
      const seen: ChallengeListItem[] = [];
      const sizes: number[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Page<ChallengeListItem> = await list(`?cursor=${cursor}${sort}`);
        sizes.push(page.items.length);
        seen.push(...page.items);
        cursor = page.next;
      }
      expect(sizes).toEqual([24, 24, 3]);
      expect(new Set(seen.map(({ code }) => code)).size).toBe(51);
      const times = seen.map(({ closingAt }) => closingAt);
      expect(times).toEqual(sort === '' ? [...times].sort().reverse() : [...times].sort());
    });

    it('filters by step, field and agency, the agency’s units included', async () => {
      const unit = await makeAgency(portal, { name: 'Trung tâm Chống ngập', parentId: agencyId });
      const other = await makeAgency(portal);
      await make('của đơn vị', { agencyId: unit.id, state: 'evaluating' });
      const health = await make('y tế', { agencyId: other.id });
      await portal.database.query(
        `INSERT INTO field (code, name) VALUES ('linh-vuc-thu', '{"vi":"Y tế","en":"Health"}')`,
      );
      await portal.database.query(
        `UPDATE challenge SET field_id = (SELECT id FROM field WHERE code = 'linh-vuc-thu') WHERE id = $1`,
        [health.id],
      );
      expect(await titles('?agency=SXD')).toEqual(['của đơn vị']);
      expect(await titles(`?agency=${other.code}`)).toEqual(['y tế']);
      expect(await titles('?field=linh-vuc-thu')).toEqual(['y tế']);
      expect(await titles('?step=3')).toEqual(['của đơn vị']);
      expect(await titles(`?step=3&field=linh-vuc-thu&agency=${other.code}`)).toEqual([]);
      expect(await titles('?agency=khong-co')).toEqual([]);
      expect((await list('?field=linh-vuc-thu')).items[0]?.field).toEqual({
        code: 'linh-vuc-thu',
        name: { vi: 'Y tế', en: 'Health' },
      });
    });

    it.each([
      ['an unknown parameter', 'order=title', 'order', 'unknown_field'],
      ['an unknown order', 'sort=title', 'sort', 'not_allowed'],
      ['a step that does not exist', 'step=6', 'step', 'not_allowed'],
      ['two values', 'q=a&q=b', 'q', 'wrong_type'],
      ['an object', 'q[a]=b', 'q[a]', 'unknown_field'],
      ['a cursor that is none', 'cursor=abc', 'cursor', 'bad_format'],
      ['a field code with a quote', "field=a'b", 'field', 'bad_format'],
    ])('refuses %s', async (_, query, path, code) => {
      const answer = await nobody.get(`/challenges?${query}`);
      expect([answer.status, answer.body.errors]).toEqual([422, [{ path, code }]]);
    });

    it('is revalidated by its tag', async () => {
      await make('Một');
      const first = await nobody.get('/challenges');
      const tag = first.headers['etag']!;
      expect((await nobody.get('/challenges').set('if-none-match', tag)).status).toBe(304);
      await make('Hai');
      expect((await nobody.get('/challenges').set('if-none-match', tag)).status).toBe(200);
    });
  });

  describe('the search', () => {
    const TITLE = 'Giảm ngập đường Nguyễn Hữu Cảnh';

    it.each([
      'ngập',
      'ngap',
      'NGAP',
      'Nguyen huu',
      'ngập'.normalize('NFD'),
      'duong',
      'ngu',
      '“ngập”, Cảnh!',
      'BT-',
    ])('finds the title by %s', async (q) => {
      await make(TITLE);
      expect(await titles(`?q=${encodeURIComponent(q)}`)).toEqual([TITLE]);
    });

    it('finds a challenge by its code', async () => {
      const { code } = await make(TITLE);
      await make('Bài toán khác');
      expect(await titles(`?q=${code}`)).toEqual([TITLE]);
      expect(await titles(`?q=${code.toLowerCase()}`)).toEqual([TITLE]);
    });

    it('ranks title and summary, then fills up from the long texts', async () => {
      const inBody = await make('Thoát nước đô thị');
      await portal.database.query(
        `UPDATE challenge SET context = '{"vi":"Nhiều nơi ngập sâu","en":""}' WHERE id = $1`,
        [inBody.id],
      );
      await make('Đường ngập');
      expect(await titles('?q=ngap')).toEqual(['Đường ngập', 'Thoát nước đô thị']);
    });

    it('needs every word', async () => {
      await make(TITLE);
      expect(await titles('?q=ngap%20benh%20vien')).toEqual([]);
    });

    it('never finds what has not been published', async () => {
      await make(TITLE, { state: 'approved' });
      expect(await titles('?q=ngap')).toEqual([]);
    });

    it('pages through ranked and unranked hits without a gap and without a repetition', async () => {
      for (let i = 0; i < 30; i++) await make(`Ngập ${i}`);
      for (let i = 0; i < 30; i++) {
        const { id } = await make(`Thoát nước ${i}`);
        await portal.database.query(`UPDATE challenge SET context = '{"vi":"ngập","en":""}' WHERE id = $1`, [
          id,
        ]);
      }
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Page<ChallengeListItem> = await list(`?q=ngap&cursor=${cursor}`);
        seen.push(...page.items.map(({ title }) => title.vi));
        cursor = page.next;
      }
      expect(new Set(seen).size).toBe(60);
      expect(seen).toHaveLength(60);
      expect(seen.slice(0, 30).every((title) => title.startsWith('Ngập'))).toBe(true);
    });

    it.each([
      ['quotes and operators', `' " & | ! ( ) <-> :* \\ --`],
      ['a broken expression', `ngap & (`],
      ['a statement', `'; DROP TABLE challenge; --`],
      ['a NUL', 'a\u0000b'],
      ['lone surrogates', '%ED%A0%80'],
      ['many words', 'ngập '.repeat(1_500)],
      ['one long word', 'x'.repeat(9_000)],
      ['percent and underscore', '%_%'],
      ['emoji', '🌊🌊'],
    ])('takes %s for what it is: text', async (_, q) => {
      await make(TITLE);
      const answer = await nobody.get(`/challenges?q=${encodeURIComponent(q).slice(0, 14_000)}`);
      expect(answer.status).toBe(200);
      expect((await nobody.get('/challenges')).body.items).toHaveLength(1);
    });
  });

  describe('one challenge', () => {
    it('shows the whole content with its criteria in order', async () => {
      const { code } = await make('Giảm ngập');
      const { body } = await nobody.get(`/challenges/${code}`);
      expect(body).toMatchObject({
        code,
        version: 1,
        reward: '500 triệu đồng',
        award: null,
        commissions: [],
        hasResult: false,
        survey: null,
        cancelReason: null,
      });
      expect(body.criteria.map(({ weight }: { weight: number }) => weight)).toEqual([60, 40]);
      expect(Math.abs(Date.parse(body.serverTime as string) - Date.now())).toBeLessThan(60_000);
    });

    it('shows award and commission only once the decision is released', async () => {
      const { id, code } = await make('Giảm ngập', { state: 'decided' });
      const organization = await makeOrganization(portal, { name: 'Công ty Van Một Chiều' });
      const proposalId = await makeProposal(portal, {
        challengeId: id,
        organizationId: organization.id,
        createdBy: author.accountId,
        state: 'selected',
      });
      await makeVersion(portal, proposalId, author, { files: 0 });
      const decider = await signUp(portal, 'Lãnh đạo');
      await portal.database.query(
        `INSERT INTO decision (challenge_id, ranking, recommended_proposal_ids, recommendation_reasons, recommended_by,
                               recommended_at, selected_proposal_ids, reasons, decided_by, decided_at)
         VALUES ($1, '[]', ARRAY[$2::uuid], 'Tốt nhất', $3, portal_now(), ARRAY[$2::uuid], 'Khả thi', $4, portal_now())`,
        [id, proposalId, author.accountId, decider.accountId],
      );
      expect((await nobody.get(`/challenges/${code}`)).body.award).toBeNull();
      await portal.database.query(`UPDATE decision SET released_at = portal_now()`);
      expect((await nobody.get(`/challenges/${code}`)).body.award).toMatchObject({
        winners: [{ organizationName: 'Công ty Van Một Chiều' }],
        reasons: 'Khả thi',
        proposals: 1,
      });
      const commissionId = await makeCommission(portal, { challengeId: id, proposalId });
      await makeMilestone(portal, commissionId, { name: 'Lắp đặt', done: true });
      expect((await nobody.get(`/challenges/${code}`)).body.commissions[0]).toMatchObject({
        number: '01/2026/HĐ',
        value: 500_000_000,
        state: 'running',
        milestones: [{ name: 'Lắp đặt' }],
      });
    });

    it('I11: what is not published answers exactly like what does not exist', async () => {
      const { code } = await make('Chưa công bố', { state: 'approved' });
      const bodies = await Promise.all(
        [code, 'BT-2026-9999', "BT'--"].map(async (unseen) => {
          const { status, body } = await nobody.get(`/challenges/${encodeURIComponent(unseen)}`);
          return { status, body: { ...body, correlationId: '' } as unknown };
        }),
      );
      expect(bodies[0]).toMatchObject({ status: 404 });
      expect(bodies[1]).toEqual(bodies[0]);
      expect(bodies[2]).toEqual(bodies[0]);
    });
  });
});
