import { DEFAULT_MINUTES_WORDS, type MinutesRequest, type MinutesView } from '@loi-giai/shared';
import {
  type EvaluationStage,
  act,
  choosing,
  declareAll,
  formPanel,
  scoreAll,
  setStage,
} from './support/evaluation-stage';
import { type Person, signUpAs } from './support/login';
import { textOfPdf } from './support/pdf-text';
import { type TestPortal, startTestPortal } from './support/test-app';
import { filesIn } from './support/zip';

const SCORES = [
  [7, 7.5],
  [8.5, 9],
  [6, 5.5],
] as const;

describe('the minutes of a panel’s meeting', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    await portal.database.query(`DELETE FROM minutes_template`);
    stage = await setStage(portal);
  });

  const address = (rest = '') => `/challenges/${stage.challenge.code}/evaluation/minutes${rest}`;
  const viewFor = async (person: Person): Promise<MinutesView> =>
    (await person.get(address()).expect(200)).body as MinutesView;
  const bytesFor = async (person: Person, format: string, edition = 1): Promise<Buffer> => {
    const path = address(`/${edition}/minutes.${format}`);
    const { body, headers } = await person.get(path).responseType('blob').expect(200);
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store' });
    return body as Buffer;
  };
  const pdfFor = async (person: Person, edition = 1) => textOfPdf(await bytesFor(person, 'pdf', edition));
  const docxFor = async (person: Person, edition = 1) =>
    (await filesIn(await bytesFor(person, 'docx', edition))).get('word/document.xml')!;

  async function open(recused = new Map<Person, readonly string[]>()): Promise<void> {
    await formPanel(stage);
    await declareAll(stage, recused);
    await act(stage.chair, stage, 'open-scoring');
  }
  async function meet(recused = new Map<Person, readonly string[]>()): Promise<void> {
    await open(recused);
    await scoreAll(stage, (solver, at) => [SCORES[solver]![0] + (at % 2) / 2, SCORES[solver]![1]], recused);
    await act(stage.chair, stage, 'close-scoring');
  }
  async function recommend(): Promise<void> {
    const { proposalId } = stage.solvers[1]!;
    const answer = await act(stage.chair, stage, 'recommend', choosing(proposalId, 'Bám sát đề bài.'));
    expect(answer.status).toBe(200);
  }
  /** What stands in the form, with something changed. */
  async function request(changes: Partial<MinutesRequest> = {}): Promise<MinutesRequest> {
    const { draft } = await viewFor(stage.secretary);
    return { revision: draft!.revision, ...draft!.record, ...changes };
  }
  const held = async (changes: Partial<MinutesRequest> = {}): Promise<MinutesRequest> => {
    const { members } = await viewFor(stage.secretary);
    return request({
      number: '12',
      place: 'Phòng họp số 2, 244 Điện Biên Phủ',
      startedAt: '2026-03-05T07:00:00.000Z',
      endedAt: '2026-03-05T09:30:00.000Z',
      absent: [{ memberId: members.at(-1)!.id, reason: 'đi công tác' }],
      guests: 'Ông Đỗ Văn Khách, Phó Chánh Văn phòng\n',
      votes: { inFavour: 4, against: 0, abstaining: 1 },
      ...changes,
    });
  };
  const issue = async (changes: Partial<MinutesRequest> = {}, by = stage.secretary) =>
    by.post(address('/issue'), await held(changes));
  const faultsOf = ({ body }: { body: { errors?: { path: string; code: string }[] } }) =>
    (body.errors ?? []).map(({ path, code }) => [path, code]);

  it('I3: are there for nobody while members score alone', async () => {
    await open();
    await scoreAll(stage, () => [6, 6]);
    for (const person of [stage.chair, stage.secretary, ...stage.evaluators])
      for (const path of [address(), address('/1/minutes.pdf'), address('/1/minutes.docx')]) {
        const { status, body } = await person.get(path);
        expect([status, body.code]).toEqual([409, 'wrong_state']);
      }
    const blank = { revision: 0, number: '1', place: '', startedAt: null, endedAt: null, absent: [] };
    const votes = { inFavour: null, against: null, abstaining: null };
    const texts = { guests: '', discussion: '', conclusion: '' };
    const kept = await stage.secretary.put(address(), { ...blank, votes, ...texts });
    expect([kept.status, kept.body.code]).toEqual([409, 'wrong_state']);
  });

  it('begin with the notes of the meeting and the reasons of the recommendation', async () => {
    await meet();
    const { proposalId } = stage.solvers[0]!;
    const text = 'Cần làm rõ\nkế hoạch bàn giao';
    await stage.expert.post(`/proposals/${proposalId}/discussion-notes`, { text }).expect(204);
    const noted = (await viewFor(stage.secretary)).draft!;
    expect(noted).toMatchObject({ edition: 1, revision: 0, reason: null });
    expect(noted.record.discussion).toBe(
      'Về giải pháp “Giải pháp của Đơn vị A” của Đơn vị A:\n- Chuyên gia: Cần làm rõ kế hoạch bàn giao',
    );
    expect(noted.record.conclusion).toBe('');
    await recommend();
    expect((await viewFor(stage.secretary)).draft!.record.conclusion).toBe('Bám sát đề bài.');
    await stage.secretary.put(address(), await request({ discussion: 'Đã thống nhất.' })).expect(200);
    expect((await viewFor(stage.chair)).draft!.record.discussion).toBe('Đã thống nhất.');
  });

  it('are written by the secretary and the chair, read by the panel, and by nobody else before they are issued', async () => {
    await meet();
    await recommend();
    const given = await held();
    for (const person of [stage.evaluators[0], stage.expert]) {
      const { draft, acts } = await viewFor(person);
      expect([draft?.edition, acts]).toEqual([1, []]);
      await person.put(address(), given).expect(403);
      await person.post(address('/issue'), given).expect(403);
      expect(await pdfFor(person)).toContain('(DỰ THẢO)');
    }
    expect(await viewFor(stage.leader)).toMatchObject({ draft: null, editions: [], acts: [] });
    await stage.leader.get(address('/1/minutes.pdf')).expect(404);
    await stage.leader.put(address(), given).expect(403);
    for (const person of [stage.officer, stage.solvers[0]!.person]) await person.get(address()).expect(403);
    const stranger = await signUpAs(portal, 'agency.leader', {
      type: 'agency',
      id: (await setStage(portal)).agency.id,
    });
    for (const path of [address(), address('/1/minutes.pdf')]) await stranger.get(path).expect(404);
    await stage.secretary.put(address(), given).expect(200);
    await stage.chair.put(address(), { ...given, revision: 1, number: '13' }).expect(200);
    const late = await stage.secretary.put(address(), given);
    expect([late.status, late.body.code, late.body.params]).toEqual([409, 'stale', { revision: 2 }]);
    for (const edition of ['0', '2', '1x', '-1', '99999'])
      await stage.chair.get(address(`/${edition}/minutes.pdf`)).expect(404);
  });

  it('are issued complete, and only once the panel has recommended', async () => {
    await meet();
    expect((await viewFor(stage.secretary)).acts).toEqual(['save']);
    const early = await issue();
    expect([early.status, early.body.code]).toEqual([409, 'wrong_state']);
    await recommend();
    const nothing = await stage.secretary.post(address('/issue'), await request());
    expect(faultsOf(nothing)).toEqual([
      ['number', 'required'],
      ['place', 'required'],
      ['startedAt', 'required'],
      ['endedAt', 'required'],
      ['votes.inFavour', 'required'],
      ['votes.against', 'required'],
      ['votes.abstaining', 'required'],
    ]);
    expect((await viewFor(stage.secretary)).draft!.revision).toBe(0);
    const [first, second] = (await viewFor(stage.secretary)).members;
    const absent = [
      { memberId: first!.id, reason: '' },
      { memberId: first!.id, reason: 'ốm' },
      { memberId: stage.challenge.id, reason: 'ốm' },
    ];
    const wrong = await issue({ absent, endedAt: '2026-03-05T07:00:00.000Z' });
    expect(faultsOf(wrong)).toEqual([
      ['endedAt', 'must_be_later'],
      ['absent.1.memberId', 'duplicate'],
      ['absent.2.memberId', 'unknown'],
      ['votes.inFavour', 'too_large'],
      ['absent.0.reason', 'required'],
    ]);
    const soon = new Date(Date.now() + 86_400_000).toISOString();
    const unreasoned = [{ memberId: second!.id, reason: '' }];
    expect(faultsOf(await issue({ absent: unreasoned, endedAt: soon }))).toEqual([
      ['absent.0.reason', 'required'],
      ['endedAt', 'must_be_past'],
    ]);
    for (const votes of [
      { inFavour: 6, against: 0, abstaining: 0 },
      { inFavour: 3, against: 2, abstaining: 1 },
    ])
      expect(faultsOf(await issue({ votes }))).toEqual([['votes.inFavour', 'too_large']]);
    for (const inFavour of [-1, 1.5, '4', true])
      expect((await issue({ votes: { inFavour, against: 0, abstaining: 0 } as never })).status).toBe(422);
    expect((await issue({ number: 'x'.repeat(41) })).status).toBe(422);
    expect((await issue()).status).toBe(200);
    expect((await viewFor(stage.leader)).editions).toMatchObject([
      { edition: 1, number: '12', reason: null, issuedBy: stage.secretary.name },
    ]);
  });

  it('stay as they were issued, whatever changes afterwards; two who issue at once issue one', async () => {
    await meet();
    await recommend();
    const given = await held();
    const answers = await Promise.all([
      stage.secretary.post(address('/issue'), given),
      stage.chair.post(address('/issue'), given),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = await stage.chair.put(address(), { ...given, revision: 1 });
    expect([refused.status, refused.body.code]).toEqual([409, 'minutes_issued']);
    const before = await pdfFor(stage.leader);
    const words = { ...DEFAULT_MINUTES_WORDS, title: 'Văn bản khác' };
    const office = await signUpAs(portal, 'programme.lead');
    await office.put('/programme/minutes-template', { words }).expect(200);
    await portal.database.query(`UPDATE account SET name = 'Tên mới' WHERE id = $1`, [
      stage.secretary.accountId,
    ]);
    await portal.database.query(`UPDATE agency SET name = 'Cơ quan mới' WHERE id = $1`, [stage.agency.id]);
    expect(await pdfFor(stage.leader)).toBe(before);
    expect(before).not.toContain('DỰ THẢO');
    for (const change of [`UPDATE panel_minutes SET paper = '{}'`, `DELETE FROM panel_minutes`])
      await expect(portal.database.query(change)).rejects.toThrow();
    const entries = await portal.database.query<{ detail: object }[]>(
      `SELECT detail FROM audit_entry WHERE act = 'minutes.issue' AND detail->>'code' = $1`,
      [stage.challenge.code],
    );
    expect(entries).toEqual([
      {
        detail: {
          code: stage.challenge.code,
          edition: 1,
          number: '12',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ]);
  });

  it('are corrected by a further edition with a number and a reason of its own', async () => {
    await meet();
    await recommend();
    const before = await stage.secretary.post(address('/correct'), { reason: 'Chưa có gì' });
    expect([before.status, before.body.code]).toEqual([409, 'wrong_state']);
    await issue();
    expect((await viewFor(stage.secretary)).acts).toEqual(['correct']);
    for (const reason of ['', '  '])
      expect((await stage.secretary.post(address('/correct'), { reason })).status).toBe(422);
    await stage.evaluators[0].post(address('/correct'), { reason: 'Ghi sai giờ' }).expect(403);
    const again = await Promise.all(
      [stage.secretary, stage.chair].map((person) =>
        person.post(address('/correct'), { reason: 'Ghi sai giờ' }),
      ),
    );
    expect(again.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { draft, editions } = await viewFor(stage.chair);
    expect(draft).toMatchObject({ edition: 2, reason: 'Ghi sai giờ', record: { number: '' } });
    expect(editions).toHaveLength(1);
    expect((await viewFor(stage.leader)).draft).toBeNull();
    await stage.leader.get(address('/2/minutes.docx')).expect(404);
    expect(faultsOf(await issue())).toEqual([['number', 'duplicate']]);
    expect((await issue({ number: '12a', endedAt: '2026-03-05T10:00:00.000Z' })).status).toBe(200);
    const text = (await pdfFor(stage.leader, 2)).replaceAll('\n', ' ');
    expect(text).toContain('Biên bản này thay thế biên bản số 12/BB-HĐĐG, phát hành ngày');
    expect(text).toContain('Lý do: Ghi sai giờ');
    expect(text).toContain('17 giờ 00 phút');
    expect(await pdfFor(stage.leader)).toContain('16 giờ 30 phút');
  });

  it('say in PDF and DOCX what the ranking says, in the form of an official paper', async () => {
    await meet();
    await recommend();
    await issue();
    const { body } = await stage.leader.get(`/challenges/${stage.challenge.code}/evaluation`).expect(200);
    const pdf = (await pdfFor(stage.leader)).replaceAll('\n', ' ');
    const docx = wordsIn(await docxFor(stage.leader)).join(' ');
    for (const text of [pdf, docx]) {
      for (const words of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Số: 12/BB-HĐĐG',
        'ngày 05 tháng 3 năm 2026',
        'BIÊN BẢN',
        'Căn cứ Quyết định số 15/QĐ-SKHCN ngày 15/01/2026',
        'có mặt 05, vắng mặt 01',
        'Vắng mặt: đi công tác',
        'Khách mời:',
        '- Ông Đỗ Văn Khách, Phó Chánh Văn phòng',
        'tán thành 4; không tán thành 0; không có ý kiến 1',
        'Kết luận: Bám sát đề bài.',
        'THƯ KÝ',
        'CHỦ TỊCH HỘI ĐỒNG',
        'Nơi nhận:',
      ])
        expect(text).toContain(words);
      expect(text).not.toContain('�');
    }
    const tables = tablesIn(await docxFor(stage.leader));
    const digits = (least: number, most: number) => (value: number) =>
      value.toLocaleString('vi-VN', { minimumFractionDigits: least, maximumFractionDigits: most });
    const ranking = body.ranking as RankedAnswer[];
    expect(tables.get('Bảng xếp hạng')).toEqual(
      ranking.map(({ rank, title, organizationName, total }) => [
        String(rank),
        title,
        organizationName,
        digits(2, 6)(total),
        '',
      ]),
    );
    expect(tables.get('Điểm trung bình theo từng tiêu chí (làm tròn đến hai chữ số)')).toEqual(
      ranking.map(({ rank, title, criteria }) => [
        String(rank),
        title,
        ...criteria.map(({ mean }) => digits(2, 2)(mean)),
      ]),
    );
    for (const { total } of ranking) expect(pdf).toContain(digits(2, 6)(total));
  });

  it('I4: do not exist for whoever is recused from a proposal; whoever reads them sees the recusal as such', async () => {
    const [evaluator] = stage.evaluators;
    const recused = new Map<Person, readonly string[]>([[evaluator, [stage.solvers[0]!.organizationId]]]);
    await meet(recused);
    await recommend();
    await issue();
    for (const path of [address(), address('/1/minutes.pdf'), address('/1/minutes.docx')])
      await evaluator.get(path).expect(404);
    const evaluationOf = (person: Person) => person.get(`/challenges/${stage.challenge.code}/evaluation`);
    expect((await evaluationOf(evaluator)).body.minutes).toBe(false);
    expect((await evaluationOf(stage.expert)).body.minutes).toBe(true);
    const tables = tablesIn(await docxFor(stage.expert));
    const attendance = tables.get('Danh sách thành viên Hội đồng')!;
    expect(attendance.find(([, name]) => name === evaluator.name)?.at(-1)).toBe(
      'Có mặt; từ chối đánh giá 1 giải pháp',
    );
    const totals = tables.get('Tổng điểm theo phiếu của từng thành viên (làm tròn đến hai chữ số)')!;
    expect(totals.filter((row) => row.includes('Từ chối')).map(([, title]) => title)).toEqual([
      'Giải pháp của Đơn vị A',
    ]);
  });

  it('I4: a secretary with a conflict writes none: the chair does', async () => {
    await meet(new Map([[stage.secretary, [stage.solvers[0]!.organizationId]]]));
    await recommend();
    const given = { ...(await viewFor(stage.chair)).draft!.record, revision: 0, place: 'Trụ sở' };
    await stage.secretary.get(address()).expect(404);
    await stage.secretary.put(address(), given).expect(404);
    await stage.chair.put(address(), given).expect(200);
  });

  it('I9: are read on record, each time', async () => {
    await meet();
    await viewFor(stage.expert);
    await bytesFor(stage.expert, 'docx');
    const entries = await portal.database.query(
      `SELECT detail FROM audit_entry WHERE actor_id = $1 AND act = 'minutes.read' ORDER BY seq`,
      [stage.expert.accountId],
    );
    const { code } = stage.challenge;
    expect(entries).toEqual([{ detail: { code } }, { detail: { code, edition: 1, format: 'docx' } }]);
  });

  it('hold what people wrote as text, whatever it looks like', async () => {
    await meet();
    await recommend();
    expect((await issue({ place: 'a\u0000b' })).status).toBe(422);
    const place = '<script>alert(1)</script> & "]]> {chair} Phòng Họp e\u0302\u0323';
    expect((await issue({ place })).status).toBe(200);
    const shown = '<script>alert(1)</script> & "]]> {chair} Phòng Họp ệ';
    expect((await pdfFor(stage.chair)).replaceAll('\n', ' ')).toContain(shown);
    const xml = await docxFor(stage.chair);
    expect(xml).not.toContain('<script>');
    expect(wordsIn(xml).join('\n')).toContain(shown);
  });
});

interface RankedAnswer {
  readonly rank: number;
  readonly title: string;
  readonly organizationName: string;
  readonly total: number;
  readonly criteria: readonly { readonly mean: number }[];
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Paragraph by paragraph. */
function wordsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => plain(text)).join(''),
  );
}

/** The rows below the heads, by the caption before the table. */
function tablesIn(xml: string): Map<string, string[][]> {
  const tables = new Map<string, string[][]>();
  let before = 0;
  for (const { 0: table, index } of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
    const caption = wordsIn(xml.slice(before, index)).at(-1) ?? '';
    before = index + table.length;
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => wordsIn(row));
    tables.set(caption, rows.slice(1));
  }
  return tables;
}
