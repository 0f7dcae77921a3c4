import { createHash } from 'node:crypto';
import type { ReceiptVerification, SignedReceipt, VerifyReceiptRequest } from '@loi-giai/shared';
import type { Person } from './login';

/** What is told of a receipt with which nothing is wrong. */
export const ALL_HOLD = { form: 'holds', key: 'holds', signature: 'holds', kept: 'holds', genuine: true };

export const digestOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

export const receiptOf = async (person: Person, id: string, number = 1): Promise<SignedReceipt> =>
  (await person.get(`/proposals/${id}/versions/${number}/receipt.json`).expect(200)).body as SignedReceipt;

export const check = async (who: Person, sent: VerifyReceiptRequest): Promise<ReceiptVerification> =>
  (await who.post('/receipts/verify', sent).expect(200)).body as ReceiptVerification;

/** The same receipt with another value at this path. */
export function altered(
  signed: SignedReceipt,
  path: readonly (string | number)[],
  change: (old: never) => unknown,
) {
  const copy = structuredClone(signed) as unknown as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as never)[key], copy) as never;
  const last = path.at(-1)!;
  (parent as Record<string | number, unknown>)[last] = change(parent[last]);
  return copy as unknown as SignedReceipt;
}
