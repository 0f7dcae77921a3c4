import type { InclusionProof, SignedReceipt } from '@loi-giai/shared';
import { type HeldDocument, holdText, readProof, readReceipt } from './held-document';

const SIGNED: SignedReceipt = {
  receipt: {
    form: 'loi-giai/receipt/1',
    number: 'BN-7K3M-Q0XR-9VD2',
    challenge: { code: 'BT-2026-0014', title: { vi: 'Bài toán', en: '' } },
    organizations: [{ name: 'Nhóm Ánh Dương', taxCode: null }],
    proposal: { title: 'Lời giải', version: 1 },
    submittedAt: '2026-11-25T09:59:59.412Z',
    digest: 'ab'.repeat(32),
    files: [{ name: 'ke-hoach.pdf', size: 48_213, sha256: 'cd'.repeat(32) }],
  },
  signature: 'c2lnbmF0dXJl',
  keyId: '0123456789abcdef',
};
const PROOF: InclusionProof = {
  leaf: 'ab'.repeat(32),
  index: 0,
  count: 2,
  path: ['cd'.repeat(32)],
  root: 'ef'.repeat(32),
};

const held = (text: string, change: Partial<HeldDocument> = {}): HeldDocument => ({
  name: 'BN-7K3M-Q0XR-9VD2.json',
  size: text.length,
  isPdf: false,
  text,
  ...change,
});
const faultOf = (document: HeldDocument): unknown => {
  const reading = readReceipt(document);
  return 'fault' in reading ? reading.fault : null;
};

describe('a receipt that somebody holds', () => {
  it('is read as it was downloaded, with space around it or a byte order mark', () => {
    const text = JSON.stringify(SIGNED, null, 2);
    for (const written of [text, `\uFEFF${text}\r\n`, JSON.stringify(SIGNED)])
      expect(readReceipt(held(written))).toEqual({ value: SIGNED });
  });

  it('is told apart from what is no receipt', () => {
    expect(faultOf(held(''))).toBe('empty');
    expect(faultOf(held(' \n'))).toBe('empty');
    expect(faultOf(held('Biên nhận BN-7K3M'))).toBe('not_json');
    expect(faultOf(held(JSON.stringify(SIGNED).slice(0, -1)))).toBe('not_json');
    for (const other of [
      'null',
      '7',
      '"text"',
      '[]',
      '{}',
      JSON.stringify(SIGNED.receipt),
      JSON.stringify([SIGNED]),
    ])
      expect([other, faultOf(held(other))]).toEqual([other, 'other']);
    expect(faultOf(held(JSON.stringify(PROOF)))).toBe('proof');
  });

  it('has every part, of the right kind, and no other', () => {
    const { receipt } = SIGNED;
    for (const wrong of [
      { ...SIGNED, extra: 1 },
      { ...SIGNED, signature: null },
      { ...SIGNED, receipt: { ...receipt, number: 7 } },
      { ...SIGNED, receipt: { ...receipt, files: {} } },
      { ...SIGNED, receipt: { ...receipt, files: [{ name: 'a' }] } },
      { ...SIGNED, receipt: { ...receipt, proposal: { title: 'x', version: '1' } } },
      { ...SIGNED, receipt: { ...receipt, proposal: { title: 'x', version: -1 } } },
      { ...SIGNED, receipt: { ...receipt, toString: 'x' } },
    ])
      expect([wrong, faultOf(held(JSON.stringify(wrong)))]).toEqual([wrong, 'other']);
  });

  it('is not read at all where it is far too large, or cannot be read', () => {
    expect(faultOf(held('', { size: 20_000_000, text: null }))).toBe('too_large');
    expect(faultOf(held('', { text: null }))).toBe('unreadable');
    expect(faultOf(held('', { isPdf: true, size: 90_000, text: null }))).toBe('nothing_attached');
    expect(faultOf(held('x'.repeat(500_001)))).toBe('too_large');
  });

  it('may be pasted; nothing pasted is no document', () => {
    expect(holdText('')).toBeNull();
    expect(readReceipt(holdText(JSON.stringify(SIGNED))!)).toEqual({ value: SIGNED });
  });
});

describe('a proof', () => {
  it('is told apart from a receipt', () => {
    expect(readProof(held(JSON.stringify(PROOF)))).toEqual({ value: PROOF });
    expect(readProof(held(JSON.stringify(SIGNED)))).toEqual({ fault: 'receipt' });
    for (const wrong of [
      { ...PROOF, root: 'x' },
      { ...PROOF, index: 1.5 },
      { ...PROOF, path: ['cd'] },
    ])
      expect(readProof(held(JSON.stringify(wrong)))).toEqual({ fault: 'other' });
  });
});
