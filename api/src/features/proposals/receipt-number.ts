import { randomInt } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U to be misread or to spell anything. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Such as BN-7K3M-Q0XR-9VD2: 60 random bits, so that neither order nor number of submissions can be read from it (I1). */
export function newReceiptNumber(): string {
  const group = (): string => Array.from({ length: 4 }, () => ALPHABET.charAt(randomInt(32))).join('');
  return `BN-${group()}-${group()}-${group()}`;
}
