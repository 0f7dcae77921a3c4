import type { ChallengeView } from '@loi-giai/shared';

/** Whether questions about a challenge are taken now, by the clock of the answer. */
export function takesQuestions({ state, enquiryDeadline, serverTime }: ChallengeView): boolean {
  return state === 'open' && serverTime < enquiryDeadline;
}
