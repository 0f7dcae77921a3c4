/** A cell of a file: a text, or a number that the file itself calls one. */
export type TableCell = string | number;

/** Digits that a number is sure to carry, and digits after the decimal sign that are kept. */
const DIGITS = 15;
const DECIMALS = 6;
const LARGEST = 1e15;

/**
 * A number as people in Việt Nam write it: 1.234,5; English 1,234.5 where both signs tell it apart.
 * @returns null where it is none, or has more digits than are kept
 */
export function readNumber(cell: TableCell): number | null {
  if (typeof cell === 'number') return kept(cell);
  const plain = plainNumber(cell.trim().replace(/^[−–]/, '-'));
  return plain === null ? null : kept(Number(plain), plain);
}

function plainNumber(text: string): string | null {
  if (!/^-?\d[\d.,]*$/.test(text)) return null;
  const decimal = decimalSign(text);
  const [whole = '', fraction] = decimal === null ? [text] : splitAtLast(text, decimal);
  const groups = whole.replace('-', '').split(/[.,]/);
  const [first = '', ...rest] = groups;
  // Thousands are parted by one sign throughout, in threes.
  const signs = new Set(whole.match(/[.,]/g));
  if (signs.size > 1 || (rest.length > 0 && (first.length > 3 || rest.some((group) => group.length !== 3))))
    return null;
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return null;
  const sign = text.startsWith('-') ? '-' : '';
  return `${sign}${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
}

function decimalSign(text: string): ',' | '.' | null {
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  if (comma >= 0) return text.indexOf(',') === comma ? ',' : null;
  if (point < 0 || text.indexOf('.') !== point) return null;
  const thousands = /^-?[1-9]\d{0,2}\.\d{3}$/.test(text);
  return thousands ? null : '.';
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

function kept(value: number, written?: string): number | null {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return null;
  if (written !== undefined) {
    const [whole = '', fraction = ''] = written.replace('-', '').split('.');
    const used = fraction.replace(/0+$/, '');
    if (used.length > DECIMALS || (whole + used).replace(/^0+/, '').length > DIGITS) return null;
    return value;
  }
  // A workbook keeps 0.1 + 0.2 as it was reckoned: to the digits that are kept it is 0.3.
  const rounded = Number(value.toFixed(DECIMALS));
  return Number(rounded.toPrecision(DIGITS)) === rounded ? rounded : null;
}

/** yyyy-MM-dd, or dd/MM/yyyy as spreadsheets in Việt Nam write it. @returns null where there is no such day from 1900 to 2199 */
export function readDay(cell: TableCell): string | null {
  const text = String(cell).trim();
  const [, year, month, day] =
    /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? swapped(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text));
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const real = /^(19|20|21)/.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return real ? iso : null;
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] {
  return match ? [match[0], match[3], match[2], match[1]] : [];
}

/** NFC, and one space wherever there was any space or line break. */
export function tidyCell(cell: TableCell): string {
  return String(cell).normalize('NFC').replace(/\s+/g, ' ').trim();
}
