const MAX_WORDS = 12;
const MAX_WORD = 60;

/**
 * Every word must occur, the last one as the beginning of a word. Each is quoted, so that PostgreSQL's own parser splits
 * it as it split the text: "BT-2026-0014" is found like any other word.
 */
export function searchExpression(q: string): string {
  const words =
    q
      .slice(0, 2_000)
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+(?:[-/.][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  const quoted = words.slice(0, MAX_WORDS).map((word) => `'${word.slice(0, MAX_WORD)}'`);
  return quoted.length === 0 ? '' : `${quoted.join(' & ')}:*`;
}
