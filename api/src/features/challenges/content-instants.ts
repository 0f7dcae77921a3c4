import type { ChallengeContent } from '@loi-giai/shared';

const NAMES_AN_INSTANT = /(At|Deadline)$/;

/** A content with its instants written as `toISOString` writes them, wherever they stand: so two contents can be compared. */
export function canonicalContent(content: ChallengeContent): ChallengeContent {
  return JSON.parse(
    JSON.stringify(content, (key, value: unknown) =>
      typeof value === 'string' && NAMES_AN_INSTANT.test(key) && !Number.isNaN(Date.parse(value))
        ? new Date(value).toISOString()
        : value,
    ),
  ) as ChallengeContent;
}
