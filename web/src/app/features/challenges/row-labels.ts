import { CHALLENGE_LIMITS, SCREENING_LIMITS } from '@loi-giai/shared';
import type { ANCHORS_TEXTS } from './anchors.texts';
import type { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import type { CHECKLIST_TEXTS } from './screening.texts';

type Words = (typeof CHALLENGE_EDITOR_TEXTS)['vi'];
type AnchorWords = (typeof ANCHORS_TEXTS)['vi'];

/** Names of the fields of criteria and indicators, with the row each stands in, by the end of their paths: for an error summary. */
export function rowLabels(
  t: Words,
  anchors: AnchorWords,
  number: (value: number) => string,
): Readonly<Record<string, string>> {
  const criterion = {
    'name.vi': t.vi(t.criterionName),
    'name.en': t.en(t.criterionName),
    ...{ weight: t.weight, max: t.scaleMax, minimum: t.minimum, guidance: t.guidance },
    ...anchorLabels(anchors, number),
  };
  const indicator = {
    'name.vi': t.vi(t.indicatorName),
    'name.en': t.en(t.indicatorName),
    'unit.vi': t.vi(t.indicatorUnit),
    'unit.en': t.en(t.indicatorUnit),
    ...{ direction: t.direction, baseline: t.baseline, baselineOn: t.baselineOn },
    ...{ target: t.target, method: t.method },
  };
  return {
    ...rowsOf('criteria', CHALLENGE_LIMITS.criteriaMax, criterion, (row) => t.criterion(number(row))),
    ...rowsOf('indicators', CHALLENGE_LIMITS.indicators, indicator, (row) => t.indicator(number(row))),
  };
}

/** The same of the formal requirements. */
export function checklistLabels(
  t: (typeof CHECKLIST_TEXTS)['vi'],
  number: (value: number) => string,
): Readonly<Record<string, string>> {
  const item = { 'name.vi': t.nameVi, 'name.en': t.nameEn, suppliable: t.suppliable };
  return rowsOf('evaluation.screening.checklist', SCREENING_LIMITS.checklist, item, (row) =>
    t.item(number(row)),
  );
}

function anchorLabels(t: AnchorWords, number: (value: number) => string): Readonly<Record<string, string>> {
  return rowsOf('anchors', CHALLENGE_LIMITS.anchors, { from: t.from, text: t.says }, (row) =>
    t.row(number(row)),
  );
}

function rowsOf(
  list: string,
  most: number,
  fields: Readonly<Record<string, string>>,
  rowName: (row: number) => string,
): Readonly<Record<string, string>> {
  const labels = Array.from({ length: most }, (_, index) =>
    Object.entries(fields).map(([field, name]): [string, string] => [
      `${list}.${index}.${field}`,
      `${rowName(index + 1)}, ${name}`,
    ]),
  );
  return Object.fromEntries(labels.flat());
}
