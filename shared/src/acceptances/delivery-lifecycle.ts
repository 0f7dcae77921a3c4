import type { Lifecycle } from '../platform/lifecycle';

/** Bàn giao, nghiệm thu: what the solver hands in for a milestone, one round of it. */
export const DELIVERY_STATE = {
  draft: 'draft',
  submitted: 'submitted',
  checked: 'checked',
  accepted: 'accepted',
  returned: 'returned',
  lapsed: 'lapsed',
} as const;
export type DeliveryState = (typeof DELIVERY_STATE)[keyof typeof DELIVERY_STATE];
export const DELIVERY_STATES = Object.values(DELIVERY_STATE);

export const DELIVERY_ACT = {
  submit: 'submit',
  withdraw: 'withdraw',
  check: 'check',
  accept: 'accept',
  return: 'return',
  lapse: 'lapse',
} as const;
export type DeliveryAct = (typeof DELIVERY_ACT)[keyof typeof DELIVERY_ACT];

export const deliveryLifecycle: Lifecycle<DeliveryState, DeliveryAct> = {
  name: 'delivery',
  initial: 'draft',
  states: {
    draft: { final: false },
    submitted: { final: false },
    checked: { final: false },
    accepted: { final: true },
    /** Answered by the next round. */
    returned: { final: true },
    /** The commission was terminated before it was accepted. */
    lapsed: { final: true },
  },
  acts: {
    submit: { from: ['draft'], to: 'submitted' },
    /** By the solver, until it has been checked. */
    withdraw: { from: ['submitted'], to: 'draft' },
    /** What was checked may be checked anew, until it is decided. */
    check: { from: ['submitted', 'checked'], to: 'checked' },
    accept: { from: ['checked'], to: 'accepted' },
    return: { from: ['submitted', 'checked'], to: 'returned' },
    lapse: { from: ['draft', 'submitted', 'checked'], to: 'lapsed' },
  },
};

/** On their way; a milestone has one of these at a time. */
export const OPEN_DELIVERIES: readonly DeliveryState[] = ['draft', 'submitted', 'checked'];
