import type { Lifecycle } from '../platform/lifecycle';

/** Kết quả đo: entered by one person, verified or refused by another (I6); one that was wrong stays and is superseded (I8). */
export const MEASUREMENT_STATE = {
  entered: 'entered',
  verified: 'verified',
  refused: 'refused',
  superseded: 'superseded',
} as const;
export type MeasurementState = (typeof MEASUREMENT_STATE)[keyof typeof MEASUREMENT_STATE];
export const MEASUREMENT_STATES = Object.values(MEASUREMENT_STATE);

export const MEASUREMENT_ACT = {
  verify: 'verify',
  refuse: 'refuse',
  supersede: 'supersede',
} as const;
export type MeasurementAct = (typeof MEASUREMENT_ACT)[keyof typeof MEASUREMENT_ACT];

export const measurementLifecycle: Lifecycle<MeasurementState, MeasurementAct> = {
  name: 'measurement',
  initial: 'entered',
  states: {
    entered: { final: false },
    // Holds until a correction of it is verified.
    verified: { final: false },
    refused: { final: true },
    superseded: { final: true },
  },
  acts: {
    verify: { from: ['entered'], to: 'verified' },
    refuse: { from: ['entered'], to: 'refused' },
    supersede: { from: ['entered', 'verified'], to: 'superseded' },
  },
};

/** What counts, or will once somebody has verified it. */
export function isStanding(state: MeasurementState): boolean {
  return state === 'entered' || state === 'verified';
}
