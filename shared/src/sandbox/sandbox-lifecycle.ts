import type { Lifecycle } from '../platform/lifecycle';

/** Giấy phép thử nghiệm có kiểm soát. */
export const SANDBOX_STATE = {
  draft: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  granted: 'granted',
  active: 'active',
  suspended: 'suspended',
  ended: 'ended',
  discarded: 'discarded',
} as const;
export type SandboxState = (typeof SANDBOX_STATE)[keyof typeof SANDBOX_STATE];
export const SANDBOX_STATES = Object.values(SANDBOX_STATE);

export const SANDBOX_ACT = {
  submit: 'submit',
  return: 'return',
  grant: 'grant',
  activate: 'activate',
  suspend: 'suspend',
  resume: 'resume',
  end: 'end',
  discard: 'discard',
} as const;
export type SandboxAct = (typeof SANDBOX_ACT)[keyof typeof SANDBOX_ACT];

export const sandboxLifecycle: Lifecycle<SandboxState, SandboxAct> = {
  name: 'sandbox',
  initial: 'draft',
  states: {
    draft: { final: false },
    submitted: { final: false },
    returned: { final: false },
    granted: { final: false },
    active: { final: false },
    suspended: { final: false },
    ended: { final: true },
    discarded: { final: true },
  },
  acts: {
    submit: { from: ['draft', 'returned'], to: 'submitted' },
    return: { from: ['submitted'], to: 'returned' },
    grant: { from: ['submitted'], to: 'granted' },
    activate: { from: ['granted'], to: 'active' },
    suspend: { from: ['active'], to: 'suspended' },
    resume: { from: ['suspended'], to: 'active' },
    // A permit that was granted may run out before anything has begun.
    end: { from: ['granted', 'active', 'suspended'], to: 'ended' },
    // Papers that are not to be pursued: they stay on record, and others may be drafted.
    discard: { from: ['draft', 'returned'], to: 'discarded' },
  },
};
