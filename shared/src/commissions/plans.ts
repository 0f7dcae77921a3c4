import type { AgencyRef } from '../agencies/agencies';
import type { LocalText } from '../platform/page';
import type { CommissionState } from './commission-lifecycle';
import type { RowStand } from './lateness';

/** As many rows as a plan holds, and as deep as it goes. */
export const PLAN_LIMITS = { rows: 300, depth: 5, lag: 250, progress: 99 } as const;

/** Finish to start: the row waits for another one, and so many working days more. */
export interface DependencyInput {
  /** The place of the other row in the request, from 0. */
  readonly row: number;
  readonly lag: number;
}

/** A row of a plan as it is written. */
export interface MilestoneInput {
  /** Absent for a new one. */
  readonly id?: string;
  /** The place of the row it is part of; a row stands below its parent and the parent's other rows. */
  readonly parent?: number | null;
  readonly name: string;
  /** Calendar dates, yyyy-MM-dd; of a row that has parts they come from these, whatever is said here. */
  readonly plannedStart: string;
  readonly due: string;
  readonly responsiblePerson: string;
  readonly responsibleUnit: string;
  /** Whose account it is; the name is then the account's. */
  readonly accountId?: string | null;
  /** The agency or the organization that the unit is, or is part of; one of them at most. */
  readonly agencyCode?: string | null;
  readonly organizationId?: string | null;
  readonly deliverables?: string;
  readonly acceptanceCriteria?: string;
  readonly predecessors?: readonly DependencyInput[];
}

/** PUT /commissions/:id/plan: the whole plan. */
export interface PlanRequest {
  /** Of the plan that was changed; another one is stale. */
  readonly revision: number;
  /** Why a plan is changed whose work has begun; nothing before that. */
  readonly reason?: string;
  readonly milestones: readonly MilestoneInput[];
}

/** A row as lists, charts and exports show it. */
export interface PlanRow extends RowStand {
  readonly id: string;
  readonly parentId: string | null;
  /** Whether it has parts. */
  readonly summary: boolean;
  readonly name: string;
  readonly plannedStart: string;
  readonly due: string;
  readonly startedOn: string | null;
  readonly doneOn: string | null;
  /** Percent, 0 to 100; 100 only with `doneOn`, when what was handed in is accepted. */
  readonly progress: number;
  readonly responsiblePerson: string;
  readonly responsibleUnit: string;
  readonly accountId: string | null;
  readonly agencyCode: string | null;
  readonly organizationId: string | null;
  /** What the unit is, or is part of: the agency, the organization, or else the unit as it is written. */
  readonly unitName: string;
  /** Of an agency that has an English name. */
  readonly unitNameEn: string | null;
  readonly predecessors: readonly { readonly id: string; readonly lag: number }[];
  /** What was planned when work began; null for what came into the plan later, and before the start. */
  readonly baseline: { readonly plannedStart: string; readonly due: string } | null;
  /** Working days late, by the database's date (`rowLateDays`); of a done one, how late it was. */
  readonly daysLate: number;
  readonly expectedEnd: string;
  /** Working days it can slip before the end of the plan slips; null for what is done. */
  readonly slack: number | null;
  readonly critical: boolean;
}

/** A row with its texts, on the page of its commission. */
export interface MilestoneView extends PlanRow {
  readonly note: string;
  readonly deliverables: string;
  readonly acceptanceCriteria: string;
}

/** A plan as it was frozen. */
export interface BaselineView {
  /** 1 when work began, then one more for each change. */
  readonly number: number;
  readonly takenAt: string;
  /** Null where nobody is known: plans of before baselines were kept. */
  readonly takenBy: string | null;
  readonly reason: string;
  readonly rows: readonly FrozenRow[];
}

export interface FrozenRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly plannedStart: string;
  readonly due: string;
  readonly responsiblePerson: string;
  readonly responsibleUnit: string;
  readonly deliverables: string;
  readonly acceptanceCriteria: string;
  readonly predecessors: readonly { readonly id: string; readonly lag: number }[];
}

/** Whose plan it is. */
export interface PlannedCommission {
  readonly id: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly organizationName: string;
  readonly number: string | null;
  readonly state: CommissionState;
  /** When the last of it will be done, as things stand. */
  readonly expectedEnd: string | null;
  /** The highest number of a baseline; 0 before the start. */
  readonly baselines: number;
}

/** Days off, and weekend days on which work is done. */
export interface CalendarDay {
  readonly day: string;
  readonly workdayInstead: string | null;
}

/** GET /commissions/:id/plan */
export interface PlanView {
  readonly commission: PlannedCommission;
  readonly revision: number;
  readonly today: string;
  readonly holidays: readonly CalendarDay[];
  readonly rows: readonly MilestoneView[];
  readonly baselines: readonly BaselineView[];
  /** Who can be made responsible; empty for whoever does not plan. */
  readonly people: readonly PlanPerson[];
  readonly units: readonly PlanUnit[];
  readonly acts: readonly ('plan' | 'progress')[];
}

export interface PlanPerson {
  readonly accountId: string;
  readonly name: string;
  readonly place: string;
  readonly placeEn: string | null;
}

export interface PlanUnit {
  readonly agencyCode: string | null;
  readonly organizationId: string | null;
  readonly name: string;
  readonly nameEn: string | null;
}

/** GET /plans?agency=: everything that is planned and that the reader may see, in one answer. */
export interface PlanBoard {
  readonly today: string;
  readonly holidays: readonly CalendarDay[];
  readonly commissions: readonly PlannedCommission[];
  /** Of the commissions in their order, each plan in its own. */
  readonly rows: readonly (PlanRow & { readonly commissionId: string })[];
  /** The agencies there are to choose from. */
  readonly agencies: readonly AgencyRef[];
}

/** POST /commissions/:id/milestones/:milestoneId/progress, up to 99: what is accepted is done. */
export interface ProgressRequest {
  readonly progress: number;
  readonly note: string;
}
