import { IMPORT_ERROR, type ImportErrorCode, type ImportLineError } from '@loi-giai/shared';
import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse/sync';

/** A record of the file and the line it begins on; a quoted cell may span several lines. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  readonly faults: readonly ImportLineError[];
}

/** After a broken quote reading goes on with the next line, but not for ever: each time the rest is read anew. */
const MAX_BROKEN_QUOTES = 50;

export function lineError(line: number, code: ImportErrorCode, value: string): ImportLineError {
  return { line, code, value: Array.from(value).slice(0, 80).join('') };
}

/** The records of a CSV file, UTF-8 with or without a byte order mark, comma or semicolon, any line ending. */
export function readCsv(bytes: Buffer): CsvRecords {
  const text = decode(bytes);
  if (text === null) return { records: [], faults: undecodableLines(bytes) };
  if (text.includes('\0')) return { records: [], faults: linesWithNul(text) };
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return readRecords(lines, delimiterOf(lines));
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 is wrong as a whole, which its byte order mark tells; of another encoding each line that shows it is named. */
function undecodableLines(bytes: Buffer): ImportLineError[] {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return [lineError(1, IMPORT_ERROR.notUtf8, '')];
  const faults: ImportLineError[] = [];
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const one = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (decode(one) === null)
      faults.push(lineError(line, IMPORT_ERROR.notUtf8, one.toString('latin1').trim()));
    start += one.length + 1;
  }
  return faults;
}

/** Zero bytes all over are UTF-16 without a mark; here and there they are an accident. */
function linesWithNul(text: string): ImportLineError[] {
  const zeros = text.split('\0').length - 1;
  if (zeros > text.length / 4) return [lineError(1, IMPORT_ERROR.notUtf8, '')];
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((content, index) =>
      content.includes('\0')
        ? [lineError(index + 1, IMPORT_ERROR.controlCharacter, content.replaceAll('\0', ''))]
        : [],
    );
}

/** By the header: whichever it holds more of. */
function delimiterOf(text: string): ',' | ';' {
  const header = text.split('\n', 1)[0] ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function readRecords(text: string, delimiter: string): CsvRecords {
  const lines = text.split('\n');
  const records: CsvRecord[] = [];
  const faults: ImportLineError[] = [];
  for (let skipped = 0; faults.length < MAX_BROKEN_QUOTES;) {
    const end = readOn(lines.slice(skipped).join('\n'), delimiter, skipped, records);
    if (end === null) break;
    faults.push(lineError(end + 1, IMPORT_ERROR.quoteBroken, lines[end] ?? ''));
    skipped = end + 1;
  }
  return { records, faults };
}

/** Adds the records of the text to `records`. @returns how many lines were read before a broken quote, null where there is none */
function readOn(text: string, delimiter: string, skipped: number, records: CsvRecord[]): number | null {
  let read = skipped;
  const keep = (cells: string[], context: InfoRecord): null => {
    const line = read + 1;
    read = skipped + context.lines;
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
    return null;
  };
  const options: Options = {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    on_record: keep,
  };
  try {
    parse(text, options);
    return null;
  } catch (error) {
    if (error instanceof CsvError) return read;
    throw error;
  }
}
