import type { Lifecycle } from '../platform/lifecycle';

/** Why a row of a plan is late, as who is responsible for it says; accepted or not by somebody else. */
export const DELAY_STATE = {
  stated: 'stated',
  accepted: 'accepted',
  refused: 'refused',
  withdrawn: 'withdrawn',
} as const;
export type DelayState = (typeof DELAY_STATE)[keyof typeof DELAY_STATE];
export const DELAY_STATES = Object.values(DELAY_STATE);

export const DELAY_ACT = { accept: 'accept', refuse: 'refuse', withdraw: 'withdraw' } as const;
export type DelayAct = (typeof DELAY_ACT)[keyof typeof DELAY_ACT];

export const delayLifecycle: Lifecycle<DelayState, DelayAct> = {
  name: 'delay-reason',
  initial: 'stated',
  states: {
    stated: { final: false },
    accepted: { final: true },
    // Another one may be stated.
    refused: { final: true },
    withdrawn: { final: true },
  },
  acts: {
    accept: { from: ['stated'], to: 'accepted' },
    refuse: { from: ['stated'], to: 'refused' },
    withdraw: { from: ['stated'], to: 'withdrawn' },
  },
};

export const DELAY_KIND = {
  force_majeure: 'force_majeure',
  law: 'law',
  budget: 'budget',
  data: 'data',
  partner: 'partner',
  scope: 'scope',
  staff: 'staff',
  other: 'other',
} as const;
export type DelayKind = (typeof DELAY_KIND)[keyof typeof DELAY_KIND];
export const DELAY_KINDS = Object.values(DELAY_KIND);

/** Whose unit answers for a row; neither where the plan names a unit that the portal does not know. */
export interface ResponsibleUnit {
  readonly agencyId: string | null;
  readonly organizationId: string | null;
}

/**
 * Who accepts a reason or not (I6): the leader of the agency that commissions, where another unit is judged by it; the programme office
 * always, and alone where the agency itself is judged, or a unit that is not known to be another.
 */
export function leaderAnswers({ agencyId, organizationId }: ResponsibleUnit, commissioning: string): boolean {
  return organizationId !== null || (agencyId !== null && agencyId !== commissioning);
}
