import type { Lifecycle } from '../platform/lifecycle';

/** Biểu dương, nhắc nhở, phê bình. */
export const COMMENDATION_KIND = {
  praise: 'praise',
  reminder: 'reminder',
  criticism: 'criticism',
} as const;
export type CommendationKind = (typeof COMMENDATION_KIND)[keyof typeof COMMENDATION_KIND];
export const COMMENDATION_KINDS = Object.values(COMMENDATION_KIND);

/** In whose name it was said. */
export const COMMENDATION_LEVEL = { unit: 'unit', programme: 'programme', city: 'city' } as const;
export type CommendationLevel = (typeof COMMENDATION_LEVEL)[keyof typeof COMMENDATION_LEVEL];

export const COMMENDATION_STATE = { recorded: 'recorded', withdrawn: 'withdrawn' } as const;
export type CommendationState = (typeof COMMENDATION_STATE)[keyof typeof COMMENDATION_STATE];

export const COMMENDATION_ACT = { withdraw: 'withdraw' } as const;
export type CommendationAct = (typeof COMMENDATION_ACT)[keyof typeof COMMENDATION_ACT];

export const commendationLifecycle: Lifecycle<CommendationState, CommendationAct> = {
  name: 'commendation',
  initial: 'recorded',
  states: { recorded: { final: false }, withdrawn: { final: true } },
  acts: { withdraw: { from: ['recorded'], to: 'withdrawn' } },
};
