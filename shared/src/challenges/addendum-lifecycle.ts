import type { Lifecycle } from '../platform/lifecycle';

/** A published or discarded addendum stays as it is; what is to change after it is another addendum. */
export const ADDENDUM_STATE = {
  draft: 'draft',
  submitted: 'submitted',
  published: 'published',
  discarded: 'discarded',
} as const;
export type AddendumState = (typeof ADDENDUM_STATE)[keyof typeof ADDENDUM_STATE];

export const ADDENDUM_ACT = {
  submit: 'submit',
  return: 'return',
  publish: 'publish',
  discard: 'discard',
} as const;
export type AddendumAct = (typeof ADDENDUM_ACT)[keyof typeof ADDENDUM_ACT];

export const addendumLifecycle: Lifecycle<AddendumState, AddendumAct> = {
  name: 'addendum',
  initial: 'draft',
  states: {
    draft: { final: false },
    submitted: { final: false },
    published: { final: true },
    discarded: { final: true },
  },
  acts: {
    submit: { from: ['draft'], to: 'submitted' },
    return: { from: ['submitted'], to: 'draft' },
    publish: { from: ['submitted'], to: 'published' },
    discard: { from: ['draft', 'submitted'], to: 'discarded' },
  },
};
