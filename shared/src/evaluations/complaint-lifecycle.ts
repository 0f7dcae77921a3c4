import type { Lifecycle } from '../platform/lifecycle';

/** Kiến nghị: about a released decision, by a solver that took part. */
export const COMPLAINT_STATE = { filed: 'filed', answered: 'answered', withdrawn: 'withdrawn' } as const;
export type ComplaintState = (typeof COMPLAINT_STATE)[keyof typeof COMPLAINT_STATE];
export const COMPLAINT_STATES = Object.values(COMPLAINT_STATE);

export const COMPLAINT_ACT = { answer: 'answer', withdraw: 'withdraw' } as const;
export type ComplaintAct = (typeof COMPLAINT_ACT)[keyof typeof COMPLAINT_ACT];

export const complaintLifecycle: Lifecycle<ComplaintState, ComplaintAct> = {
  name: 'complaint',
  initial: 'filed',
  states: { filed: { final: false }, answered: { final: true }, withdrawn: { final: true } },
  acts: {
    answer: { from: ['filed'], to: 'answered' },
    withdraw: { from: ['filed'], to: 'withdrawn' },
  },
};
