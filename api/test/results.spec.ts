import type {
  Page,
  PublishedResult,
  ResultDesk,
  ResultEdition,
  ResultListItem,
  TodoItem,
} from '@loi-giai/shared';
import { PDFDocument } from '@cantoo/pdf-lib';
import { type Person, signUpAs, visitor } from './support/login';
import {
  type MeasuredStage,
  WORDS,
  firstEdition,
  measure,
  publishFirst,
  setMeasuredStage,
} from './support/results';
import { textOfPdf } from './support/pdf-text';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('results in editions', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const at = ({ challenge }: MeasuredStage, act = ''): string => `/challenges/${challenge.code}/result${act}`;
  const out = ({ challenge }: MeasuredStage, more = ''): string => `/results/${challenge.code}${more}`;
  const reason = { vi: 'Đo lại: 45 phút, không phải 42.', en: 'Measured again: 45 minutes, not 42.' };
  const correction = (more: object = {}) => ({ number: 2, revision: 0, ...WORDS, reason, ...more });
  const asked = async (answer: Promise<{ status: number; body: { code?: string } }>): Promise<unknown[]> => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  /** A second edition with another figure. */
  const correct = async (stage: MeasuredStage): Promise<void> => {
    await measure(portal, stage, 45);
    await stage.officer.put(at(stage), correction()).expect(200);
    await stage.officer.post(at(stage, '/submit')).expect(200);
    await stage.leader.post(at(stage, '/publish')).expect(200);
  };

  it('I6: is written by one, published by another, and returned with reasons', async () => {
    const stage = await setMeasuredStage(portal);
    const { officer, leader } = stage;
    expect(await asked(officer.post(at(stage, '/submit')))).toEqual([409, 'wrong_state']);
    await officer.put(at(stage), firstEdition(WORDS)).expect(200);
    expect(await asked(officer.post(at(stage, '/publish')))).toEqual([403, 'forbidden']);
    expect(await asked(leader.post(at(stage, '/publish')))).toEqual([409, 'wrong_state']);
    await officer.post(at(stage, '/submit')).expect(200);
    expect(await asked(officer.put(at(stage), firstEdition(WORDS)))).toEqual([409, 'wrong_state']);
    const { body: back } = await leader.post(at(stage, '/return'), { reason: 'Thiếu bài học.' }).expect(200);
    expect((back as ResultDesk).draft).toMatchObject({ state: 'draft', returnReason: 'Thiếu bài học.' });
    // Whoever has written in it does not publish it; another does.
    await leader.put(at(stage), { ...firstEdition(WORDS), revision: 1 }).expect(200);
    await officer.post(at(stage, '/submit')).expect(200);
    expect(await asked(leader.post(at(stage, '/publish')))).toEqual([403, 'four_eyes']);
    const office = await signUpAs(portal, 'programme.officer');
    const { body } = await office.post(at(stage, '/publish')).expect(200);
    expect((body as ResultDesk).editions).toMatchObject([{ number: 1, state: 'published' }]);
    const [challenge] = await portal.database.query<{ state: string }[]>(
      `SELECT state FROM challenge WHERE id = $1`,
      [stage.challenge.id],
    );
    expect(challenge?.state).toBe('published');
  });

  it('waits on the to-do list of everybody who may publish it: the leader and the programme office, but whoever has written in it', async () => {
    const stage = await setMeasuredStage(portal);
    const office = await signUpAs(portal, 'programme.lead');
    const waits = async (): Promise<boolean[]> => {
      const lists = [stage.officer, stage.leader, office].map((who) => who.get('/work/todo').expect(200));
      const link = `/work/challenges/${stage.challenge.code}/outcomes`;
      return (await Promise.all(lists)).map(({ body }) =>
        (body as TodoItem[]).some((item) => item.kind === 'publish_result' && item.link === link),
      );
    };
    await stage.leader.put(at(stage), firstEdition(WORDS)).expect(200);
    expect(await waits()).toEqual([false, false, false]);
    await stage.officer.post(at(stage, '/submit')).expect(200);
    expect(await waits()).toEqual([false, false, true]);
    await office.post(at(stage, '/publish')).expect(200);
    expect(await waits()).toEqual([false, false, false]);
    await stage.officer.put(at(stage), correction()).expect(200);
    await stage.officer.post(at(stage, '/submit')).expect(200);
    expect(await waits()).toEqual([false, true, true]);
  });

  it('is corrected by a further edition that says why; the earlier one stays at its address', async () => {
    const stage = await setMeasuredStage(portal);
    const { officer } = stage;
    await publishFirst(stage);
    const { body: first } = await visitor(portal).get(out(stage)).expect(200);
    expect(first.standing).toMatchObject({ number: 1, state: 'published', latest: 1 });
    expect(first.correction).toBeNull();
    const silent = await officer.put(at(stage), correction({ reason: { vi: '', en: '' } }));
    expect([silent.status, silent.body.errors]).toEqual([422, [{ path: 'reason.vi', code: 'required' }]]);
    await correct(stage);
    const { body: now } = await visitor(portal).get(out(stage)).expect(200);
    expect(now).toMatchObject({ version: 2, correction: reason, figures: [{ actual: 45 }] });
    const { body: then } = await visitor(portal).get(out(stage, '/versions/1')).expect(200);
    expect(then).toMatchObject({ version: 1, figures: [{ actual: 42 }] });
    expect((then as PublishedResult).standing).toMatchObject({ number: 1, state: 'superseded', latest: 2 });
    const { body: editions } = await visitor(portal).get(out(stage, '/versions')).expect(200);
    expect((editions as ResultEdition[]).map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'superseded'],
    ]);
    expect(editions[0].reason).toEqual(reason);
    const { body: list } = await visitor(portal).get(`/results?agency=${stage.agency.code}`).expect(200);
    expect(list.items).toHaveLength(1);
    expect(list.items[0].headline.actual).toBe(45);
  });

  it('I8: refuses to change what is published, and puts the attempt on record', async () => {
    const stage = await setMeasuredStage(portal);
    await publishFirst(stage);
    await correct(stage);
    const { officer } = stage;
    expect(await asked(officer.put(at(stage), correction({ number: 1 })))).toEqual([
      409,
      'publication_frozen',
    ]);
    expect(await asked(officer.put(at(stage), correction({ revision: 1 })))).toEqual([
      409,
      'publication_frozen',
    ]);
    expect(await asked(officer.put(at(stage), correction({ number: 9 })))).toEqual([409, 'stale']);
    const rows = await portal.database.query<{ detail: object }[]>(
      `SELECT detail FROM audit_entry WHERE act = 'result.refuse' AND actor_id = $1 ORDER BY seq`,
      [officer.accountId],
    );
    expect(rows.map(({ detail }) => detail)).toContainEqual({
      challenge: stage.challenge.code,
      attempt: 'result',
      problem: 'publication_frozen',
    });
    const { id } = stage.challenge;
    for (const statement of [
      `UPDATE result_publication SET snapshot = '{}' WHERE challenge_id = '${id}'`,
      `DELETE FROM result_publication WHERE challenge_id = '${id}'`,
      `UPDATE result_edition SET story = '{}' WHERE challenge_id = '${id}'`,
      `UPDATE result_edition SET reason = '{"vi":"x"}' WHERE challenge_id = '${id}' AND number = 2`,
      `DELETE FROM result_edition WHERE challenge_id = '${id}'`,
    ])
      await expect(portal.database.query(statement)).rejects.toThrow('never changed');
  });

  it('freezes the verified measurements on the way to a figure, and the pilot; a correction is not in what was published', async () => {
    const stage = await setMeasuredStage(portal);
    await measure(portal, stage, 40, -3);
    await publishFirst(stage);
    const measured = async (edition: number): Promise<unknown[]> => {
      const { body } = await visitor(portal)
        .get(out(stage, `/versions/${edition}`))
        .expect(200);
      const { figures, pilot } = body as PublishedResult;
      expect(pilot?.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(figures[0]?.measurements?.[0]).toMatchObject({
        method: 'Đo tại quầy trong một tuần',
        sampleSize: 1_240,
      });
      return figures.map(({ actual, measurements = [] }) => [actual, measurements.map(({ value }) => value)]);
    };
    expect(await measured(1)).toEqual([[40, [42, 40]]]);
    await correct(stage);
    expect(await measured(1)).toEqual([[40, [42, 40]]]);
    expect(await measured(2)).toEqual([[45, [42, 40, 45]]]);
    const csv = await portal.app.inject(`/api/v1${out(stage, '/versions/2/data.csv')}`);
    expect(csv.body.match(/Thời gian chờ khám,lần đo trước,\d+/g)).toEqual([
      'Thời gian chờ khám,lần đo trước,42',
      'Thời gian chờ khám,lần đo trước,40',
    ]);
    const { body: list } = await visitor(portal).get('/results').expect(200);
    const [listed] = (list as Page<ResultListItem>).items.filter(({ code }) => code === stage.challenge.code);
    expect(listed?.headline).toMatchObject({ actual: 45 });
    expect(listed?.headline).not.toHaveProperty('measurements');
  });

  it('two who write at once do not overwrite each other, and two who publish at once publish once', async () => {
    const stage = await setMeasuredStage(portal);
    const { officer, leader } = stage;
    const saved = await Promise.all([1, 2].map(() => officer.put(at(stage), firstEdition(WORDS))));
    expect(saved.map(({ status }) => status).sort()).toEqual([200, 409]);
    await officer.post(at(stage, '/submit')).expect(200);
    const office = await signUpAs(portal, 'programme.lead');
    const both = await Promise.all([leader.post(at(stage, '/publish')), office.post(at(stage, '/publish'))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await visitor(portal).get(out(stage, '/versions')).expect(200);
    expect(body).toHaveLength(1);
  });

  it('is withdrawn with a reason that everybody reads, and may be published anew', async () => {
    const stage = await setMeasuredStage(portal);
    const { officer, leader } = stage;
    await publishFirst(stage);
    const why = { vi: 'Số liệu không còn đứng vững.', en: 'The figures no longer hold.' };
    expect(await asked(officer.post(at(stage, '/withdraw'), { reason: why }))).toEqual([403, 'forbidden']);
    const silent = await leader.post(at(stage, '/withdraw'), { reason: { vi: '', en: 'x' } });
    expect([silent.status, silent.body.errors[0].path]).toEqual([422, 'reason.vi']);
    await leader.post(at(stage, '/withdraw'), { reason: why }).expect(200);
    expect(await asked(leader.post(at(stage, '/withdraw'), { reason: why }))).toEqual([409, 'wrong_state']);
    const { body } = await visitor(portal).get(out(stage)).expect(200);
    expect(body.standing).toMatchObject({ state: 'withdrawn', withdrawReason: why, latest: null });
    const { body: list } = await visitor(portal).get(`/results?agency=${stage.agency.code}`).expect(200);
    expect(list.items).toEqual([]);
    await correct(stage);
    const { body: anew } = await visitor(portal).get(out(stage)).expect(200);
    expect(anew.standing).toMatchObject({ number: 2, state: 'published' });
    const events = await portal.database.query<{ kind: string; detail: object }[]>(
      `SELECT kind, detail FROM watch_event WHERE challenge_id = $1 ORDER BY at, id`,
      [stage.challenge.id],
    );
    expect(events.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['result_published', { version: 1 }],
      ['result_withdrawn', { reason: why }],
      ['result_published', { version: 2, reason }],
    ]);
  });

  it('tells every commission and stage with value, days and lateness, and how many answered', async () => {
    const stage = await setMeasuredStage(portal);
    const { challenge, proposalId, commissionId } = stage;
    await portal.database.query(
      `INSERT INTO commission (challenge_id, proposal_id, stage, continues_id, kind, number, signed_on, value, state,
                               starts_on, ends_on, started_at, accepted_at)
       VALUES ($1, $2, 2, $3, 'pilot', '02/2026/HĐ', '2026-03-01', 700000000, 'accepted', portal_today() - 200,
               portal_today() - 30, portal_now() - interval '199 days', portal_now())`,
      [challenge.id, proposalId, commissionId],
    );
    await publishFirst(stage);
    const { body } = await visitor(portal).get(out(stage)).expect(200);
    const { commissions, solvers, selected, obstacles } = body as PublishedResult;
    expect(solvers).toBe(2);
    expect(selected).toMatchObject([{ proposalTitle: 'Hồ điều tiết thông minh' }]);
    expect(obstacles).toEqual({ raised: 0, resolved: 0 });
    expect(commissions?.map(({ stage: number, state, value }) => [number, state, value])).toEqual([
      [1, 'accepted', 500_000_000],
      [2, 'accepted', 700_000_000],
    ]);
    const [days] = await portal.database.query<{ late: number }[]>(
      `SELECT late_days(portal_today() - 30, portal_today()) AS late`,
    );
    expect(commissions?.[1]?.daysLate).toBe(days?.late);
    expect(commissions?.[0]?.milestones).toMatchObject([{ name: 'Bàn giao', daysLate: 0 }]);
  });

  describe('what is taken away from it', () => {
    let stage: MeasuredStage;
    const file = (path: string) => portal.app.inject(`/api/v1${out(stage, `/versions/1/${path}`)}`);
    beforeAll(async () => {
      stage = await setMeasuredStage(portal);
      await portal.database.query(
        `UPDATE challenge SET title = '{"vi":"=1+1 <script>alert(1)</script> Tiếng Việt","en":"Queues"}',
                context = jsonb_build_object('vi', '<p>' || repeat('Chờ rất lâu ở quầy tiếp nhận. ', 600) || '</p>', 'en', '') WHERE id = $1`,
        [stage.challenge.id],
      );
      const story = { vi: 'Nhanh hơn rõ rệt. '.repeat(900), en: '' };
      await publishFirst(stage, { story, lessons: '' });
    });

    it('I10: the table says baseline, day, sample, method and edition of each number; no cell is a formula', async () => {
      const csv = await file('data.csv');
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
      const lines = csv.body.split('\r\n');
      expect(lines[0]).toContain(
        'Bài toán,Phiên bản,Ngày công bố,Phần,Mục,Đại lượng,Giá trị,Đơn vị,Ngày,Cỡ mẫu,Cách đo',
      );
      expect(csv.body).toMatch(/Chỉ số,Thời gian chờ khám,ban đầu,90,phút,/);
      expect(csv.body).toMatch(/Chỉ số,Thời gian chờ khám,thực tế,42,phút,\d{4}-\d\d-\d\d,1240,Đo tại quầy/);
      expect(csv.body).not.toMatch(/(^|,)[=+@]/m);
      const json = JSON.parse((await file('data.json')).body) as {
        about: { licence: { name: string } };
        result: PublishedResult;
      };
      expect(json.about.licence.name).toBe('CC BY 4.0');
      expect(json.result.version).toBe(1);
      const xlsx = await file('data.xlsx');
      expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
      await visitor(portal).get(out(stage, '/versions/7/data.csv')).expect(404);
      await visitor(portal).get(out(stage, '/versions/0')).expect(404);
      await visitor(portal).get(out(stage, '/versions/1e1')).expect(404);
    });

    it.each(['vi', 'en'])('is one sheet of A4, however long its texts (%s)', async (lang) => {
      const { rawPayload, headers } = await file(`sheet.pdf?lang=${lang}`);
      expect(headers['content-type']).toBe('application/pdf');
      const pdf = await PDFDocument.load(rawPayload);
      expect(pdf.getPageCount()).toBe(1);
      const { width, height } = pdf.getPage(0).getSize();
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    });

    it('says every word of a unit on the sheet, be it too long for a column', async () => {
      const long = await setMeasuredStage(portal);
      const unit = 'phút cho một lượt khám ngoại trú, tính từ lúc lấy số đến lúc gặp bác sĩ; '
        .repeat(2)
        .trim();
      await portal.database.query(
        `UPDATE indicator SET unit = jsonb_build_object('vi', $2::text, 'en', '') WHERE challenge_id = $1`,
        [long.challenge.id, unit],
      );
      await publishFirst(long);
      const { rawPayload } = await portal.app.inject(`/api/v1${out(long, '/versions/1/sheet.pdf')}`);
      const text = textOfPdf(rawPayload).replace(/\s+/g, ' ');
      expect(text).toContain(`Đơn vị: ${unit}`);
      expect(text).not.toContain('…');
    });

    it('the feed tells of a publication and of its correction', async () => {
      await correct(stage);
      const { body, headers } = await portal.app.inject('/results/feed.xml');
      expect(headers['content-type']).toContain('application/atom+xml');
      expect(body).toContain(`/results/${stage.challenge.code}/versions/1`);
      expect(body).toContain(`/results/${stage.challenge.code}/versions/2`);
      expect(body).toContain('Lý do đính chính: Đo lại');
      expect(body).toContain('&lt;script&gt;');
      const english = await portal.app.inject('/results/feed.xml?lang=en');
      expect(english.body).toContain('Measured again');
    });

    it('is asked for again by its tag', async () => {
      const first = await portal.app.inject(`/api/v1${out(stage)}`);
      const { etag } = first.headers;
      const again = await portal.app.inject({
        url: `/api/v1${out(stage)}`,
        headers: { 'if-none-match': String(etag) },
      });
      expect(again.statusCode).toBe(304);
    });
  });

  it('I11: the desk is for the agency and those who read everything', async () => {
    const stage = await setMeasuredStage(portal);
    const other = await setMeasuredStage(portal);
    const statuses = async (person: Person): Promise<number[]> => [
      (await person.get(at(stage))).status,
      (await person.put(at(stage), firstEdition(WORDS))).status,
      (await person.post(at(stage, '/publish'))).status,
    ];
    expect(await statuses(other.officer)).toEqual([404, 404, 403]);
    expect(await statuses(other.leader)).toEqual([404, 404, 404]);
    expect(await statuses(stage.winner)).toEqual([403, 403, 403]);
    expect(await statuses(await signUpAs(portal, 'city.auditor'))).toEqual([200, 403, 403]);
    expect(await statuses(visitor(portal))).toEqual([401, 401, 401]);
    await visitor(portal).get(out(stage)).expect(404);
    await visitor(portal).get(out(stage, '/versions')).expect(404);
  });
});
