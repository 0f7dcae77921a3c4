import { randomUUID } from 'node:crypto';
import type { AddendumDesk, LocalText, SaveChallengeRequest } from '@loi-giai/shared';
import type { Test } from 'supertest';
import { Configuration } from '../src/platform/config/configuration';
import {
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import { copyFolder } from './support/database-copy';
import { signUpAs, visitor } from './support/login';
import { office } from './support/office';
import { CONTENT, draftProposal, makeSolver, type Solver } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

const FORMATTED = [
  'context',
  'affected',
  'attempts',
  'desiredOutcome',
  'constraints',
  'offeredData',
  'eligibility',
  'intellectualProperty',
  'confidentiality',
] as const;
const SECTIONS = ['summary', 'solution', 'maturity', 'team', 'plan', 'risks', 'pilot', 'sandbox'] as const;
const RUNS =
  '<p onclick="a()">Chữ <b>đậm</b></p><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">nối</a><svg onload=a()>';
const both = (text: string): LocalText => ({ vi: text, en: text });

/** Where somebody writes: a draft that is saved with a revision, and can be read again. */
interface Desk {
  readonly save: (changes: object) => Test;
  readonly read: () => Promise<Record<string, unknown>>;
}

describe('what is badly written is refused beside its field, and the draft kept:', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let open: string;
  let solver: Solver;
  let desks: Record<'challenge' | 'addendum' | 'proposal', Desk>;
  let draft: string;
  let proposal: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    open = await openChallenge(portal, people);
    draft = await draftChallenge(portal, people);
    solver = await makeSolver(portal);
    proposal = await draftProposal(solver, open);
    const begun = (await people.officer.post(`/challenges/${open}/addenda`).expect(201)).body as AddendumDesk;
    desks = {
      challenge: challengeDesk(),
      addendum: addendumDesk(begun.working?.id),
      proposal: proposalDesk(),
    };
  }, 60_000);
  afterAll(() => portal.close());

  const challengeDesk = (): Desk => ({
    save: (changes) =>
      people.officer.put(`/challenges/${draft}/draft`, { ...completeDraft({ revision: 2 }), ...changes }),
    read: async () => {
      const { body } = await people.officer.get(`/challenges/${draft}/draft`).expect(200);
      return { ...body, serverTime: '' } as Record<string, unknown>;
    },
  });
  function addendumDesk(id: string | undefined): Desk {
    const path = `/challenges/${open}/addenda/working`;
    const read = async (): Promise<Record<string, unknown>> => {
      const { working } = (await people.officer.get(path).expect(200)).body as AddendumDesk;
      return { ...working?.content, reason: working?.reason, revision: working?.revision };
    };
    return {
      read,
      save: (changes) =>
        people.officer.put(path, { ...completeDraft({ revision: 1 }), id, reason: 'Lý do', ...changes }),
    };
  }
  const proposalDesk = (): Desk => ({
    save: (changes) => solver.person.put(`/proposals/${proposal}`, { ...CONTENT, revision: 2, ...changes }),
    read: async () => {
      const { body } = await solver.person.get(`/proposals/${proposal}`).expect(200);
      return { ...body, serverTime: '' } as Record<string, unknown>;
    },
  });

  const [criterion, other] = completeDraft().criteria;
  const [indicator] = completeDraft().indicators;
  type Fault = readonly [what: string, changes: object, path: string, code: string];
  const OF_CHALLENGE: readonly Fault[] = [
    ...FORMATTED.map((field): Fault => [
      `${field} over its length`,
      { [field]: both(`<p>${'x'.repeat(20_001)}</p>`) },
      `${field}.vi`,
      'too_long',
    ]),
    ['a summary over its length', { summary: both('x'.repeat(601)) }, 'summary.vi', 'too_long'],
    ['a reward over its length', { reward: 'x'.repeat(1_001) }, 'reward', 'too_long'],
    ['a title in two scripts', { title: both('Giảm ngậр') }, 'title.vi', 'mixed_scripts'],
    ['heaps of marks in a title', { title: both(`a${'\u0301'.repeat(9)}`) }, 'title.vi', 'not_allowed'],
    [
      'a hidden sign in a criterion',
      { criteria: [{ ...criterion, name: both('Tính\u200bmới') }, other] },
      'criteria.0.name.vi',
      'not_allowed',
    ],
    [
      'a weight in halves',
      { criteria: [{ ...criterion, weight: 59.5 }, other] },
      'criteria.0.weight',
      'wrong_type',
    ],
    [
      'a weight below nothing',
      { criteria: [{ ...criterion, weight: -60 }, other] },
      'criteria.0.weight',
      'too_small',
    ],
    [
      'a method over its length',
      { indicators: [{ ...indicator, method: 'x'.repeat(1_001) }] },
      'indicators.0.method',
      'too_long',
    ],
    ['a date that is none', { closingAt: 'hôm qua' }, 'closingAt', 'bad_date'],
    ['a field that does not exist', { fieldCode: 'khong-co' }, 'fieldCode', 'unknown'],
    ['somebody’s wish to set the state', { state: 'approved' }, 'state', 'unknown_field'],
  ];
  const OF_PROPOSAL: readonly Fault[] = [
    ...SECTIONS.map((section): Fault => [
      `${section} over its length`,
      { [section]: 'x'.repeat(20_001) },
      section,
      'too_long',
    ]),
    ['a title over its length', { title: 'x'.repeat(201) }, 'title', 'too_long'],
    ['a NUL in a section', { team: 'a\u0000b' }, 'team', 'not_allowed'],
    ['half a character', { plan: '\ud800' }, 'plan', 'not_allowed'],
    [
      'a price below nothing',
      { costs: [{ item: 'Van', unit: 'gói', quantity: 1, unitPrice: -1 }] },
      'costs.0.unitPrice',
      'too_small',
    ],
    ['somebody’s wish to be the owner', { organizationId: randomUUID() }, 'organizationId', 'unknown_field'],
  ];

  it.each<['challenge' | 'addendum' | 'proposal', ...Fault]>(
    [
      ...OF_CHALLENGE.map((fault) => ['challenge', ...fault] as const),
      ...OF_CHALLENGE.map((fault) => ['addendum', ...fault] as const),
      ['addendum', 'a reason over its length', { reason: 'x'.repeat(2_001) }, 'reason', 'too_long'],
      ...OF_PROPOSAL.map((fault) => ['proposal', ...fault] as const),
    ].map((row) => [...row] as ['challenge' | 'addendum' | 'proposal', ...Fault]),
  )('of the %s %s', async (where, _, changes, path, code) => {
    const desk = desks[where];
    const before = await desk.read();
    const answer = await desk.save(changes);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation']);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ path, code }));
    expect(await desk.read()).toEqual(before);
  });

  it.each(['challenge', 'addendum', 'proposal'] as const)(
    'I8: a stale version of the %s, which says what is current',
    async (where) => {
      const desk = desks[where];
      const before = await desk.read();
      const answer = await desk.save({ revision: 99 });
      expect([answer.status, answer.body.code]).toEqual([409, 'stale']);
      expect(answer.body.params).toEqual({ revision: before['revision'] });
      expect(await desk.read()).toEqual(before);
    },
  );

  it('weights that are not a hundred, and dates in the wrong order, keep an addendum from being sent, beside their fields', async () => {
    const desk = desks.addendum;
    const { revision, ...rest } = await desk.read();
    const wrong = {
      ...rest,
      revision,
      reason: 'Đổi trọng số',
      criteria: [{ ...criterion, weight: 50 }, other],
      enquiryDeadline: rest['closingAt'],
      closingAt: new Date(new Date(String(rest['closingAt'])).getTime() + 86_400_000).toISOString(),
      announceAt: rest['enquiryDeadline'],
    };
    await desk.save(wrong).expect(200);
    const answer = await people.officer.post(`/challenges/${open}/addenda/working/submit`);
    expect(answer.status).toBe(422);
    const errors = answer.body.errors as { path: string; code: string }[];
    expect(errors).toContainEqual(expect.objectContaining({ path: 'criteria', code: 'weights_not_hundred' }));
    expect(errors.map(({ path }) => path)).toContain('announceAt');
    expect(await desk.read()).toMatchObject({
      reason: 'Đổi trọng số',
      criteria: [{ weight: 50 }, { weight: 40 }],
    });
    const list = await visitor(portal).get(`/challenges/${open}/addenda`).expect(200);
    expect(list.body).toEqual([]);
  });

  it.each(['challenge', 'addendum'] as const)(
    'what runs is taken out of every formatted text of a %s, in both languages, and its words stay',
    async (where) => {
      const desk = desks[where];
      const { revision } = await desk.read();
      const written = Object.fromEntries(FORMATTED.map((field) => [field, both(RUNS)]));
      await desk.save({ ...written, revision }).expect(200);
      const kept = await desk.read();
      for (const field of FORMATTED) {
        const text = kept[field] as LocalText;
        for (const language of ['vi', 'en'] as const) {
          expect(text[language]).toContain('Chữ <strong>đậm</strong>');
          expect(text[language]).not.toMatch(/script|onerror|onclick|onload|<img|<svg/i);
        }
      }
    },
  );

  it('what looks like markup in a line of text is kept as the text it is', async () => {
    const line = '<img src=x onerror=alert(1)> & "x"';
    const { revision } = await desks.challenge.read();
    const written: Partial<SaveChallengeRequest> = {
      summary: both(line),
      reward: line,
      indicators: [{ ...indicator!, unit: both(line), method: line }],
      criteria: [{ ...criterion!, guidance: line }, other!],
    };
    await desks.challenge.save({ ...written, revision }).expect(200);
    expect(await desks.challenge.read()).toMatchObject(written);
  });

  it('a name written with combining marks is the same as one written without', async () => {
    const { revision } = await desks.challenge.read();
    await desks.challenge.save({ title: both('Giảm ngập'.normalize('NFD')), revision }).expect(200);
    expect((await desks.challenge.read())['title']).toEqual(both('Giảm ngập'));
    const { revision: at } = await desks.proposal.read();
    await desks.proposal.save({ title: 'Lời giải'.normalize('NFD'), revision: at }).expect(200);
    expect((await desks.proposal.read())['title']).toBe('Lời giải');
  });

  describe('files', () => {
    const kept = (): number => copyFolder(portal.app.get(Configuration).DATA_DIR).length;
    const rows = async (): Promise<number> =>
      (await portal.database.query<object[]>(`SELECT 1 FROM stored_file`)).length;
    const FAULTS: readonly (readonly [string, Buffer, number, string])[] = [
      ['a spoofed type', Buffer.from('<html><script>alert(1)</script>'), 415, 'file_type_refused'],
      ['a zip bomb', office([['word/a.bin', Buffer.alloc(64 * 1024 * 1024)]]), 422, 'archive_too_large'],
      ['a path in its names', office([['../../etc/passwd', Buffer.from('x')]]), 422, 'archive_path'],
      ['an absolute path in its names', office([['/etc/passwd', Buffer.from('x')]]), 422, 'archive_path'],
      ['a Windows path in its names', office([['..\\a.exe', Buffer.from('x')]]), 422, 'archive_path'],
      ['a size that is a lie', office([['word/a.xml', Buffer.alloc(100_000), 10]]), 422, 'archive_damaged'],
      ['an end that is missing', office([]).subarray(0, -30), 422, 'archive_damaged'],
      [
        '51 MB',
        Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(51 * 1024 * 1024)]),
        413,
        'file_too_large',
      ],
    ];

    it.each(FAULTS)('with %s: neither a row nor a byte of it stays', async (_, bytes, status, code) => {
      const before = [kept(), await rows()];
      const sent = [
        await people.officer.upload(`/challenges/${draft}/draft/files`, bytes, 'tài liệu.docx'),
        await solver.person.upload(`/proposals/${proposal}/files`, bytes, 'tài liệu.docx'),
      ];
      for (const answer of sent) expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect([kept(), await rows()]).toEqual(before);
    });
  });

  it('a foreign id answers like one of nothing', async () => {
    const stranger = await signUpAs(portal, 'agency.officer', { type: 'agency', id: randomUUID() });
    const answers = await Promise.all([
      stranger.put(`/challenges/${draft}/draft`, completeDraft({ revision: 2 })),
      stranger.put(`/challenges/${open}/addenda/working`, {
        ...completeDraft(),
        id: randomUUID(),
        reason: 'x',
      }),
      (await makeSolver(portal)).person.put(`/proposals/${proposal}`, { ...CONTENT, revision: 2 }),
      solver.person.delete(`/proposals/${proposal}/files/${randomUUID()}`),
      people.officer.delete(`/challenges/${draft}/draft/files/${randomUUID()}`),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code as string])).toEqual(
      answers.map(() => [404, 'not_found']),
    );
    const template = { agencyCode: people.agency.code, title: both('x'), templateId: randomUUID() };
    const made = await people.officer.post('/challenges', template);
    expect([made.status, made.body.errors]).toEqual([422, [{ path: 'templateId', code: 'unknown' }]]);
  });

  it('ten thousand drafts of one account: two hundred are kept, and no code is used up by what is refused', async () => {
    const hoarder = await signUpAs(portal, 'agency.officer', { type: 'agency', id: people.agency.id });
    const begin = () => hoarder.post('/challenges', { agencyCode: people.agency.code, title: both('Nháp') });
    const [first] = [(await begin().expect(201)).body as { code: string }];
    await portal.database.query(
      `INSERT INTO challenge (code, agency_id, author_id) SELECT 'X-' || i, $1, $2 FROM generate_series(1, 197) i`,
      [people.agency.id, hoarder.accountId],
    );
    const answers = await Promise.all(Array.from({ length: 10 }, begin));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    for (const { status, body } of answers.filter((answer) => answer.status !== 201))
      expect([status, body]).toEqual([
        409,
        expect.objectContaining({ code: 'too_many_drafts', params: { max: 200 } }),
      ]);
    const numberOf = (code: string): number => Number(code.split('-').at(-1));
    const next = await draftChallenge(portal, people);
    expect(numberOf(next)).toBe(numberOf(first.code) + 3);
  });
});
