import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

/** One row of a copy of the database, by column; bytes are hexadecimal. */
export interface CopiedRow {
  /** With its schema, such as `public.proposal`. */
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Every row of every table in every schema, the job queue's among them: what a copy of the database holds. */
export async function copyDatabase(database: DataSource): Promise<CopiedRow[]> {
  const tables = await database.query<{ name: string }[]>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition
        AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1`,
  );
  const rows: CopiedRow[] = [];
  for (const { name } of tables) {
    const copied = await database.query<{ row: Record<string, unknown> }[]>(
      `SELECT row_to_json(t) AS row FROM ${name} t`,
    );
    for (const { row } of copied)
      rows.push({
        table: name,
        columns: Object.fromEntries(Object.entries(row).map(([column, value]) => [column, textOf(value)])),
      });
  }
  return rows;
}

/** Every file of the folder and what is below it, name and bytes. */
export function copyFolder(folder: string): { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * A text in every form in which it may lie somewhere: as it is, decomposed, without accents, percent-encoded, escaped as in JSON, and
 * its bytes, in UTF-8 and UTF-16, in hexadecimal and at each place within base64. In lower case but for base64.
 */
export class Traces {
  private readonly plain: readonly string[];
  private readonly base64: readonly string[];

  constructor(text: string) {
    const forms = [text, text.normalize('NFD'), unaccented(text)];
    const bytes = [
      ...[text, text.toLowerCase(), text.toUpperCase(), text.normalize('NFD')].map((form) =>
        Buffer.from(form),
      ),
      Buffer.from(text, 'utf16le'),
      Buffer.from(text, 'utf16le').swap16(),
      ...(UUID.test(text) ? [Buffer.from(text.replaceAll('-', ''), 'hex')] : []),
    ];
    const hex = bytes.map((each) => each.toString('hex'));
    this.plain = [
      ...forms,
      ...forms.map(encodeURIComponent),
      ...forms.map(escaped),
      ...hex,
      ...bytes.map((each) => each.toString('latin1')),
    ].map((form) => form.toLowerCase());
    this.base64 = bytes.flatMap(insideBase64);
  }

  /** Whether the text holds it, in whatever form. */
  in(haystack: Haystack): boolean {
    return (
      this.plain.some((form) => haystack.lower.includes(form)) ||
      this.base64.some((form) => haystack.text.includes(form))
    );
  }
}

/** A text to be searched many times. */
export class Haystack {
  readonly lower: string;

  constructor(readonly text: string) {
    this.lower = text.toLowerCase();
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function unaccented(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

function escaped(text: string): string {
  return text.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What is certain of the base64 of these bytes, wherever they begin. */
function insideBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes, Buffer.alloc(3)]);
    const from = before === 0 ? 0 : 4;
    const until = Math.floor(((before + bytes.length) * 8) / 6);
    return ['base64', 'base64url'].map((form) => all.toString(form as BufferEncoding).slice(from, until));
  });
}
