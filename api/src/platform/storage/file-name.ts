import { PROPOSAL_LIMITS } from '@loi-giai/shared';

const LONGEST = PROPOSAL_LIMITS.fileName;
const NAMELESS = 'tep-dinh-kem';
/** Of types whose names end in more than one way. */
const OTHER_ENDINGS: Readonly<Record<string, string>> = { jpg: 'jpeg' };

/** The last part of a path, without control characters; names are shown, never used as paths. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const cleaned = last
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  return cleaned === '' || /^\.+$/.test(cleaned) ? NAMELESS : cleaned;
}

/**
 * What a file is called wherever it goes: it ends as its content says, so that nobody who opens it starts something else with it.
 * @param extension of its content, without the point
 */
export function nameOfFile(name: string, extension: string): string {
  const cleaned = cleanFileName(name);
  const written = [extension, OTHER_ENDINGS[extension]].find(
    (one) => one !== undefined && cleaned.toLowerCase().endsWith(`.${one}`),
  );
  const ending = written === undefined ? `.${extension}` : cleaned.slice(-written.length - 1);
  const stem = written === undefined ? cleaned : cleaned.slice(0, -ending.length);
  return `${shortened(stem, LONGEST - ending.length)}${ending}`;
}

/** Never within a letter that is written with two. */
function shortened(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
