import type { Signal } from '@angular/core';
import { type SchemaPathTree, applyEach, required, validate } from '@angular/forms/signals';
import { text } from './commission-schema';
import type { MilestoneModel, PlanModel } from './plan-draft';
import type { PLAN_FORM_TEXTS } from './plan-form.texts';

type FormTexts = Signal<(typeof PLAN_FORM_TEXTS)['vi']>;

/** What a plan must hold to be stored; the API asks the same. */
export function planSchema(t: FormTexts): (path: SchemaPathTree<PlanModel>) => void {
  return (path) => {
    validate(path.milestones, ({ value }) =>
      value().length === 0 ? { kind: 'too_few', message: t().none } : undefined,
    );
    applyEach(path.milestones, milestoneSchema(t));
  };
}

function milestoneSchema(t: FormTexts): (path: SchemaPathTree<MilestoneModel>) => void {
  return (path) => {
    text(path.name, 200);
    required(path.plannedStart);
    required(path.due);
    validate(path.due, ({ value, valueOf }) => {
      const [start, due] = [valueOf(path.plannedStart), value()];
      return start !== null && due !== null && due < start
        ? { kind: 'must_be_later', message: t().dueAfterStart }
        : undefined;
    });
    text(path.responsiblePerson, 200);
    text(path.responsibleUnit, 200);
  };
}
