import type { Lifecycle } from '../platform/lifecycle';

/** The paper of a commission, and the work it stands for. */
export const COMMISSION_STATE = {
  draft: 'draft',
  offered: 'offered',
  agreed: 'agreed',
  signed: 'signed',
  running: 'running',
  accepted: 'accepted',
  closed: 'closed',
  terminated: 'terminated',
} as const;
export type CommissionState = (typeof COMMISSION_STATE)[keyof typeof COMMISSION_STATE];
export const COMMISSION_STATES = Object.values(COMMISSION_STATE);

export const COMMISSION_ACT = {
  offer: 'offer',
  take_back: 'take_back',
  agree: 'agree',
  decline: 'decline',
  pass: 'pass',
  return: 'return',
  sign: 'sign',
  start: 'start',
  accept: 'accept',
  close: 'close',
  terminate: 'terminate',
} as const;
export type CommissionAct = (typeof COMMISSION_ACT)[keyof typeof COMMISSION_ACT];

export const commissionLifecycle: Lifecycle<CommissionState, CommissionAct> = {
  name: 'commission',
  initial: 'draft',
  states: {
    draft: { final: false },
    offered: { final: false },
    agreed: { final: false },
    signed: { final: false },
    running: { final: false },
    accepted: { final: false },
    closed: { final: true },
    terminated: { final: true },
  },
  acts: {
    offer: { from: ['draft'], to: 'offered' },
    take_back: { from: ['offered', 'agreed'], to: 'draft' },
    agree: { from: ['offered'], to: 'agreed' },
    decline: { from: ['offered'], to: 'draft' },
    /** One review after the other; the terms stay as they were agreed. */
    pass: { from: ['agreed'], to: 'agreed' },
    return: { from: ['agreed'], to: 'draft' },
    sign: { from: ['agreed'], to: 'signed' },
    start: { from: ['signed'], to: 'running' },
    accept: { from: ['running'], to: 'accepted' },
    close: { from: ['accepted'], to: 'closed' },
    terminate: { from: ['signed', 'running'], to: 'terminated' },
  },
};

/** Acts that say why. */
export const REASONED_ACTS: readonly CommissionAct[] = ['take_back', 'decline', 'return', 'terminate'];

/** Whether the paper is signed and the work not yet accepted. */
export function isUnderWay(state: CommissionState): boolean {
  return state === 'signed' || state === 'running';
}
