import type { Lifecycle } from '../platform/lifecycle';

/** A report that the solver owes on a day. */
export const REPORT_STATE = {
  due: 'due',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
  dropped: 'dropped',
} as const;
export type ReportState = (typeof REPORT_STATE)[keyof typeof REPORT_STATE];
export const REPORT_STATES = Object.values(REPORT_STATE);

export const REPORT_ACT = { submit: 'submit', return: 'return', accept: 'accept', drop: 'drop' } as const;
export type ReportAct = (typeof REPORT_ACT)[keyof typeof REPORT_ACT];

export const reportLifecycle: Lifecycle<ReportState, ReportAct> = {
  name: 'report',
  initial: 'due',
  states: {
    due: { final: false },
    submitted: { final: false },
    returned: { final: false },
    accepted: { final: true },
    // The schedule was changed before anything was written.
    dropped: { final: true },
  },
  acts: {
    submit: { from: ['due', 'returned'], to: 'submitted' },
    return: { from: ['submitted'], to: 'returned' },
    accept: { from: ['submitted'], to: 'accepted' },
    drop: { from: ['due'], to: 'dropped' },
  },
};
