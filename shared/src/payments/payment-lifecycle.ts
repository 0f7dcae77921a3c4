import type { Lifecycle } from '../platform/lifecycle';

/** Đề nghị thanh toán. */
export const PAYMENT_STATE = {
  draft: 'draft',
  requested: 'requested',
  checked: 'checked',
  approved: 'approved',
  paid: 'paid',
  returned: 'returned',
  refused: 'refused',
  cancelled: 'cancelled',
} as const;
export type PaymentState = (typeof PAYMENT_STATE)[keyof typeof PAYMENT_STATE];
export const PAYMENT_STATES = Object.values(PAYMENT_STATE);

export const PAYMENT_ACT = {
  request: 'request',
  check: 'check',
  approve: 'approve',
  pay: 'pay',
  return: 'return',
  refuse: 'refuse',
  cancel: 'cancel',
} as const;
export type PaymentAct = (typeof PAYMENT_ACT)[keyof typeof PAYMENT_ACT];

export const paymentLifecycle: Lifecycle<PaymentState, PaymentAct> = {
  name: 'payment',
  initial: 'draft',
  states: {
    draft: { final: false },
    requested: { final: false },
    checked: { final: false },
    approved: { final: false },
    paid: { final: true },
    returned: { final: false },
    refused: { final: true },
    cancelled: { final: true },
  },
  acts: {
    request: { from: ['draft', 'returned'], to: 'requested' },
    check: { from: ['requested'], to: 'checked' },
    approve: { from: ['checked'], to: 'approved' },
    pay: { from: ['approved'], to: 'paid' },
    /** To be mended and requested anew. */
    return: { from: ['requested', 'checked'], to: 'returned' },
    refuse: { from: ['requested', 'checked', 'approved'], to: 'refused' },
    /** By the solver, until it has been checked. */
    cancel: { from: ['draft', 'requested', 'returned'], to: 'cancelled' },
  },
};

/** What counts against the value: the money is asked for, or gone. */
export const COMMITTED_PAYMENTS: readonly PaymentState[] = ['requested', 'checked', 'approved', 'paid'];
/** What keeps a commission from being closed: somebody’s turn is still to come. */
export const OPEN_PAYMENTS: readonly PaymentState[] = ['requested', 'checked', 'approved', 'returned'];
/** Acts that say why. */
export const REASONED_PAYMENT_ACTS: readonly PaymentAct[] = ['return', 'refuse'];
