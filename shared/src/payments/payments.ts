import type { CommissionHeading } from '../commissions/commissions';
import type { CommissionState } from '../commissions/commission-lifecycle';
import type { LocalText } from '../platform/page';
import type { FileView } from '../proposals/proposals';
import { COMMITTED_PAYMENTS, type PaymentAct, type PaymentState } from './payment-lifecycle';

/** Whole đồng. */
export const PAYMENT_LIMITS = {
  note: 2_000,
  reason: 2_000,
  reference: 100,
  files: 20,
  fileBytes: 25 * 1024 * 1024,
} as const;

/** POST /commissions/:id/payments */
export interface PaymentRequest {
  /** The milestone that was accepted; null for a commission of a kind that plans none. */
  readonly milestoneId: string | null;
  /** Whole đồng. */
  readonly amount: number;
  readonly note: string;
}

/** PUT /payments/:id, with the revision that was read. */
export interface PaymentChangeRequest extends PaymentRequest {
  readonly revision: number;
}

/** POST /payments/:id/pay */
export interface PayRequest {
  readonly paidOn: string;
  /** Of the transfer, as bank or treasury numbers it. */
  readonly reference: string;
}

/** What was moved, or is to be, of a commission’s value; whole đồng. */
export interface PaymentSums {
  readonly value: number;
  /** Asked for, not yet approved. */
  readonly requested: number;
  /** Approved, not yet paid. */
  readonly approved: number;
  readonly paid: number;
  /** What can still be asked for. */
  readonly remaining: number;
}

/** The sums of a list of payments against the value. */
export function sumPayments(
  value: number,
  payments: readonly { readonly state: PaymentState; readonly amount: number }[],
): PaymentSums {
  const of = (...states: PaymentState[]): number =>
    payments.reduce((sum, { state, amount }) => sum + (states.includes(state) ? amount : 0), 0);
  return {
    value,
    requested: of('requested', 'checked'),
    approved: of('approved'),
    paid: of('paid'),
    remaining: value - of(...COMMITTED_PAYMENTS),
  };
}

export interface PaymentListItem {
  readonly id: string;
  /** Counted from 1, for each commission. */
  readonly ordinal: number;
  readonly state: PaymentState;
  readonly amount: number;
  readonly milestoneId: string | null;
  readonly milestoneName: string | null;
  readonly requestedAt: string | null;
  /** Of the last return or refusal; '' where there was none. */
  readonly reason: string;
  readonly paidOn: string | null;
  readonly reference: string | null;
}

/** GET /commissions/:id/payments */
export interface PaymentDesk extends PaymentSums {
  readonly commissionId: string;
  readonly commissionNumber: string | null;
  readonly commissionState: CommissionState;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly payments: readonly PaymentListItem[];
  /** What can be asked for now: accepted milestones, or the commission itself where it plans none. */
  readonly payable: readonly { readonly milestoneId: string | null; readonly name: string | null }[];
  /** Milestones that are accepted, and how many there are. */
  readonly accepted: number;
  readonly milestones: number;
  readonly mayRequest: boolean;
}

export interface PaymentEntry {
  readonly kind: PaymentAct | 'save';
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

/** GET /payments/:id */
export interface PaymentView extends PaymentListItem, CommissionHeading {
  readonly note: string;
  readonly revision: number;
  readonly files: readonly FileView[];
  readonly entries: readonly PaymentEntry[];
  readonly sums: PaymentSums;
  readonly payable: PaymentDesk['payable'];
  readonly acts: readonly (PaymentAct | 'edit' | 'attach')[];
}
