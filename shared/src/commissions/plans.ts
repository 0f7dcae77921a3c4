export interface MilestoneInput {
  /** Absent for a new milestone. */
  readonly id?: string;
  readonly name: string;
  /** Calendar dates, yyyy-MM-dd. */
  readonly plannedStart: string;
  readonly due: string;
  readonly responsiblePerson: string;
  readonly responsibleUnit: string;
}

export interface MilestoneView extends MilestoneInput {
  readonly id: string;
  /** Percent, 0 to 100; 100 only with `doneOn`. */
  readonly progress: number;
  readonly doneOn: string | null;
  readonly note: string;
  /** Days past due by the database's date, 0 when in time; of a done one, how late it was. */
  readonly daysLate: number;
}

/** PUT /commissions/:id/plan: the whole plan; of a running commission only dates of open milestones and new ones. */
export interface PlanRequest {
  readonly milestones: readonly MilestoneInput[];
}

/** POST /commissions/:id/milestones/:milestoneId/progress; 100 sets `doneOn` to the given day or today. */
export interface ProgressRequest {
  readonly progress: number;
  readonly note: string;
  readonly doneOn?: string;
}
