import type { Lifecycle } from '../platform/lifecycle';

export const CHALLENGE_STATE = {
  draft: 'draft',
  inReview: 'in_review',
  approved: 'approved',
  open: 'open',
  evaluating: 'evaluating',
  decided: 'decided',
  commissioned: 'commissioned',
  measuring: 'measuring',
  published: 'published',
  cancelled: 'cancelled',
  closedWithoutAward: 'closed_without_award',
} as const;
export type ChallengeState = (typeof CHALLENGE_STATE)[keyof typeof CHALLENGE_STATE];
export const CHALLENGE_STATES = Object.values(CHALLENGE_STATE);

export const CHALLENGE_ACT = {
  submitForReview: 'submit_for_review',
  returnToDraft: 'return_to_draft',
  approve: 'approve',
  triage: 'triage',
  schedule: 'schedule',
  unschedule: 'unschedule',
  failPublication: 'fail_publication',
  publish: 'publish',
  closeCall: 'close_call',
  decide: 'decide',
  reconsider: 'reconsider',
  closeWithoutAward: 'close_without_award',
  commission: 'commission',
  startMeasuring: 'start_measuring',
  publishResult: 'publish_result',
  cancel: 'cancel',
} as const;
export type ChallengeAct = (typeof CHALLENGE_ACT)[keyof typeof CHALLENGE_ACT];

export const challengeLifecycle: Lifecycle<ChallengeState, ChallengeAct> = {
  name: 'challenge',
  initial: 'draft',
  states: {
    draft: { final: false },
    in_review: { final: false },
    approved: { final: false },
    open: { final: false },
    evaluating: { final: false },
    decided: { final: false },
    commissioned: { final: false },
    measuring: { final: false },
    published: { final: true },
    cancelled: { final: true },
    closed_without_award: { final: true },
  },
  acts: {
    submit_for_review: { from: ['draft'], to: 'in_review' },
    return_to_draft: { from: ['in_review', 'approved'], to: 'draft' },
    approve: { from: ['in_review'], to: 'approved' },
    triage: { from: ['approved'], to: 'approved' },
    schedule: { from: ['approved'], to: 'approved' },
    unschedule: { from: ['approved'], to: 'approved' },
    fail_publication: { from: ['approved'], to: 'approved' },
    publish: { from: ['approved'], to: 'open' },
    close_call: { from: ['open'], to: 'evaluating' },
    decide: { from: ['evaluating'], to: 'decided' },
    reconsider: { from: ['decided'], to: 'evaluating' },
    close_without_award: { from: ['decided'], to: 'closed_without_award' },
    commission: { from: ['decided'], to: 'commissioned' },
    start_measuring: { from: ['commissioned'], to: 'measuring' },
    publish_result: { from: ['measuring'], to: 'published' },
    cancel: { from: ['draft', 'in_review', 'approved', 'open', 'evaluating'], to: 'cancelled' },
  },
};

/** The five steps of the programme. */
export type Step = 1 | 2 | 3 | 4 | 5;
export const STEPS: readonly Step[] = [1, 2, 3, 4, 5];

/** A cancelled challenge stays at the step it was cancelled in, which its state does not tell. */
export const STEP_OF_STATE: Readonly<Record<Exclude<ChallengeState, 'cancelled'>, Step>> = {
  draft: 1,
  in_review: 1,
  approved: 1,
  open: 2,
  evaluating: 3,
  decided: 3,
  closed_without_award: 3,
  commissioned: 4,
  measuring: 5,
  published: 5,
};

/** The states anybody may see. What was cancelled before it was published stays unseen: it never was public. */
export const PUBLIC_STATES: readonly ChallengeState[] = [
  'open',
  'evaluating',
  'decided',
  'commissioned',
  'measuring',
  'published',
  'closed_without_award',
];
