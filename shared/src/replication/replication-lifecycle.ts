import type { Lifecycle } from '../platform/lifecycle';

/** Nhân rộng: another agency takes a solution over. */
export const REPLICATION_STATE = {
  proposed: 'proposed',
  asked: 'asked',
  agreed: 'agreed',
  started: 'started',
  running: 'running',
  ended: 'ended',
  declined: 'declined',
  withdrawn: 'withdrawn',
} as const;
export type ReplicationState = (typeof REPLICATION_STATE)[keyof typeof REPLICATION_STATE];
export const REPLICATION_STATES = Object.values(REPLICATION_STATE);

export const REPLICATION_ACT = {
  confirm: 'confirm',
  answer: 'answer',
  agree: 'agree',
  decline: 'decline',
  start: 'start',
  run: 'run',
  end: 'end',
  withdraw: 'withdraw',
} as const;
export type ReplicationAct = (typeof REPLICATION_ACT)[keyof typeof REPLICATION_ACT];

export const replicationLifecycle: Lifecycle<ReplicationState, ReplicationAct> = {
  name: 'replication',
  initial: 'proposed',
  states: {
    /** Written by an officer, not yet confirmed by the agency's leader: nobody else sees it. */
    proposed: { final: false },
    asked: { final: false },
    agreed: { final: false },
    /** Being brought in. */
    started: { final: false },
    /** In daily use. */
    running: { final: false },
    ended: { final: true },
    declined: { final: true },
    withdrawn: { final: true },
  },
  acts: {
    confirm: { from: ['proposed'], to: 'asked' },
    /** The first of the two that says yes. */
    answer: { from: ['asked'], to: 'asked' },
    /** The second one. */
    agree: { from: ['asked'], to: 'agreed' },
    decline: { from: ['asked'], to: 'declined' },
    start: { from: ['agreed'], to: 'started' },
    run: { from: ['started'], to: 'running' },
    end: { from: ['started', 'running'], to: 'ended' },
    withdraw: { from: ['proposed', 'asked', 'agreed'], to: 'withdrawn' },
  },
};

/** What everybody may know of: both have said yes, and it has not come to an end. */
export const PUBLIC_REPLICATIONS = [
  'agreed',
  'started',
  'running',
] as const satisfies readonly ReplicationState[];
/** Where the solution is in use, or being brought in. */
export const REPLICATIONS_IN_USE = ['started', 'running'] as const satisfies readonly ReplicationState[];
