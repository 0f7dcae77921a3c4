import 'reflect-metadata';
import { inflateSync } from 'node:zlib';
import { RECEIPT_FORM, type SignedReceipt } from '@loi-giai/shared';
import type { Configuration } from '../../platform/config/configuration';
import { ReceiptPaper } from './receipt-paper.service';

const SHA = 'a3f5'.repeat(16);
const file = (name: string): SignedReceipt['receipt']['files'][number] => ({
  name,
  size: 1_234,
  sha256: SHA,
});
const SIGNED: SignedReceipt = {
  receipt: {
    form: RECEIPT_FORM,
    number: 'BN-7K3M-Q0XR-9VD2',
    challenge: { code: 'SGTVT-2026-001', title: { vi: 'Giảm ngập ở đường Nguyễn Hữu Cảnh', en: '' } },
    organizations: [{ name: 'Nhóm Ngưỡng Mộng Ễnh Ương', taxCode: null }],
    proposal: { title: 'Van một chiều, điều khiển theo mực nước', version: 3 },
    submittedAt: '2026-11-20T09:59:59.123Z',
    digest: SHA,
    files: [file('kế hoạch.pdf')],
  },
  signature: Buffer.alloc(64, 7).toString('base64'),
  keyId: '0123456789abcdef',
};
const paper = new ReceiptPaper({ publicUrl: 'https://loigiai.example' } as Configuration);

/** What the PDF holds, each part unpacked. */
function streamsOf(pdf: Buffer): string[] {
  const parts: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    const end = pdf.indexOf('\nendstream', at);
    try {
      parts.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      parts.push(pdf.subarray(at + 7, end).toString('latin1'));
    }
  }
  return parts;
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('the receipt on paper', () => {
  it('is one page of PDF for a receipt with one file, in both languages', async () => {
    for (const lang of ['vi', 'en'] as const) {
      const pdf = await paper.print(SIGNED, lang);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pagesOf(pdf)).toBe(1);
      expect(pdf.toString('latin1')).toContain(`/Lang (${lang})`);
    }
  });

  it('carries letters with stacked diacritics, as letters', async () => {
    const maps = streamsOf(await paper.print(SIGNED, 'vi')).filter((part) => part.includes('beginbfrange'));
    const letters = maps.join('\n').toLowerCase();
    for (const letter of 'ưễộảậ') {
      const hex = letter.codePointAt(0)!.toString(16).padStart(4, '0');
      expect([letter, letters.includes(`<${hex}>`)]).toEqual([letter, true]);
    }
  });

  it('carries the signed receipt, from which it can be checked', async () => {
    const attached = streamsOf(await paper.print(SIGNED, 'vi')).find((part) => part.includes('"signature"'));
    expect(JSON.parse(Buffer.from(attached!, 'latin1').toString('utf8'))).toEqual(SIGNED);
  });

  it('goes on to the next page where there are many files, and takes letters that its type does not have', async () => {
    const files = Array.from({ length: 10 }, (_, index) =>
      file(`${index} 漢字 ${'rất-dài-'.repeat(20)}.pdf`),
    );
    const pdf = await paper.print({ ...SIGNED, receipt: { ...SIGNED.receipt, files } }, 'vi');
    expect(pagesOf(pdf)).toBeGreaterThan(1);
  });
});
