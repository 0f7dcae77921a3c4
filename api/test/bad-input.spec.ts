import request, { type Test } from 'supertest';
import {
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import { type Person, signUpAs, visitor } from './support/login';
import { draftProposal, makeSolver } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

const ID = '00000000-0000-4000-8000-000000000000';
const AT = '2026-01-31T00:00:00.000Z';
const HALF = '\ud800';
const BYTES = 'application/octet-stream';

/** Sends what is wrong. */
type Send = () => Test;
type Case = readonly [what: string, send: Send, status: number, code: string];

describe('bad input is the sender’s fault, never a 500:', () => {
  let portal: TestPortal;
  let anybody: Person;
  let admin: Person;
  let auditor: Person;
  let solver: Person;
  let people: ChallengePeople;
  let draft: string;
  let proposal: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    anybody = visitor(portal);
    admin = await signUpAs(portal, 'portal.administrator');
    auditor = await signUpAs(portal, 'city.auditor');
    people = await makeChallengePeople(portal);
    draft = await draftChallenge(portal, people);
    const organization = await makeSolver(portal);
    solver = organization.person;
    proposal = await draftProposal(organization, await openChallenge(portal, people));
  });
  afterAll(() => portal.close());

  const invalid = (what: string, send: Send): Case => [what, send, 422, 'validation'];
  const cursor = (who: () => Person, path: string, ...key: string[]): Case => {
    const text = JSON.stringify(key);
    return invalid(`the cursor ${text} of ${path}`, () =>
      who().get(`${path}cursor=${Buffer.from(text).toString('base64url')}`),
    );
  };
  const save = (what: string, changes: object): Case =>
    invalid(what, () =>
      people.officer.put(`/challenges/${draft}/draft`, { ...completeDraft({ revision: 2 }), ...changes }),
    );
  /** A multipart request, written by hand. */
  const upload = (person: Person, path: string, type: string, lines: readonly string[]): Test =>
    request(portal.server)
      .post(`/api/v1${path}`)
      .set('cookie', person.cookie)
      .set('x-loigiai-request', '1')
      .set('content-type', `multipart/form-data${type}`)
      .send(lines.join('\r\n'));
  const PART = ['--x', 'content-disposition: form-data; name="file"; filename="a.pdf"', '', '%PDF-1.7 ...'];
  const NAMELESS = ['--x', 'content-disposition: form-data; name="file"', `content-type: ${BYTES}`, '', '?'];
  const [first, ...others] = completeDraft().criteria;

  it.each<Case>([
    [
      'an address with a NUL to sign in with',
      () => anybody.post('/session', { email: 'a\u0000b@x.vn', password: 'x' }),
      401,
      'credentials_wrong',
    ],
    invalid('a code of an agency with a NUL', () => anybody.get('/results?agency=%00')),
    invalid('a code of a field with a NUL', () => anybody.get('/results?field=%00')),
    cursor(() => anybody, '/challenges?', '1', ID),
    cursor(() => anybody, '/challenges?', '0000-01-31T00:00:00.000Z', ID),
    cursor(() => anybody, '/challenges?q=ngap&', '1e-999', AT, ID),
    cursor(() => anybody, '/results?', '2026-W01', ID),
    cursor(() => anybody, '/results?', '2026-02-31', ID),
    cursor(() => people.officer, '/commissions?', '2026-W01', ID),
    cursor(() => people.officer, '/commissions?', '2026-02-31', ID),
    cursor(() => auditor, '/audit?', '2026-02-31T00:00:00.000Z', '1'),
    cursor(() => admin, '/admin/mails?', '2026-02-31T00:00:00.000Z', ID),
    cursor(() => people.officer, '/work/challenges?', AT, '-'.repeat(36)),
    cursor(() => anybody, '/agencies?', 'a\u0000', 'b'),
    cursor(() => admin, '/admin/accounts?', 'a\u0000', ID),
    save('a number written as 1e-7', { criteria: [{ ...first, minimum: 1e-7 }, ...others] }),
    save('half a character in a line', { title: { vi: HALF, en: '' } }),
    save('half a character in a long text', { context: { vi: HALF, en: '' } }),
    save('a week for an instant', { closingAt: '2026-W05-1T10:00Z' }),
    save('an offset of 99 hours', { closingAt: '2026-02-01T10:00:00+99:00' }),
    invalid('half a character in an address', () => admin.post('/admin/mails/test', { to: `a@${HALF}b.vn` })),
    [
      'a file whose end is missing',
      () => upload(solver, `/proposals/${proposal}/files`, '; boundary=x', PART),
      400,
      'bad_request',
    ],
    [
      'a long file whose end is missing',
      () => upload(solver, `/proposals/${proposal}/files`, '; boundary=x', [...PART, 'x'.repeat(1_000_000)]),
      400,
      'bad_request',
    ],
    [
      'a file without a name',
      () => upload(solver, `/proposals/${proposal}/files`, '; boundary=x', [...NAMELESS, '--x--', '']),
      415,
      'file_type_refused',
    ],
    [
      'a file without a boundary',
      () => upload(solver, `/proposals/${proposal}/files`, '', [...PART, '--x--', '']),
      400,
      'bad_request',
    ],
    [
      'a list of agencies without a boundary',
      () => upload(people.programme, '/agencies/import', '', [...PART, '--x--', '']),
      400,
      'bad_request',
    ],
    ...[
      ['a body of a hundred thousand levels', `{"email":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
      ['a body of lists in lists', `${'['.repeat(400_000)}${']'.repeat(400_000)}`],
      ['a body of ten thousand fields', `{${Array.from({ length: 10_000 }, (_, i) => `"k${i}":1`).join()}}`],
      ['a body with a list of ten thousand', `{"email":[${'{},'.repeat(10_000)}{}]}`],
    ].map(([what = '', body = '']): Case => [
      what,
      () =>
        request(portal.server)
          .post('/api/v1/session')
          .set({ 'x-loigiai-request': '1', 'content-type': 'application/json' })
          .send(body),
      413,
      'body_too_large',
    ]),
    ['a malformed escape', () => request(portal.server).get('/api/v1/challenges/%zz'), 400, 'bad_request'],
    ['a code of 300 letters', () => anybody.get(`/challenges/${'a'.repeat(300)}`), 404, 'not_found'],
  ])('%s', async (_, send, status, code) => {
    const answer = await send();
    expect([answer.status, answer.body]).toMatchObject([status, { status, code }]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('a list of agencies whose end is missing after the answer has begun', async () => {
    const lines = [...PART, 'x'.repeat(1_000_000)];
    const answer = await upload(people.programme, '/agencies/import', '; boundary=x', lines)
      .buffer(true)
      .parse((response, done) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => done(null, text));
      });
    expect([answer.status, answer.body]).toEqual([200, expect.stringContaining('"code":"bad_request"')]);
  });

  it('an address that is none is answered like a wrong password', async () => {
    const credentials = { email: people.officer.email, password: 'wrong' };
    const wrong = await anybody.post('/session', credentials);
    const none = await anybody.post('/session', { ...credentials, email: '\u0000@x.vn' });
    expect({ ...none.body, correlationId: '' }).toEqual({ ...wrong.body, correlationId: '' });
  });
});
