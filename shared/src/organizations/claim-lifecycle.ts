import type { Lifecycle } from '../platform/lifecycle';

export const CLAIM_STATE = {
  open: 'open',
  recommended: 'recommended',
  granted: 'granted',
  declined: 'declined',
  withdrawn: 'withdrawn',
} as const;
export type ClaimState = (typeof CLAIM_STATE)[keyof typeof CLAIM_STATE];

export const CLAIM_ACT = {
  recommend: 'recommend',
  grant: 'grant',
  decline: 'decline',
  withdraw: 'withdraw',
} as const;
export type ClaimAct = (typeof CLAIM_ACT)[keyof typeof CLAIM_ACT];

/** A grant opens what others keep sealed, so one officer recommends it and another grants it (I6). */
export const claimLifecycle: Lifecycle<ClaimState, ClaimAct> = {
  name: 'organization-claim',
  initial: 'open',
  states: {
    open: { final: false },
    recommended: { final: false },
    granted: { final: true },
    declined: { final: true },
    withdrawn: { final: true },
  },
  acts: {
    recommend: { from: ['open'], to: 'recommended' },
    grant: { from: ['recommended'], to: 'granted' },
    decline: { from: ['open', 'recommended'], to: 'declined' },
    withdraw: { from: ['open', 'recommended'], to: 'withdrawn' },
  },
};
