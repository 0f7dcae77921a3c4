/** Texts of at most this length are one line: names, titles, numbers, codes. */
export const LONGEST_LINE = 300;

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Also what ends a line, and what turns letters around: a name must not say more in a mail than on a page. */
const NOT_IN_A_LINE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

/** Whether a text can be stored: PostgreSQL takes no NUL and no half of a character, and no text needs control characters. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !CONTROL.test(value);
}

/** Whether a text is a single line. */
export function isLine(value: unknown): value is string {
  return isText(value) && !NOT_IN_A_LINE.test(value);
}
