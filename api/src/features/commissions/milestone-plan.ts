import { ERROR, FIELD_ERROR, type MilestoneInput } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { Milestone } from './commission.entities';

/** What stays of a milestone while the commission runs; a done one keeps its dates too, or lateness could be argued away. */
const OF_A_MILESTONE = ['name', 'responsiblePerson', 'responsibleUnit'] as const;
const OF_A_DONE_ONE = [...OF_A_MILESTONE, 'plannedStart', 'due'] as const;

/** @throws milestones_missing, milestone_order */
export function checkPlan(milestones: readonly MilestoneInput[]): void {
  if (milestones.length === 0) throw problem(ERROR.milestonesMissing);
  const errors = milestones.flatMap(({ plannedStart, due }, index) =>
    due < plannedStart
      ? [{ path: `milestones.${index}.due`, code: FIELD_ERROR.mustBeLater, params: { min: plannedStart } }]
      : [],
  );
  if (errors.length > 0) throw problem(ERROR.milestoneOrder, { errors });
}

/** A running commission takes new milestones and other dates for open ones, nothing else. @throws validation */
export function checkRunningChange(existing: readonly Milestone[], request: readonly MilestoneInput[]): void {
  for (const milestone of existing) {
    const index = request.findIndex(({ id }) => id === milestone.id);
    const input = request[index];
    if (!input) throw fieldProblem('milestones', FIELD_ERROR.notAllowed);
    for (const field of milestone.doneOn === null ? OF_A_MILESTONE : OF_A_DONE_ONE)
      if (milestone[field] !== input[field])
        throw fieldProblem(`milestones.${index}.${field}`, FIELD_ERROR.notAllowed);
  }
}

/** Writes the plan as given: in this order, what is not in it goes. @throws validation for an id that is none of its own */
export async function replacePlan(
  tx: Transaction,
  commissionId: string,
  existing: readonly Milestone[],
  milestones: readonly MilestoneInput[],
): Promise<void> {
  const known = new Set(existing.map(({ id }) => id));
  const kept = new Set<string>();
  for (const [index, { id }] of milestones.entries()) {
    if (id === undefined) continue;
    if (!known.has(id)) throw fieldProblem(`milestones.${index}.id`, FIELD_ERROR.unknown);
    if (kept.has(id)) throw fieldProblem(`milestones.${index}.id`, FIELD_ERROR.duplicate);
    kept.add(id);
  }
  for (const { id } of existing) if (!kept.has(id)) await tx.manager.delete(Milestone, { id });
  for (const [position, { id, ...input }] of milestones.entries()) {
    const values = { ...input, position, commissionId };
    if (id === undefined) await tx.manager.insert(Milestone, values);
    else await tx.manager.update(Milestone, { id }, values);
  }
}
