import type { FileVerification, ReceiptDocument, ReceiptVerification } from '@loi-giai/shared';
import type { DigestedFile } from './file-digests';
import { fileRows } from './file-rows';

const digest = (letter: string): string => letter.repeat(64);
const receipt = (names: Record<string, string>): ReceiptDocument =>
  ({
    files: Object.entries(names).map(([name, sha256]) => ({ name, size: 7, sha256 })),
  }) as unknown as ReceiptDocument;
const chosen = (name: string, sha256: string | null): DigestedFile => ({
  id: name,
  name,
  size: 7,
  progress: null,
  sha256,
  fault: sha256 === null ? 'unreadable' : null,
});
const answered = (files: Omit<FileVerification, 'sha256'>[], sha256: string[]): ReceiptVerification =>
  ({
    files: files.map((file, index) => ({ ...file, sha256: sha256[index] })),
  }) as unknown as ReceiptVerification;

describe('the files beside a receipt', () => {
  it('are told one by one, those that could not be read in their place', () => {
    const rows = fileRows(
      receipt({ 'a.pdf': digest('a'), 'b.pdf': digest('b'), 'c.pdf': digest('c') }),
      [
        chosen('a.pdf', digest('a')),
        chosen('moved.pdf', null),
        chosen('b.pdf', digest('x')),
        chosen('z.pdf', digest('z')),
      ],
      answered(
        [
          { name: 'a.pdf', check: 'matches', listedAs: 'a.pdf' },
          { name: 'b.pdf', check: 'differs', listedAs: 'b.pdf' },
          { name: 'z.pdf', check: 'not_listed', listedAs: null },
        ],
        [digest('a'), digest('x'), digest('z')],
      ),
    );
    expect(rows.map(({ name, outcome, fault }) => [name, outcome, fault])).toEqual([
      ['a.pdf', 'matches', null],
      ['moved.pdf', 'unread', 'unreadable'],
      ['b.pdf', 'differs', null],
      ['z.pdf', 'not_listed', null],
      ['c.pdf', 'not_given', null],
    ]);
  });

  it('are known by their bytes, whatever they are called by now', () => {
    const rows = fileRows(
      receipt({ 'Kế hoạch.pdf': digest('a'), 'bản sao.pdf': digest('a') }),
      [chosen('renamed.pdf', digest('a')), chosen('Kế hoạch.pdf'.normalize('NFD'), digest('a'))],
      answered(
        [
          { name: '', check: 'matches', listedAs: 'Kế hoạch.pdf' },
          { name: '', check: 'matches', listedAs: 'Kế hoạch.pdf' },
        ],
        [digest('a'), digest('a')],
      ),
    );
    expect(rows.map(({ outcome, listedAs }) => [outcome, listedAs])).toEqual([
      ['matches', 'Kế hoạch.pdf'],
      ['matches', null],
    ]);
  });

  it('are those that the receipt names where nobody chose any', () => {
    expect(fileRows(receipt({ 'a.pdf': digest('a') }), [], answered([], []))).toEqual([
      { name: 'a.pdf', size: 7, outcome: 'not_given', listedAs: null, fault: null },
    ]);
    expect(fileRows(receipt({}), [], answered([], []))).toEqual([]);
  });
});
