import type { Lifecycle } from '../platform/lifecycle';

/** Vướng mắc: what keeps a commission from going on. */
export const OBSTACLE_STATE = {
  open: 'open',
  inHand: 'in_hand',
  resolved: 'resolved',
  withdrawn: 'withdrawn',
} as const;
export type ObstacleState = (typeof OBSTACLE_STATE)[keyof typeof OBSTACLE_STATE];
export const OBSTACLE_STATES = Object.values(OBSTACLE_STATE);

export const OBSTACLE_ACT = {
  take: 'take',
  resolve: 'resolve',
  reopen: 'reopen',
  withdraw: 'withdraw',
} as const;
export type ObstacleAct = (typeof OBSTACLE_ACT)[keyof typeof OBSTACLE_ACT];

export const obstacleLifecycle: Lifecycle<ObstacleState, ObstacleAct> = {
  name: 'obstacle',
  initial: 'open',
  states: {
    open: { final: false },
    in_hand: { final: false },
    // What was resolved may turn out not to be.
    resolved: { final: false },
    withdrawn: { final: true },
  },
  acts: {
    take: { from: ['open', 'in_hand'], to: 'in_hand' },
    resolve: { from: ['in_hand'], to: 'resolved' },
    reopen: { from: ['resolved'], to: 'open' },
    withdraw: { from: ['open', 'in_hand'], to: 'withdrawn' },
  },
};
