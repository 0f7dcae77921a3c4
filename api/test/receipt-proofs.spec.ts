import { spawnSync } from 'node:child_process';
import { sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type InclusionProof, type PublicSeal, type SignedReceipt } from '@loi-giai/shared';
import request from 'supertest';
import { canonicalReceipt, leafOf } from '../src/features/receipts/receipt-document';
import { merkleRoot, rootOfProof } from '../src/features/sealing/merkle';
import { Jobs } from '../src/platform/jobs/jobs';
import { makeChallengePeople, openChallenge } from './support/challenge-people';
import { type Person, signUp, visitor } from './support/login';
import { ALL_HOLD, altered, check, digestOf, receiptOf } from './support/receipts';
import { makeSealedCall, type SealedCall } from './support/sealed-call';
import { startTestPortal, type TestPortal } from './support/test-app';
import { TEST_KEYS } from './support/test-keys';

const runs = (command: string): boolean => {
  const [program = '', ...parameters] = command.split(' ');
  return spawnSync(program, parameters).status === 0;
};

describe('receipts once the call has closed', () => {
  let portal: TestPortal;
  let nobody: Person;
  let call: SealedCall;
  let empty: string;
  let seal: PublicSeal;
  let held: { readonly signed: SignedReceipt; readonly proof: InclusionProof }[];
  beforeAll(async () => {
    portal = await startTestPortal();
    const people = await makeChallengePeople(portal);
    nobody = visitor(portal);
    call = await makeSealedCall(portal, people);
    empty = await openChallenge(portal, people);
    await portal.shiftClock(50 * 86_400);
    await portal.app.get(Jobs).runNow('close-calls');
    seal = (await nobody.get(`/challenges/${call.code}/seal`).expect(200)).body as PublicSeal;
    const versions = [
      { person: call.solver.person, id: call.id, number: 1 },
      { person: call.solver.person, id: call.id, number: 2 },
      ...call.others.map(({ solver, id }) => ({ person: solver.person, id, number: 1 })),
    ];
    held = [];
    for (const { person, id, number } of versions) {
      const { body } = await person.get(`/proposals/${id}/versions/${number}/proof`).expect(200);
      held.push({ signed: await receiptOf(person, id, number), proof: body as InclusionProof });
    }
  }, 60_000);
  afterAll(() => portal.close());

  it('everybody can take the root anew from the leaves that are published, sorted, and tell no order of arrival', async () => {
    expect(seal).toMatchObject({ versions: 4, opening: null });
    expect(seal.leaves).toEqual([...seal.leaves].sort());
    expect(merkleRoot(seal.leaves.map((leaf) => Buffer.from(leaf, 'hex'))).toString('hex')).toBe(seal.root);
    const { body } = await nobody.get(`/challenges/${call.code}`).expect(200);
    expect((body as { seal: unknown }).seal).toEqual({
      root: seal.root,
      fixedAt: seal.fixedAt,
      openedAt: null,
    });
    for (const { signed } of held) expect(JSON.stringify(seal)).not.toContain(signed.receipt.number);
  });

  it('I8: each version has a proof that leads from its receipt to the root, also what was replaced or withdrawn', () => {
    expect(new Set(held.map(({ proof }) => proof.index)).size).toBe(4);
    for (const { signed, proof } of held) {
      const leaf = leafOf(signed.receipt);
      expect(proof).toMatchObject({ leaf: leaf.toString('hex'), count: 4, root: seal.root });
      const path = proof.path.map((node) => Buffer.from(node, 'hex'));
      expect(rootOfProof(leaf, proof.index, proof.count, path)?.toString('hex')).toBe(seal.root);
    }
  });

  it('are found in the root, with and without their proof', async () => {
    for (const { signed, proof } of held) {
      const { root, fixedAt } = seal;
      const expected = { ...ALL_HOLD, included: 'holds', seal: { root, fixedAt } };
      expect(await check(nobody, signed)).toMatchObject({ ...expected, proof: 'unchecked' });
      expect(await check(nobody, { ...signed, proof })).toMatchObject({ ...expected, proof: 'holds' });
    }
  });

  const hasTools = ['openssl version', 'jq --version', 'sh -c true'].every(runs);

  /** What docs/receipts.md tells people to do, done. */
  (hasTools ? it : it.skip)('can be checked without the portal as the documentation says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loi-giai-receipt-'));
    const keep = (name: string, content: string): void => writeFileSync(join(folder, name), content);
    const run = (command: string) => spawnSync('sh', ['-ec', command], { cwd: folder, encoding: 'utf8' });
    const docs = readFileSync(resolve(__dirname, '../../docs/receipts.md'), 'utf8');
    const openssl = /```sh\n([^`]*openssl[^`]*)```/.exec(docs)![1]!;
    keep('check-proof.mjs', /```js\n(import[^]*?)\n```/.exec(docs)![1]!);
    keep('keys.json', (await request(portal.server).get('/.well-known/loigiai-receipts.json')).text);
    keep('seal.json', JSON.stringify(seal));
    const node = `"${process.execPath}" check-proof.mjs receipt.json proof.json seal.json`;
    try {
      for (const { signed, proof } of held) {
        keep('receipt.json', JSON.stringify(signed, null, 2));
        keep('proof.json', JSON.stringify(proof));
        expect(run(openssl)).toMatchObject({ status: 0, stdout: 'Signature Verified Successfully\n' });
        expect(run(node).stdout).toBe('The receipt is in the root.\nThe leaves give the root.\n');
        keep('receipt.json', JSON.stringify(altered(signed, ['receipt', 'proposal', 'title'], () => 'Khác')));
        expect(run(openssl).status).not.toBe(0);
        expect(run(node)).toMatchObject({
          status: 1,
          stdout: expect.stringContaining('The receipt is NOT in the root.'),
        });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('do not take a proof that is another’s, or has one thing changed', async () => {
    const [mine, other] = held;
    const { signed, proof } = mine!;
    const zero = digestOf('zero');
    for (const wrong of [
      other!.proof,
      { ...proof, index: (proof.index + 1) % 4 },
      { ...proof, index: 4 },
      { ...proof, count: 5 },
      { ...proof, count: 2 ** 50 },
      { ...proof, leaf: other!.proof.leaf },
      { ...proof, root: zero },
      { ...proof, path: [] },
      { ...proof, path: [...proof.path, zero] },
      { ...proof, path: [...proof.path].reverse() },
      { ...proof, path: [zero, ...proof.path.slice(1)] },
    ])
      expect([wrong, (await check(nobody, { ...signed, proof: wrong })).proof]).toEqual([wrong, 'fails']);
  });

  it('say that a forged one is not among those of the root', async () => {
    const receipt = { ...held[0]!.signed.receipt, number: 'BN-0000-0000-0000' };
    const signature = sign(null, canonicalReceipt(receipt), TEST_KEYS.RECEIPT_KEY).toString('base64');
    expect(await check(nobody, { ...held[0]!.signed, receipt, signature })).toMatchObject({
      signature: 'holds',
      kept: 'fails',
      included: 'fails',
      genuine: false,
    });
  });

  it('name the two offices that opened the seal, and no person', async () => {
    const chair = await signUp(portal, 'Chủ tịch Nguyễn');
    const secretary = await signUp(portal, 'Thư ký Trần');
    await portal.database.query(
      `UPDATE challenge_seal SET chair_id = $1, secretary_id = $2, opened_at = now.at, chair_consented_at = now.at,
              secretary_consented_at = now.at FROM (SELECT portal_now() AS at) now`,
      [chair.accountId, secretary.accountId],
    );
    const { text, body } = await nobody.get(`/challenges/${call.code}/seal`).expect(200);
    expect((body as PublicSeal).opening).toEqual({ at: expect.any(String), by: ['chair', 'secretary'] });
    for (const word of [chair.accountId, secretary.accountId, 'Nguyễn', 'Trần'])
      expect(text).not.toContain(word);
  });

  it('a call that nobody answered has the root of nothing', async () => {
    const { body } = await nobody.get(`/challenges/${empty}/seal`).expect(200);
    expect(body).toMatchObject({ versions: 0, leaves: [], root: digestOf('') });
  });
});
