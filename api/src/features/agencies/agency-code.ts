/** What stands behind /agencies/ in an address and is no agency. */
const RESERVED = new Set(['mine', 'import']);
const PATTERN = /^[\p{L}\p{N}._-]{1,40}$/u;

/** Whether the text can be an agency's code: up to 40 letters, digits, dots, hyphens and underscores. */
export function isAgencyCode(text: string): boolean {
  return PATTERN.test(text) && !RESERVED.has(text.toLowerCase());
}
