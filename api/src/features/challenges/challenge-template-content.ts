import type { ChallengeContent, ChallengeSchedule } from '@loi-giai/shared';
import { wholeContent } from './challenge-content';

/** Never taken over: each call has dates of its own. */
const NO_DATES = {
  enquiryDeadline: null,
  closingAt: null,
  evaluationUntil: null,
  announceAt: null,
  pilotFrom: null,
  pilotUntil: null,
  measureUntil: null,
} satisfies Record<keyof ChallengeSchedule, null>;

/** A content that others begin with: complete, also where an earlier edition wrote it, and without dates. */
export function templateContent(content: Partial<ChallengeContent>): ChallengeContent {
  return { ...wholeContent(content), ...NO_DATES };
}
