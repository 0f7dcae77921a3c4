import type { Signal } from '@angular/core';
import {
  type SchemaPathTree,
  applyEach,
  applyWhen,
  maxLength,
  required,
  validate,
} from '@angular/forms/signals';
import { PLAN_LIMITS } from '@loi-giai/shared';
import { text } from './commission-schema';
import type { MilestoneModel, PlanModel } from './plan-draft';
import type { PLAN_FORM_TEXTS } from './plan-form.texts';
import { isSummary, parseWaits } from './plan-tree';

type FormTexts = Signal<(typeof PLAN_FORM_TEXTS)['vi']>;

/** What a plan must hold to be stored; the API asks the same. @param running whether a change takes a reason */
export function planSchema(
  t: FormTexts,
  running: Signal<boolean>,
): (path: SchemaPathTree<PlanModel>) => void {
  return (path) => {
    applyWhen(
      path,
      () => running(),
      (own) => {
        text(own.reason, 1_000);
      },
    );
    validate(path.milestones, ({ value }) =>
      value().length === 0 ? { kind: 'too_few', message: t().none } : undefined,
    );
    applyEach(path.milestones, (row) => {
      milestoneSchema(t, row);
      // A row with parts has their dates.
      for (const field of [row.plannedStart, row.due])
        required(field, {
          when: ({ valueOf, pathKeys }) => !isSummary(valueOf(path.milestones), Number(pathKeys().at(-2))),
        });
      validate(row.predecessors, ({ value, valueOf, pathKeys }) => {
        const [rows, index] = [valueOf(path.milestones), Number(pathKeys().at(-2))];
        if (isSummary(rows, index)) return undefined;
        return waitsFault(value(), rows, index) ? { kind: 'unknown', message: t().waitsWrong } : undefined;
      });
    });
  };
}

/** Rows that are not there, the row itself, and rows that have parts. */
function waitsFault(text: string, rows: readonly MilestoneModel[], index: number): boolean {
  const waits = parseWaits(text);
  return (
    waits === null ||
    waits.some(
      ({ row, lag }) => row >= rows.length || row === index || isSummary(rows, row) || lag > PLAN_LIMITS.lag,
    )
  );
}

function milestoneSchema(t: FormTexts, path: SchemaPathTree<MilestoneModel>): void {
  text(path.name, 200);
  validate(path.due, ({ value, valueOf }) => {
    const [start, due] = [valueOf(path.plannedStart), value()];
    return start !== null && due !== null && due < start
      ? { kind: 'must_be_later', message: t().dueAfterStart }
      : undefined;
  });
  applyWhen(
    path,
    ({ valueOf }) => valueOf(path.accountId) === '',
    (own) => {
      required(own.responsiblePerson);
    },
  );
  maxLength(path.responsiblePerson, 200);
  text(path.responsibleUnit, 200);
  maxLength(path.deliverables, 4_000);
  maxLength(path.acceptanceCriteria, 4_000);
}
