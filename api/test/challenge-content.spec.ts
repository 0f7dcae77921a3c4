import type { SaveChallengeRequest } from '@loi-giai/shared';
import { versionContent } from '../src/features/challenges/challenge-content';
import {
  approvedChallenge,
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
  relaxSchedule,
  triage,
} from './support/challenge-people';
import { type Person, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const text = (vi: string) => ({ vi, en: '' });
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');

describe('what a big problem says', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let officer: Person;

  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    ({ officer } = people);
  });
  afterAll(() => portal.close());

  const save = (code: string, changes: Partial<SaveChallengeRequest>) =>
    officer.put(`/challenges/${code}/draft`, completeDraft({ revision: 2, ...changes }));
  const draft = async (code: string) => (await officer.get(`/challenges/${code}/draft`)).body;

  it('comes back as it was written, and stands on the public page in full', async () => {
    const code = await openChallenge(portal, people);
    const { revision: _, fieldCode: __, ...written } = completeDraft();
    const dates = {
      enquiryDeadline: expect.any(String),
      closingAt: expect.any(String),
      announceAt: expect.any(String),
    };
    const criteria = written.criteria.map(
      (criterion) => expect.objectContaining({ ...criterion }) as unknown,
    );
    const view = await visitor(portal).get(`/challenges/${code}`);
    expect(view.body).toMatchObject({ ...written, ...dates, criteria, files: [] });
    expect(await draft(code)).toMatchObject({ ...written, ...dates, problems: [] });
  });

  describe('in formatted text', () => {
    it.each([
      ['a script', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
      ['a handler', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
      ['an image', '<p>a<img src=x onerror=alert(1)></p>', '<p>a</p>'],
      ['a link that runs', '<p><a href="javascript:alert(1)">a</a></p>', '<p>a</p>'],
      ['a link in disguise', '<p><a href="java&#09;script:alert(1)">a</a></p>', '<p>a</p>'],
      ['a style', '<p style="position:fixed">a</p><style>p{}</style>', '<p>a</p>'],
      ['a frame', '<iframe src="https://x.example"></iframe><p>a</p>', '<p>a</p>'],
      ['a drawing', '<svg><script>alert(1)</script></svg><p>a</p>', '<p>a</p>'],
      ['what only bolds', '<p><b>a</b> <i>b</i></p>', '<p><strong>a</strong> <em>b</em></p>'],
      ['a heading of another level', '<h1>a</h1>', '<h3>a</h3>'],
      [
        'plain words with signs',
        'a < b & c\n\n- d\n- e',
        '<p>a &lt; b &amp; c</p><ul><li><p>d</p></li><li><p>e</p></li></ul>',
      ],
      ['combining letters', '<p>Nga\u0323\u0302p</p>', '<p>Ngập</p>'],
      ['nothing but markup', '<p></p><p><br></p>', ''],
    ])('keeps of %s what is allowed', async (_, sent, kept) => {
      const code = await draftChallenge(portal, people);
      await save(code, { attempts: text(sent) }).expect(200);
      expect((await draft(code)).attempts.vi).toBe(kept);
    });

    it('lets a link lead to pages and mailboxes, without vouching for them', async () => {
      const code = await draftChallenge(portal, people);
      await save(code, {
        attempts: text('<p><a href="https://x.example/a?b=1" target="_top">a</a></p>'),
      }).expect(200);
      expect((await draft(code)).attempts.vi).toBe(
        '<p><a href="https://x.example/a?b=1" rel="nofollow noopener noreferrer">a</a></p>',
      );
    });

    it('counts what is read: markup takes no room, one letter too many is refused and the draft kept', async () => {
      const code = await draftChallenge(portal, people);
      const words = 'ă'.repeat(8_000);
      await save(code, { attempts: text(`<p><strong>${words}</strong></p>`) }).expect(200);
      const long = await save(code, { revision: 3, attempts: text(`<p>${words}b</p>`) });
      expect([long.status, long.body.errors]).toEqual([
        422,
        [{ path: 'attempts.vi', code: 'too_long', params: { max: 8_000 } }],
      ]);
      expect((await draft(code)).attempts.vi).toContain(words);
    });

    it('is found by its words, never by its markup', async () => {
      const code = await openChallenge(portal, people, {
        constraints: text('<p>Chỉ làm <strong>ban đêm</strong></p><blockquote><p>Nghị định</p></blockquote>'),
        indicators: [{ ...completeDraft().indicators[0]!, name: text('Số lần kẹt barie') }],
      });
      const found = async (q: string): Promise<string[]> => {
        const { body } = await visitor(portal).get(`/challenges?q=${encodeURIComponent(q)}`);
        return (body.items as { code: string }[]).map((item) => item.code);
      };
      expect(await found('ban dem')).toContain(code);
      expect(await found('barie')).toContain(code);
      expect(await found('blockquote')).not.toContain(code);
    });

    it('of versions published before texts were formatted is read with paragraphs', () => {
      const old = { title: text('A'), context: text('Một\n\n- hai'), desiredOutcome: text('x < y') };
      const read = versionContent({ content: old as never, format: 1 });
      expect([read.context.vi, read.desiredOutcome.vi, read.affected.vi]).toEqual([
        '<p>Một</p><ul><li><p>hai</p></li></ul>',
        '<p>x &lt; y</p>',
        '',
      ]);
      expect(versionContent({ content: { ...read, context: text('<p>a</p>') }, format: 2 }).context.vi).toBe(
        '<p>a</p>',
      );
    });
  });

  describe('is refused beside its field, and the draft kept, with', () => {
    const [criterion, other] = completeDraft().criteria;
    const [indicator] = completeDraft().indicators;
    it.each<[string, Partial<SaveChallengeRequest>, string, string]>([
      ['a title in two scripts', { title: text('Giảm ngậр') }, 'title.vi', 'mixed_scripts'],
      ['a hidden sign in the title', { title: text('Giảm\u200b ngập') }, 'title.vi', 'not_allowed'],
      ['heaps of marks', { title: text(`a${'\u0301'.repeat(9)}`) }, 'title.vi', 'not_allowed'],
      [
        'a criterion in two scripts',
        { criteria: [{ ...criterion!, name: text('Tínһ mới') }, other!] },
        'criteria.0.name.vi',
        'mixed_scripts',
      ],
      [
        'an indicator in two scripts',
        { indicators: [{ ...indicator!, name: text('Νgập') }] },
        'indicators.0.name.vi',
        'mixed_scripts',
      ],
      ['a day that does not exist', { pilotFrom: '2026-02-30' }, 'pilotFrom', 'bad_date'],
      ['people in halves', { affectedCount: 1.5 }, 'affectedCount', 'wrong_type'],
      ['an unknown kind of solver', { eligibleKinds: ['citizen' as never] }, 'eligibleKinds', 'not_allowed'],
      ['a kind of solver twice', { eligibleKinds: ['startup', 'startup'] }, 'eligibleKinds', 'duplicate'],
      [
        'an unknown section of the form',
        { proposalForm: [{ section: 'song' as never, required: true, maxLength: 100 }] },
        'proposalForm.0.section',
        'not_allowed',
      ],
      [
        'a section without room',
        { proposalForm: [{ section: 'summary', required: true, maxLength: 99 }] },
        'proposalForm.0.maxLength',
        'too_small',
      ],
      [
        'a number that is none',
        { indicators: [{ ...indicator!, baseline: Number.NaN, target: '7' as never }] },
        'indicators.0.target',
        'wrong_type',
      ],
    ])('%s', async (_, changes, path, problem) => {
      const code = await draftChallenge(portal, people);
      const answer = await save(code, changes);
      expect([answer.status, answer.body.code]).toEqual([422, 'validation']);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ path, code: problem }));
      expect(await draft(code)).toMatchObject({ revision: 2, title: completeDraft().title });
    });
  });

  describe('does not go to review with', () => {
    const [indicator] = completeDraft().indicators;
    it.each<[string, Partial<SaveChallengeRequest>, string, string, string]>([
      ['nobody who suffers', { affected: text('<p> </p>') }, 'affected', 'affected.vi', 'required'],
      ['no indicator', { indicators: [] }, 'indicators', 'indicators', 'too_few'],
      [
        'an indicator without a baseline',
        { indicators: [{ ...indicator!, baseline: null }] },
        'indicators',
        'indicators.0.baseline',
        'required',
      ],
      [
        'a target on the wrong side',
        { indicators: [{ ...indicator!, target: 80 }] },
        'indicators',
        'indicators.0.target',
        'not_allowed',
      ],
      ['nobody who may answer', { eligibleKinds: [] }, 'eligibility', 'eligibleKinds', 'required'],
      ['no terms', { confidentiality: text('') }, 'terms', 'confidentiality.vi', 'required'],
      ['no kind of commission', { commissionKind: null }, 'reward', 'commissionKind', 'required'],
      [
        'a form that asks for no solution',
        { proposalForm: [{ section: 'summary', required: true, maxLength: 500 }] },
        'form',
        'proposalForm',
        'required',
      ],
      [
        'a section asked twice',
        {
          proposalForm: [
            ...completeDraft().proposalForm.slice(0, 8),
            { section: 'team', required: false, maxLength: 100 },
          ],
        },
        'form',
        'proposalForm.8.section',
        'duplicate',
      ],
      [
        'a call of three days',
        { enquiryDeadline: inDays(2), closingAt: inDays(3) },
        'schedule',
        'closingAt',
        'too_soon',
      ],
      [
        'a pilot that ends before it begins',
        { pilotUntil: completeDraft().announceAt!.slice(0, 10) },
        'schedule',
        'pilotUntil',
        'must_be_later',
      ],
    ])('%s; it is kept, and its section says so', async (_, changes, section, path, problem) => {
      const code = await draftChallenge(portal, people);
      const { body } = await save(code, changes).expect(200);
      expect(body.missing).toEqual([section]);
      expect(body.problems).toContainEqual(expect.objectContaining({ path, code: problem }));
      const answer = await officer.post(`/challenges/${code}/submit-for-review`);
      expect([answer.status, answer.body.errors]).toEqual([422, body.problems]);
    });
  });

  it('is not published when too little of the call is left by then', async () => {
    const code = await approvedChallenge(portal, people);
    await triage(people.programme, code);
    const soon = [inDays(1), inDays(4)];
    await portal.database.query(
      `UPDATE challenge SET enquiry_deadline = $2, closing_at = $3 WHERE code = $1`,
      [code, ...soon],
    );
    const answer = await people.programme.post(`/challenges/${code}/publish`);
    expect(answer.body.code).toBe('dates_out_of_order');
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ path: 'closingAt', code: 'too_soon' }),
    );
    expect(answer.status).toBe(422);
  });

  it('I5: keeps its form and who may answer from the opening on, whoever writes to the database', async () => {
    const code = await openChallenge(portal, people);
    for (const change of [`proposal_form = '[]'`, `eligible_kinds = '["startup"]'`])
      await expect(
        portal.database.query(`UPDATE challenge SET ${change} WHERE code = $1`, [code]),
      ).rejects.toThrow('I5');
  });

  describe('in attachments', () => {
    const attach = (code: string, content: Buffer, name = 'a.pdf', who = officer) =>
      who.upload(`/challenges/${code}/draft/files`, content, name);

    it('is for its agency until it is published, then for everybody', async () => {
      const code = await draftChallenge(portal, people);
      const [file] = (await attach(code, PDF, 'Số liệu ngập.pdf').expect(201)).body.files;
      expect(file).toMatchObject({
        name: 'Số liệu ngập.pdf',
        mediaType: 'application/pdf',
        size: PDF.length,
      });
      await visitor(portal).get(`/challenges/${code}/files/${file.id}`).expect(404);
      const stranger = await signUpAs(portal, 'agency.officer', {
        type: 'agency',
        id: people.officer.accountId,
      });
      await stranger.get(`/challenges/${code}/draft/files/${file.id}`).expect(404);
      expect(
        PDF.equals((await people.leader.get(`/challenges/${code}/draft/files/${file.id}`)).body as Buffer),
      ).toBe(true);
      await portal.database.query(
        `UPDATE challenge SET state = 'open', opened_at = portal_now() WHERE code = $1`,
        [code],
      );
      const sent = await visitor(portal).get(`/challenges/${code}/files/${file.id}`).expect(200);
      expect(sent.headers['content-disposition']).toContain('attachment');
      expect((await officer.delete(`/challenges/${code}/draft/files/${file.id}`)).status).toBe(409);
      await expect(portal.database.query(`DELETE FROM stored_file WHERE id = $1`, [file.id])).rejects.toThrow(
        'I8',
      );
    });

    it('takes no type but those of documents, whatever it is called; nothing larger than 50 MB; no eleventh', async () => {
      const code = await draftChallenge(portal, people);
      const spoofed = await attach(code, Buffer.from('<script>alert(1)</script>'), 'a.pdf');
      expect([spoofed.status, spoofed.body.code]).toEqual([415, 'file_type_refused']);
      const large = await attach(code, Buffer.concat([PDF, Buffer.alloc(51 * 1024 * 1024)]));
      expect([large.status, large.body.code]).toEqual([413, 'file_too_large']);
      for (let index = 0; index < 10; index++) await attach(code, PDF).expect(201);
      expect((await attach(code, PDF)).body.code).toBe('too_many_files');
      const { files } = await draft(code);
      expect(files).toHaveLength(10);
      await officer.delete(`/challenges/${code}/draft/files/${files[0].id as string}`).expect(200);
      expect((await draft(code)).files).toHaveLength(9);
    });

    it('I8: is heard of in another window like changed text, and words written meanwhile are stored on top', async () => {
      const code = await draftChallenge(portal, people);
      const revision = Number((await draft(code)).revision);
      const scope = { type: 'agency', id: people.agency.id } as const;
      const colleague = await signUpAs(portal, 'agency.officer', scope);
      const heard = async (): Promise<unknown> =>
        (await officer.put(`/challenges/${code}/draft/presence`, { section: null }).expect(200)).body;
      const { body: added } = await attach(code, PDF, 'a.pdf', colleague).expect(201);
      expect(added).toEqual({ files: (await draft(code)).files, revision: revision + 1 });
      expect(await heard()).toMatchObject({ revision: revision + 1 });
      await save(code, { reward: 'Mới', revision }).expect(409);
      await save(code, { reward: 'Mới', revision: revision + 1 }).expect(200);
      const { body: left } = await colleague.delete(`/challenges/${code}/draft/files/${added.files[0].id}`);
      expect(left).toEqual({ files: [], revision: revision + 3 });
      expect(await heard()).toMatchObject({ revision: revision + 3 });
      expect(await draft(code)).toMatchObject({ reward: 'Mới', files: [], revision: revision + 3 });
    });

    it('is added and taken out by those who draft alone', async () => {
      const code = await draftChallenge(portal, people);
      expect((await attach(code, PDF, 'a.pdf', people.leader)).status).toBe(403);
      const [file] = (await attach(code, PDF).expect(201)).body.files;
      expect((await people.leader.delete(`/challenges/${code}/draft/files/${file.id}`)).status).toBe(403);
    });
  });

  it('shows those who write in one draft to each other, and that somebody has saved', async () => {
    const code = await draftChallenge(portal, people);
    const scope = { type: 'agency', id: people.agency.id } as const;
    const colleague = await signUpAs(portal, 'agency.officer', scope, 'Trần Thị Bình');
    const beat = (who: Person, section: string | null) =>
      who.put(`/challenges/${code}/draft/presence`, { section });
    expect((await beat(officer, 'problem')).body).toEqual({ people: [], revision: 2 });
    const { body } = await beat(colleague, 'criteria');
    expect(body.people).toEqual([{ name: officer.name, section: 'problem' }]);
    await save(code, { reward: 'Mới' }).expect(200);
    expect((await beat(colleague, null)).body.revision).toBe(3);
    expect((await beat(officer, 'terms')).body.people).toEqual([{ name: 'Trần Thị Bình', section: null }]);
    await portal.database.query(`UPDATE presence SET seen_at = portal_now() - interval '26 seconds'`);
    expect((await beat(officer, 'terms')).body.people).toEqual([]);
    expect((await beat(people.leader, null)).status).toBe(403);
    expect((await beat(officer, 'nowhere')).status).toBe(422);
  });

  describe('of the programme’s calendar', () => {
    it('keeps what the programme office sets, and schedules follow it', async () => {
      const { programme } = people;
      const { body } = await visitor(portal).get('/programme/calendar');
      expect(body.rules).toMatchObject({ call: 10, evaluation: 5 });
      expect(body.holidays).toContainEqual(expect.objectContaining({ day: '2026-09-02' }));
      const code = await draftChallenge(portal, people);
      await programme.put('/programme/schedule-rules', { ...body.rules, call: 200 }).expect(200);
      expect((await draft(code)).problems).toContainEqual(
        expect.objectContaining({ path: 'closingAt', code: 'too_soon' }),
      );
      await relaxSchedule(portal);
      expect((await draft(code)).problems).toEqual([]);
      expect((await officer.put('/programme/schedule-rules', body.rules)).status).toBe(403);
      expect((await programme.put('/programme/schedule-rules', { ...body.rules, call: -1 })).status).toBe(
        422,
      );
    });

    it('takes holidays, and as the day worked instead only a day that is free otherwise', async () => {
      const { programme } = people;
      const put = (day: string, workdayInstead: string | null) =>
        programme.put(`/programme/holidays/${day}`, { name: text('Nghỉ bù'), workdayInstead });
      await put('2027-04-19', '2027-04-24').expect(200);
      await put('2027-04-19', null).expect(200);
      expect((await put('2027-04-19', '2027-04-20')).body.errors).toEqual([
        { path: 'workdayInstead', code: 'not_allowed' },
      ]);
      expect((await put('2027-02-30', null)).body.errors).toEqual([{ path: 'day', code: 'bad_date' }]);
      await programme.delete('/programme/holidays/2027-04-19').expect(204);
      await programme.delete('/programme/holidays/2027-04-19').expect(404);
      expect((await officer.delete('/programme/holidays/2026-09-02')).status).toBe(403);
    });
  });
});
