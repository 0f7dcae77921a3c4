import type { Signal } from '@angular/core';
import {
  type SchemaPath,
  type SchemaPathTree,
  applyEach,
  max,
  maxLength,
  min,
  required,
  validate,
} from '@angular/forms/signals';
import type { CommissionModel, MilestoneModel } from './commission-draft';
import type { COMMISSION_FORM_TEXTS } from './commission-form.texts';

type FormTexts = Signal<(typeof COMMISSION_FORM_TEXTS)['vi']>;

/** What a commission must hold to be stored; the API asks the same. */
export function commissionSchema(t: FormTexts): (path: SchemaPathTree<CommissionModel>) => void {
  return (path) => {
    required(path.kind);
    text(path.number, 100);
    required(path.signedOn);
    required(path.value);
    min(path.value, 0);
    max(path.value, 1e15);
    validate(path.value, ({ value }) =>
      Number.isInteger(value() ?? 0) ? undefined : { kind: 'bad_format', message: t().whole },
    );
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

/** Words that must be there; spaces alone are none. */
function text(path: SchemaPath<string> & SchemaPathTree<string>, limit: number): void {
  required(path);
  validate(path, ({ value }) => (value() !== '' && value().trim() === '' ? { kind: 'required' } : undefined));
  maxLength(path, limit);
}
