import type { CommissionKind, CommissionRequest, CommissionView, MilestoneInput } from '@loi-giai/shared';

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

/** What the form holds; the kind is '' until it is chosen. Keys are the request's. */
export interface CommissionModel {
  readonly kind: string;
  readonly number: string;
  readonly signedOn: string | null;
  readonly value: number | null;
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

/** A new commission begins with one milestone, because it must have one. */
export function modelOf(commission: CommissionView | null): CommissionModel {
  if (commission === null)
    return { kind: '', number: '', signedOn: null, value: null, milestones: [emptyMilestone()] };
  const { kind, number, signedOn, value, state } = commission;
  const milestones = commission.milestones.map(
    ({ id, name, plannedStart, due, responsiblePerson, responsibleUnit, doneOn }): MilestoneModel => ({
      ...{ id, name, plannedStart, due, responsiblePerson, responsibleUnit },
      freedom: state === 'draft' ? 'all' : doneOn === null ? 'dates' : 'none',
    }),
  );
  return { kind, number, signedOn, value, milestones };
}

/** What is sent; the form is valid then, so nothing is missing. What cannot be changed goes as it came. */
export function requestOf(model: CommissionModel, proposalId: string): CommissionRequest {
  return {
    proposalId,
    kind: model.kind as CommissionKind,
    number: model.number.trim(),
    signedOn: model.signedOn ?? '',
    value: model.value ?? 0,
    milestones: model.milestones.map(milestoneOf),
  };
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
