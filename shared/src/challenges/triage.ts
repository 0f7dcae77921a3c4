import type { AgencyRef } from '../agencies/agencies';
import type { ErrorCode } from '../error-codes';
import type { LocalText } from '../platform/page';
import type { FieldRef } from './challenges';

export const TRIAGE_CRITERION = { impact: 'impact', solvable: 'solvable', spillOver: 'spillOver' } as const;
export type TriageCriterion = (typeof TRIAGE_CRITERION)[keyof typeof TRIAGE_CRITERION];
export const TRIAGE_CRITERIA = Object.values(TRIAGE_CRITERION);

export const TRIAGE_LIMITS = { min: 1, max: 5, note: 2_000 } as const;
/** The largest product of the three scores. */
export const TRIAGE_MAX = TRIAGE_LIMITS.max ** 3;

export interface TriageScore {
  /** Whole, 1 (low) to 5 (high). */
  readonly score: number;
  readonly note: string;
}

/** POST /challenges/:code/triage: a new record each time; the latest since the approval is in force. */
export interface TriageRequest extends Readonly<Record<TriageCriterion, TriageScore>> {
  readonly fieldCode: string;
}

export interface TriageView extends Readonly<Record<TriageCriterion, TriageScore>> {
  /** impact × solvable × spillOver, 1 to 125. */
  readonly product: number;
  readonly field: FieldRef;
  readonly byName: string;
  readonly at: string;
  /** Made since the last approval, and so enough for publishing. */
  readonly inForce: boolean;
}

/** GET /challenges/:code/triage, latest first: for the agency, the programme office, the leadership and the auditor. */
export interface TriageList {
  readonly records: readonly TriageView[];
}

export function triageProduct(scores: Readonly<Record<TriageCriterion, Pick<TriageScore, 'score'>>>): number {
  return TRIAGE_CRITERIA.reduce((product, criterion) => product * scores[criterion].score, 1);
}

/** POST /challenges/:code/schedule: an instant at a full minute. */
export interface ScheduleRequest {
  readonly publishAt: string;
}

/** What is planned for an approved challenge; both null in every other state. */
export interface PublicationPlan {
  /** When the portal will publish it by itself. */
  readonly publishAt: string | null;
  /** Why it did not, at the last instant it was planned for. */
  readonly publishFailure: ErrorCode | null;
}

export const TRIAGE_STAGE = {
  waiting: 'waiting',
  triaged: 'triaged',
  scheduled: 'scheduled',
  failed: 'failed',
} as const;
export type TriageStage = (typeof TRIAGE_STAGE)[keyof typeof TRIAGE_STAGE];
export const TRIAGE_STAGES = Object.values(TRIAGE_STAGE);

export const TRIAGE_SORT = { waiting: 'waiting', product: 'product' } as const;
export type TriageSort = (typeof TRIAGE_SORT)[keyof typeof TRIAGE_SORT];

/**
 * GET /work/triage?stage=&field=&agency=&sort=&cursor= : approved challenges, whoever has waited longest first, unless sorted by
 * the product. For the programme office.
 */
export interface TriageQueueItem extends PublicationPlan {
  readonly code: string;
  readonly title: LocalText;
  readonly agency: AgencyRef;
  readonly field: FieldRef | null;
  /** When the agency's leader approved it. */
  readonly since: string;
  readonly stage: TriageStage;
  /** Null before the triage. */
  readonly product: number | null;
  /** When the call closes, so that what is urgent shows. */
  readonly closingAt: string | null;
  readonly openThreads: number;
}
