import type { CommissionView, MilestoneInput, PlanRequest } from '@loi-giai/shared';

/** What of a milestone can be changed: all of it, its dates only (it runs), or nothing (it is done). */
export type MilestoneFreedom = 'all' | 'dates' | 'none';

/** A milestone while it is written; `id` is empty for a new one. */
export interface MilestoneModel {
  readonly id: string;
  readonly freedom: MilestoneFreedom;
  readonly name: string;
  readonly plannedStart: string | null;
  readonly due: string | null;
  readonly responsiblePerson: string;
  readonly responsibleUnit: string;
}

/** What the form holds. Keys are the request's. */
export interface PlanModel {
  readonly milestones: readonly MilestoneModel[];
}

export function emptyMilestone(): MilestoneModel {
  return {
    id: '',
    freedom: 'all',
    name: '',
    plannedStart: null,
    due: null,
    responsiblePerson: '',
    responsibleUnit: '',
  };
}

/** A new plan begins with one milestone, because it must have one. */
export function planModelOf({ milestones, state }: Pick<CommissionView, 'milestones' | 'state'>): PlanModel {
  if (milestones.length === 0) return { milestones: [emptyMilestone()] };
  return {
    milestones: milestones.map(
      ({ id, name, plannedStart, due, responsiblePerson, responsibleUnit, doneOn }): MilestoneModel => ({
        ...{ id, name, plannedStart, due, responsiblePerson, responsibleUnit },
        freedom: state === 'draft' ? 'all' : doneOn === null ? 'dates' : 'none',
      }),
    ),
  };
}

/** What is sent; the form is valid then, so nothing is missing. What cannot be changed goes as it came. */
export function planRequestOf({ milestones }: PlanModel): PlanRequest {
  return { milestones: milestones.map(milestoneOf) };
}

function milestoneOf({ id, freedom, ...milestone }: MilestoneModel): MilestoneInput {
  const { name, plannedStart, due, responsiblePerson, responsibleUnit } = milestone;
  const words = (text: string): string => (freedom === 'all' ? text.trim() : text);
  return {
    ...(id !== '' && { id }),
    name: words(name),
    plannedStart: plannedStart ?? '',
    due: due ?? '',
    responsiblePerson: words(responsiblePerson),
    responsibleUnit: words(responsibleUnit),
  };
}
