import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { RECEIPT_FORM, type ReceiptDocument } from '@loi-giai/shared';
import { canonicalForm } from '../../api/src/features/proposals/proposal-content';
import { canonicalReceipt } from '../../api/src/features/receipts/receipt-document';
import { SealKey } from '../../api/src/platform/sealing/seal-key';
import { CONTENT } from './solvers';

const TIMES = 2_000;

/** What the parts of sealing a 20 kB proposal cost one core, in microseconds. */
export function cryptoCost(): string {
  const key = new SealKey(randomBytes(32));
  const { privateKey } = generateKeyPairSync('ed25519');
  const sealed = key.seal('draft', CONTENT);
  const receipt: ReceiptDocument = {
    form: RECEIPT_FORM,
    number: 'BN-0000-0000-0000',
    challenge: { code: 'BT-2026-0001', title: { vi: 'Bài toán', en: '' } },
    organizations: [{ name: 'Công ty', taxCode: '0123456789' }],
    proposal: { title: CONTENT.title, version: 1 },
    submittedAt: new Date().toISOString(),
    digest: randomUUID(),
    files: [],
  };
  const costs = {
    'open the draft': microseconds(() => key.open('draft', sealed)),
    'canonical form and digest': microseconds(() =>
      createHash('sha256').update(canonicalForm(CONTENT, []), 'utf8').digest(),
    ),
    'sign the receipt': microseconds(() => sign(null, canonicalReceipt(receipt), privateKey)),
    'seal the version': microseconds(() => key.seal('version', CONTENT)),
  };
  const all = Object.values(costs).reduce((sum, cost) => sum + cost, 0);
  const parts = Object.entries(costs).map(([what, cost]) => `${what} ${cost.toFixed(0)}`);
  return `encryption and signature of one submission: ${all.toFixed(0)} µs (${parts.join(', ')})`;
}

function microseconds(work: () => unknown): number {
  for (let i = 0; i < TIMES / 10; i++) work();
  const begun = performance.now();
  for (let i = 0; i < TIMES; i++) work();
  return ((performance.now() - begun) * 1_000) / TIMES;
}
