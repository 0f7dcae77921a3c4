import type { Lifecycle } from '../platform/lifecycle';

/** Bài học kinh nghiệm: written by an officer, shared with all agencies once the leader has approved it (I6). */
export const LESSON_STATE = {
  draft: 'draft',
  submitted: 'submitted',
  shared: 'shared',
  withdrawn: 'withdrawn',
  discarded: 'discarded',
} as const;
export type LessonState = (typeof LESSON_STATE)[keyof typeof LESSON_STATE];
export const LESSON_STATES = Object.values(LESSON_STATE);

export const LESSON_ACT = {
  submit: 'submit',
  return: 'return',
  approve: 'approve',
  withdraw: 'withdraw',
  discard: 'discard',
} as const;
export type LessonAct = (typeof LESSON_ACT)[keyof typeof LESSON_ACT];

export const lessonLifecycle: Lifecycle<LessonState, LessonAct> = {
  name: 'lesson',
  initial: 'draft',
  states: {
    draft: { final: false },
    submitted: { final: false },
    // What others have read is not written anew: it is withdrawn, and another one written.
    shared: { final: false },
    withdrawn: { final: true },
    discarded: { final: true },
  },
  acts: {
    submit: { from: ['draft'], to: 'submitted' },
    return: { from: ['submitted'], to: 'draft' },
    approve: { from: ['submitted'], to: 'shared' },
    withdraw: { from: ['shared'], to: 'withdrawn' },
    discard: { from: ['draft'], to: 'discarded' },
  },
};
