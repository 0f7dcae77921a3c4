import { PAYMENT_STATES, type PaymentState } from './payment-lifecycle';
import { sumPayments } from './payments';

describe('the payments of a commission', () => {
  it('count against its value once they are asked for, and no more once they are returned, refused or taken back', () => {
    const payments = PAYMENT_STATES.map((state, index) => ({ state, amount: 10 ** index }));
    const amountOf = (...states: PaymentState[]): number =>
      payments.filter(({ state }) => states.includes(state)).reduce((sum, { amount }) => sum + amount, 0);
    expect(sumPayments(1_000_000_000, payments)).toEqual({
      value: 1_000_000_000,
      requested: amountOf('requested', 'checked'),
      approved: amountOf('approved'),
      paid: amountOf('paid'),
      remaining: 1_000_000_000 - amountOf('requested', 'checked', 'approved', 'paid'),
    });
  });

  it('are exact up to the highest value', () => {
    const paid = Array.from({ length: 3 }, () => ({ state: 'paid' as const, amount: 333_333_333_333_333 }));
    expect(sumPayments(1_000_000_000_000_000, paid).remaining).toBe(1);
  });
});
