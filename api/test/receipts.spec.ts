import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ReceiptKeys, type SignedReceipt } from '@loi-giai/shared';
import request from 'supertest';
import { createPortal } from '../src/app';
import { canonicalReceipt } from '../src/features/receipts/receipt-document';
import { readConfiguration } from '../src/platform/config/configuration';
import { type ChallengePeople, makeChallengePeople, openChallenge } from './support/challenge-people';
import { join as joinOrganization } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { ALL_HOLD, altered, check, digestOf, receiptOf } from './support/receipts';
import { makeSealedCall, PDF, type SealedCall } from './support/sealed-call';
import { makeSolver, submitProposal } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';
import { TEST_KEYS } from './support/test-keys';

const NOWHERE = '7f5f3a9e-0000-4000-8000-000000000000';
const newSigningKey = () => generateKeyPairSync('ed25519').privateKey;
describe('receipts while the call is open', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let nobody: Person;
  let call: SealedCall;
  let signed: SignedReceipt;
  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    nobody = visitor(portal);
    call = await makeSealedCall(portal, people);
    signed = await receiptOf(call.solver.person, call.id);
  }, 60_000);
  afterAll(() => portal.close());

  it('I8: are genuine for anybody who holds one, of every version, also of what was replaced or withdrawn', async () => {
    const [second, third] = call.others;
    for (const receipt of [
      signed,
      await receiptOf(call.solver.person, call.id, 2),
      await receiptOf(second!.solver.person, second!.id),
      await receiptOf(third!.solver.person, third!.id),
    ])
      expect(await check(nobody, receipt)).toEqual({
        ...ALL_HOLD,
        included: 'unchecked',
        proof: 'unchecked',
        files: [],
        seal: null,
      });
  });

  const flip = (text: string): string => (text.startsWith('x') ? `y${text.slice(1)}` : `x${text.slice(1)}`);
  const RECEIPT_FIELDS: [(string | number)[], (old: never) => unknown][] = [
    [['number'], flip],
    [['challenge', 'code'], flip],
    [['challenge', 'title', 'vi'], flip],
    [['challenge', 'title', 'en'], flip],
    [['organizations', 0, 'name'], flip],
    [['organizations', 0, 'taxCode'], () => '0312345678'],
    [['proposal', 'title'], flip],
    [['proposal', 'title'], (old: string) => `${old} `],
    [['proposal', 'title'], (old: string) => old.normalize('NFD')],
    [['proposal', 'version'], (old: number) => old + 1],
    [['submittedAt'], (old: string) => old.replace(/.Z$/, (last) => (last === '0Z' ? '1Z' : '0Z'))],
    [['digest'], flip],
    [['files', 0, 'name'], flip],
    [['files', 0, 'size'], (old: number) => old + 1],
    [['files', 0, 'sha256'], flip],
    [['files'], () => []],
    [['organizations'], (old: object[]) => [...old, ...old]],
  ];

  it.each(RECEIPT_FIELDS)('are not genuine with one thing changed at %j', async (path, change) => {
    const forged = altered(signed, ['receipt', ...path], change);
    expect(forged).not.toEqual(signed);
    expect(await check(nobody, forged)).toMatchObject({
      form: 'holds',
      key: 'holds',
      signature: 'fails',
      kept: 'unchecked',
      included: 'unchecked',
      genuine: false,
    });
  });

  it('are told apart by what does not hold: the form, the key or the signature', async () => {
    const otherForm = altered(signed, ['receipt', 'form'], () => 'loi-giai/receipt/2');
    expect(await check(nobody, otherForm)).toMatchObject({
      form: 'fails',
      key: 'holds',
      signature: 'unchecked',
      genuine: false,
    });
    const otherKey = { ...signed, keyId: flip(signed.keyId) };
    expect(await check(nobody, otherKey)).toMatchObject({
      form: 'holds',
      key: 'fails',
      signature: 'unchecked',
      genuine: false,
    });
    for (const signature of [
      flip(signed.signature),
      // The last letter before the padding has bits that belong to no byte.
      signed.signature.replace(/.==$/, (end) => `${end.startsWith('B') ? 'C' : 'B'}==`),
      signed.signature.replace('==', ''),
      `${signed.signature} `,
      Buffer.alloc(64).toString('base64'),
      '',
    ])
      expect(await check(nobody, { ...signed, signature })).toMatchObject({
        signature: 'fails',
        kept: 'unchecked',
        genuine: false,
      });
  });

  it('are not genuine where somebody else signed them under our key’s name', async () => {
    const forged = sign(null, canonicalReceipt(signed.receipt), newSigningKey()).toString('base64');
    expect(await check(nobody, { ...signed, signature: forged })).toMatchObject({
      key: 'holds',
      signature: 'fails',
    });
  });

  it('are not kept where our key signed what was never submitted', async () => {
    const receipt = { ...signed.receipt, number: 'BN-0000-0000-0000' };
    const { RECEIPT_KEY } = TEST_KEYS;
    const signature = sign(null, canonicalReceipt(receipt), RECEIPT_KEY).toString('base64');
    expect(await check(nobody, { ...signed, receipt, signature })).toMatchObject({
      signature: 'holds',
      kept: 'fails',
      genuine: false,
    });
  });

  it('compare files by their bytes, then by their names', async () => {
    const [listed] = signed.receipt.files;
    const other = digestOf('something else');
    const files = [
      { name: listed!.name, sha256: digestOf(PDF) },
      { name: listed!.name.normalize('NFD'), sha256: digestOf(PDF).toUpperCase() },
      { name: 'renamed.pdf', sha256: digestOf(PDF) },
      { name: listed!.name.normalize('NFD'), sha256: other },
      { name: 'stranger.pdf', sha256: other },
    ];
    const answer = await check(nobody, { ...signed, files });
    expect(answer.files.map(({ check: outcome, listedAs }) => [outcome, listedAs])).toEqual([
      ['matches', listed!.name],
      ['matches', listed!.name],
      ['matches', listed!.name],
      ['differs', listed!.name],
      ['not_listed', null],
    ]);
    expect(answer.genuine).toBe(true);
  });

  it('of the wrong shape are refused with the path of each fault', async () => {
    const faultsOf = async (sent: object): Promise<string[]> => {
      const { body } = await nobody.post('/receipts/verify', sent).expect(422);
      return (body as { errors: { path: string; code: string }[] }).errors.map((e) => `${e.path} ${e.code}`);
    };
    const { receipt } = signed;
    expect(await faultsOf({})).toEqual(['receipt required', 'signature required', 'keyId required']);
    expect(await faultsOf({ ...signed, receipt: 'a text' })).toEqual(['receipt wrong_type']);
    expect(await faultsOf({ ...signed, extra: 1 })).toEqual(['extra unknown_field']);
    expect(await faultsOf({ ...signed, receipt: { ...receipt, extra: 1 } })).toEqual([
      'receipt.extra unknown_field',
    ]);
    expect(
      await faultsOf({ ...signed, receipt: { ...receipt, proposal: { title: 'x', version: '1' } } }),
    ).toEqual(['receipt.proposal.version wrong_type']);
    expect(await faultsOf({ ...signed, receipt: { ...receipt, number: '\ud800' } })).toEqual([
      'receipt.number not_allowed',
    ]);
    expect(await faultsOf({ ...signed, receipt: { ...receipt, digest: 'x'.repeat(2_001) } })).toEqual([
      'receipt.digest too_long',
    ]);
    expect(await faultsOf({ ...signed, files: [{ name: 'a.pdf', sha256: 'zz' }] })).toEqual([
      'files.0.sha256 bad_format',
    ]);
    expect(await faultsOf({ ...signed, files: null })).not.toEqual([]);
    expect(await faultsOf({ ...signed, proof: { leaf: 'x' } })).toContain('proof.leaf bad_format');
    expect(await faultsOf({ ...signed, files: Array(51).fill({ name: 'a', sha256: digestOf('') }) })).toEqual(
      ['files too_many'],
    );
  });

  it('are for members of the organization alone, at every address (I11)', async () => {
    const strangers = [
      nobody,
      call.others[0]!.solver.person,
      people.officer,
      await signUpAs(portal, 'portal.administrator'),
      await signUpAs(portal, 'city.auditor'),
    ];
    for (const what of ['receipt.json', 'receipt.pdf', 'proof'])
      for (const [index, stranger] of strangers.entries()) {
        const found = await stranger.get(`/proposals/${call.id}/versions/1/${what}`);
        const missing = await stranger.get(`/proposals/${NOWHERE}/versions/1/${what}`);
        const { correlationId: _, ...body } = found.body as Record<string, unknown>;
        expect([index, found.status]).toEqual([index, index === 0 ? 401 : 404]);
        expect(missing.body).toMatchObject(body);
      }
    for (const number of ['3', '0', '-1', '1.5', 'x'])
      expect([
        number,
        (await call.solver.person.get(`/proposals/${call.id}/versions/${number}/receipt.json`)).status,
      ]).toEqual([number, 404]);
  });

  it('are given as a file and on paper, to every member and in both languages', async () => {
    const member = await signUp(portal, 'Thành viên');
    await joinOrganization(portal, call.solver.organizationId, member, 'member');
    const json = await member.get(`/proposals/${call.id}/versions/1/receipt.json`).expect(200);
    expect(json.headers).toMatchObject({
      'content-disposition': `attachment; filename="${signed.receipt.number}.json"`,
      'cache-control': 'private, no-store',
    });
    const { body } = await member.get(`/proposals/${call.id}/versions/1`).expect(200);
    expect(json.body).toEqual((body as { receipt: { signed: unknown } }).receipt.signed);
    for (const query of ['', '?lang=vi', '?lang=en', '?lang=xx', '?lang=en&lang=vi']) {
      const pdf = await member.get(`/proposals/${call.id}/versions/1/receipt.pdf${query}`).expect(200);
      expect(pdf.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${signed.receipt.number}.pdf"`,
      });
      expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
      const lang = query.startsWith('?lang=en') && !query.includes('&') ? 'en' : 'vi';
      expect((pdf.body as Buffer).toString('latin1')).toContain(`/Lang (${lang})`);
    }
  });

  it('I1: a forged receipt is answered alike, whatever the call it names has received', async () => {
    const empty = await openChallenge(portal, people);
    const answers = await Promise.all(
      [call.code, empty, 'KHONG-CO-2026'].map((code) =>
        check(
          nobody,
          altered(signed, ['receipt', 'challenge', 'code'], () => code),
        ),
      ),
    );
    // The first is not forged: it is the receipt itself.
    const [, forEmpty, forNone] = answers;
    expect(forEmpty).toEqual(forNone);
    const forged = await check(
      nobody,
      altered(signed, ['receipt', 'number'], () => 'BN-0000-0000-0000'),
    );
    expect(forged).toEqual(forEmpty);
  });

  it('I1: nothing of the root or of a proof is there before the call has closed', async () => {
    const missing = await nobody.get('/challenges/KHONG-CO-2026/seal').expect(404);
    const open = await nobody.get(`/challenges/${call.code}/seal`).expect(404);
    expect({ ...open.body, correlationId: '' }).toEqual({ ...missing.body, correlationId: '' });
    await call.solver.person.get(`/proposals/${call.id}/versions/1/proof`).expect(404);
    const { body } = await nobody.get(`/challenges/${call.code}`).expect(200);
    expect((body as { seal: unknown }).seal).toBeNull();
  });

  it('publish the keys where programs look for them, to be kept for a while', async () => {
    const { body, headers } = await request(portal.server)
      .get('/.well-known/loigiai-receipts.json')
      .expect(200);
    const { keys, form } = body as ReceiptKeys;
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect([form, keys.map(({ keyId }) => keyId)]).toEqual(['loi-giai/receipt/1', [signed.keyId]]);
    expect(JSON.stringify(body)).not.toContain('PRIVATE');
    const bytes = Buffer.from(signed.signature, 'base64');
    expect(verify(null, canonicalReceipt(signed.receipt), createPublicKey(keys[0]!.publicKey), bytes)).toBe(
      true,
    );
  });

  it('are checked at the usual rate, and no faster', async () => {
    const limited = await startSecond({ RATE_LIMIT: '3' });
    try {
      const statuses: number[] = [];
      for (let i = 0; i < 4; i++) statuses.push((await verifyAt(limited, signed)).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
    } finally {
      await limited.close();
    }
  });

  it('I8: stay genuine when the portal signs with a new key, whose receipts are genuine, too', async () => {
    const pem = newSigningKey().export({ type: 'pkcs8', format: 'pem' }).toString();
    const second = await startSecond({ RECEIPT_KEY: pem });
    try {
      expect((await verifyAt(second, signed)).body).toMatchObject(ALL_HOLD);
      const { body } = await request(second.getHttpServer()).get('/.well-known/loigiai-receipts.json');
      expect((body as ReceiptKeys).keys).toHaveLength(2);
      const solver = await makeSolver({ ...portal, server: second.getHttpServer() });
      const { receipt } = await submitProposal(solver, call.code);
      expect(receipt.signed.keyId).not.toBe(signed.keyId);
      for (const app of [second, portal.app])
        expect((await verifyAt(app, receipt.signed)).body).toMatchObject(ALL_HOLD);
    } finally {
      await second.close();
    }
  });

  /** Another process of the same portal. */
  async function startSecond(settings: Record<string, string>): Promise<NestFastifyApplication> {
    const { url } = portal.database.options as { url: string };
    const app = await createPortal(
      readConfiguration({
        NODE_ENV: 'test',
        DATABASE_URL: url,
        ...TEST_KEYS,
        LOG_LEVEL: 'silent',
        WORKERS: 'false',
        RATE_LIMIT: '0',
        ...settings,
      }),
    );
    await app.listen(0, '127.0.0.1');
    return app;
  }

  const verifyAt = (app: NestFastifyApplication, sent: SignedReceipt) =>
    request(app.getHttpServer()).post('/api/v1/receipts/verify').set('x-loigiai-request', '1').send(sent);
});
