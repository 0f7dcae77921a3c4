import type { ChallengeView } from '@loi-giai/shared';
import { takesQuestions } from './takes-questions';

const challenge = {
  state: 'open',
  enquiryDeadline: '2026-12-16T10:00:00.000Z',
  serverTime: '2026-12-16T09:59:59.999Z',
} as ChallengeView;

describe('whether questions are taken', () => {
  it('ends at the enquiry deadline, by the clock of the answer, while proposals are still taken', () => {
    expect(takesQuestions(challenge)).toBe(true);
    expect(takesQuestions({ ...challenge, serverTime: challenge.enquiryDeadline })).toBe(false);
  });

  it('is no after the call, whatever the deadline says', () => {
    expect(takesQuestions({ ...challenge, state: 'evaluating' })).toBe(false);
    expect(takesQuestions({ ...challenge, state: 'cancelled' })).toBe(false);
  });
});
