import type { SealKey } from '../../platform/sealing/seal-key';

/** By which the portal finds a receipt from its number without the table telling which it is; 32 bytes. */
export function receiptTag(key: SealKey, number: string): Buffer {
  return key.tag('receipt', number);
}
