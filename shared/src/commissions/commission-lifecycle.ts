import type { Lifecycle } from '../platform/lifecycle';

export const COMMISSION_STATE = { draft: 'draft', running: 'running', done: 'done' } as const;
export type CommissionState = (typeof COMMISSION_STATE)[keyof typeof COMMISSION_STATE];

export const COMMISSION_ACT = { start: 'start', finish: 'finish' } as const;
export type CommissionAct = (typeof COMMISSION_ACT)[keyof typeof COMMISSION_ACT];

export const commissionLifecycle: Lifecycle<CommissionState, CommissionAct> = {
  name: 'commission',
  initial: 'draft',
  states: { draft: { final: false }, running: { final: false }, done: { final: true } },
  acts: { start: { from: ['draft'], to: 'running' }, finish: { from: ['running'], to: 'done' } },
};
