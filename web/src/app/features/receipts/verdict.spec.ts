import type { ReceiptVerification } from '@loi-giai/shared';
import { type Outcome, isGenuine, outcomesOf, verdictOf } from './verdict';

const OPEN: ReceiptVerification = {
  form: 'holds',
  key: 'holds',
  signature: 'holds',
  kept: 'holds',
  included: 'unchecked',
  proof: 'unchecked',
  files: [],
  seal: null,
  genuine: true,
};
const CLOSED: ReceiptVerification = {
  ...OPEN,
  included: 'holds',
  seal: { root: 'ab'.repeat(32), fixedAt: '2026-11-25T10:00:00.000Z' },
};
const file = (check: 'matches' | 'differs' | 'not_listed') => ({
  name: 'a',
  sha256: '',
  listedAs: null,
  check,
});
const outcomes = (found: ReceiptVerification, proofSent = false): Outcome[] =>
  outcomesOf(found, proofSent).map(({ outcome }) => outcome);

describe('the verdict on a receipt', () => {
  it('is that it is genuine where the portal says so, also while the call is open', () => {
    for (const found of [OPEN, CLOSED, { ...CLOSED, proof: 'holds' as const, files: [file('matches')] }])
      expect([verdictOf(found, 0), isGenuine(verdictOf(found, 0))]).toEqual(['genuine', found.genuine]);
  });

  it('names the gravest of what does not hold', () => {
    const none = { ...OPEN, signature: 'unchecked', kept: 'unchecked', genuine: false } as const;
    const cases: [ReceiptVerification, string][] = [
      [{ ...none, form: 'fails', key: 'fails' }, 'unknown_form'],
      [{ ...none, key: 'fails' }, 'foreign'],
      [{ ...none, signature: 'fails' }, 'altered'],
      [{ ...CLOSED, kept: 'fails', included: 'fails', genuine: false }, 'not_kept'],
      [{ ...CLOSED, included: 'fails', genuine: false }, 'not_sealed'],
      [{ ...CLOSED, proof: 'fails', files: [file('matches'), file('differs')] }, 'files_differ'],
      [{ ...OPEN, files: [file('not_listed')] }, 'files_differ'],
      [{ ...CLOSED, proof: 'fails' }, 'proof_differs'],
    ];
    for (const [found, verdict] of cases) {
      expect(verdictOf(found, 0)).toBe(verdict);
      expect([verdict, isGenuine(verdictOf(found, 0))]).toEqual([verdict, found.genuine]);
    }
  });

  it('is not that all is well where a file could not be read', () => {
    expect(verdictOf(CLOSED, 1)).toBe('files_differ');
  });
});

describe('each check', () => {
  it('says why it was not made', () => {
    expect(outcomes(OPEN)).toEqual(['holds', 'holds', 'holds', 'holds', 'call_open', 'not_sent']);
    expect(outcomes(OPEN, true).at(-1)).toBe('call_open');
    expect(outcomes({ ...CLOSED, proof: 'fails' }, true)).toEqual([
      ...Array<Outcome>(5).fill('holds'),
      'fails',
    ]);
    const altered = { ...OPEN, signature: 'fails', kept: 'unchecked', genuine: false } as const;
    expect(outcomes(altered, true)).toEqual(['holds', 'holds', 'fails', 'after', 'after', 'after']);
  });
});
