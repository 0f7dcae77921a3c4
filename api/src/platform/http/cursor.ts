import { isISO8601, isUUID } from 'class-validator';

/** Cursors of keyset paging: the sort key of the last row, opaque to the reader. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key behind a cursor, or null where it is absent, forged or of another list. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined || cursor === '') return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const sound =
      Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string');
    return sound ? key : null;
  } catch {
    return null;
  }
}

/** The key of a list ordered by instant and id; null where it is absent or forged. */
export function decodeInstantCursor(cursor: string | undefined): { instant: string; id: string } | null {
  const [instant, id] = decodeCursor(cursor, 2) ?? [];
  return isISO8601(instant) && isUUID(id) ? { instant: String(instant), id: String(id) } : null;
}

/** Whether a part of a cursor is an instant as `toISOString` writes it, so that the database can read it. */
export function isInstant(part: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(part) && !Number.isNaN(Date.parse(part));
}
