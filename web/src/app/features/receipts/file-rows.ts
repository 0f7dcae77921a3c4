import { type FileCheck, FILE_CHECK, type ReceiptDocument, type ReceiptVerification } from '@loi-giai/shared';
import type { DigestFault, DigestedFile } from './file-digests';

/** A file that was chosen or that the receipt names, and what is known of it. */
export interface FileRow {
  readonly name: string;
  readonly size: number;
  /** `unread`: no digest could be taken; `not_given`: the receipt names it, and nobody chose it. */
  readonly outcome: FileCheck | 'unread' | 'not_given';
  /** What the receipt calls it, where that is another name. */
  readonly listedAs: string | null;
  readonly fault: DigestFault | null;
}

/** @param chosen in the order of `found.files`, with those among them that could not be read */
export function fileRows(
  { files: listed }: ReceiptDocument,
  chosen: readonly DigestedFile[],
  { files: found }: ReceiptVerification,
): FileRow[] {
  const checks = found.values();
  const rows = chosen.map(({ name, size, sha256, fault }): FileRow => {
    if (sha256 === null) return { name, size, outcome: 'unread', listedAs: null, fault };
    const { check, listedAs } = checks.next().value ?? { check: FILE_CHECK.notListed, listedAs: null };
    return { name, size, outcome: check, listedAs: isSame(listedAs, name) ? null : listedAs, fault: null };
  });
  const given = (file: ReceiptDocument['files'][number]): boolean =>
    found.some(({ check, listedAs, sha256 }) =>
      check === FILE_CHECK.matches ? sha256 === file.sha256 : listedAs === file.name,
    );
  const missing = listed.filter((file) => !given(file));
  return [
    ...rows,
    ...missing.map(({ name, size }): FileRow => ({
      name,
      size,
      outcome: 'not_given',
      listedAs: null,
      fault: null,
    })),
  ];
}

/** However their accents are composed. */
function isSame(one: string | null, other: string): boolean {
  return one?.normalize('NFC') === other.normalize('NFC');
}
