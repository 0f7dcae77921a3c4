import { FIELD_ERROR } from '@loi-giai/shared';
import { isUUID } from 'class-validator';
import { fieldProblem } from '../errors/problem';
import { isText } from './plain-text';

/** What a part of a key may be: no more than lists write there, so that PostgreSQL reads whatever passes. */
const PARTS = { text: isText, id: isUUID, instant: isInstant, rank: isRank, count: isCount } satisfies Record<
  string,
  (part: string) => boolean
>;
export type CursorPart = keyof typeof PARTS;

/** Cursors of keyset paging: the sort key of the last row, opaque to the reader. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key behind a cursor, or null where it is forged or of another list. */
export function decodeCursor(cursor: string, parts: readonly CursorPart[]): string[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(key) || key.length !== parts.length) return null;
    const sound = parts.every((part, index) => typeof key[index] === 'string' && PARTS[part](key[index]));
    return sound ? (key as string[]) : null;
  } catch {
    return null;
  }
}

/** The key behind the cursor of a query; empty for the first page. @throws validation where it is forged or of another list */
export function readCursor(cursor: string | undefined, parts: readonly CursorPart[]): string[] {
  if (cursor === undefined || cursor === '') return [];
  const key = decodeCursor(cursor, parts);
  if (!key) throw fieldProblem('cursor', FIELD_ERROR.badFormat);
  return key;
}

/** As `toISOString` writes it; the year 0 is one of JavaScript's, not of PostgreSQL's. */
function isInstant(part: string): boolean {
  const date = new Date(part);
  return /^[1-9]\d{3}-/.test(part) && !Number.isNaN(date.getTime()) && date.toISOString() === part;
}

/** As `String` writes it: PostgreSQL refuses what would become 0, such as 1e-999. */
function isRank(part: string): boolean {
  return /^\d/.test(part) && String(Number(part)) === part;
}

function isCount(part: string): boolean {
  return /^\d{1,9}$/.test(part);
}
