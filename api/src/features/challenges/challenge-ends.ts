import { challengeLifecycle, type ChallengeState } from '@loi-giai/shared';

/** From here a challenge can be called again. */
export const CALLED_AGAIN_FROM: readonly ChallengeState[] = ['closed_without_award', 'cancelled'];

/** Nothing happens any more: it may be put away, and nobody joins it. */
export const isFinal = (state: ChallengeState): boolean => challengeLifecycle.states[state].final;

export const FINAL_STATES = (Object.keys(challengeLifecycle.states) as ChallengeState[]).filter(isFinal);
