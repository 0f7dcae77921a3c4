import type { Lifecycle } from '../platform/lifecycle';

/** Công bố kết quả: each edition of a result is written, examined, and from its publication on frozen. */
export const RESULT_STATE = {
  draft: 'draft',
  in_review: 'in_review',
  published: 'published',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
} as const;
export type ResultState = (typeof RESULT_STATE)[keyof typeof RESULT_STATE];
export const RESULT_STATES = Object.values(RESULT_STATE);

export const RESULT_ACT = {
  submit: 'submit',
  return: 'return',
  publish: 'publish',
  supersede: 'supersede',
  withdraw: 'withdraw',
} as const;
export type ResultAct = (typeof RESULT_ACT)[keyof typeof RESULT_ACT];

export const resultLifecycle: Lifecycle<ResultState, ResultAct> = {
  name: 'result',
  initial: 'draft',
  states: {
    draft: { final: false },
    in_review: { final: false },
    published: { final: false },
    superseded: { final: true },
    withdrawn: { final: true },
  },
  acts: {
    submit: { from: ['draft'], to: 'in_review' },
    return: { from: ['in_review'], to: 'draft' },
    publish: { from: ['in_review'], to: 'published' },
    /** By the publication of the next edition. */
    supersede: { from: ['published'], to: 'superseded' },
    withdraw: { from: ['published'], to: 'withdrawn' },
  },
};
