import type { Lifecycle } from '../platform/lifecycle';

/** Phụ lục: changed terms of a signed commission, on a paper of its own. */
export const AMENDMENT_STATE = {
  draft: 'draft',
  offered: 'offered',
  agreed: 'agreed',
  approved: 'approved',
  in_force: 'in_force',
  withdrawn: 'withdrawn',
} as const;
export type AmendmentState = (typeof AMENDMENT_STATE)[keyof typeof AMENDMENT_STATE];

export const AMENDMENT_ACT = {
  offer: 'offer',
  agree: 'agree',
  decline: 'decline',
  approve: 'approve',
  return: 'return',
  sign: 'sign',
  withdraw: 'withdraw',
} as const;
export type AmendmentAct = (typeof AMENDMENT_ACT)[keyof typeof AMENDMENT_ACT];

export const amendmentLifecycle: Lifecycle<AmendmentState, AmendmentAct> = {
  name: 'amendment',
  initial: 'draft',
  states: {
    draft: { final: false },
    offered: { final: false },
    agreed: { final: false },
    approved: { final: false },
    in_force: { final: true },
    withdrawn: { final: true },
  },
  acts: {
    offer: { from: ['draft'], to: 'offered' },
    agree: { from: ['offered'], to: 'agreed' },
    decline: { from: ['offered'], to: 'draft' },
    approve: { from: ['agreed'], to: 'approved' },
    return: { from: ['agreed'], to: 'draft' },
    sign: { from: ['approved'], to: 'in_force' },
    withdraw: { from: ['draft', 'offered', 'agreed', 'approved'], to: 'withdrawn' },
  },
};

export const REASONED_AMENDMENT_ACTS: readonly AmendmentAct[] = ['decline', 'return', 'withdraw'];
