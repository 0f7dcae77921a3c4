import type { Signal } from '@angular/core';
import { type SchemaPathTree, applyEach, maxLength, required, validate } from '@angular/forms/signals';
import { targetAgrees } from '@loi-giai/shared';
import type { IndicatorModel, IndicatorsModel } from './indicator-draft';
import type { INDICATORS_FORM_TEXTS } from './indicators-form.texts';

type FormTexts = Signal<(typeof INDICATORS_FORM_TEXTS)['vi']>;

/** What indicators must hold to be stored; the API asks the same. */
export function indicatorsSchema(t: FormTexts): (path: SchemaPathTree<IndicatorsModel>) => void {
  return (path) => applyEach(path.indicators, (indicator) => indicatorSchema(indicator, t));
}

function indicatorSchema(path: SchemaPathTree<IndicatorModel>, t: FormTexts): void {
  for (const text of [path.name, path.unit]) {
    required(text.vi);
    maxLength(text.vi, 200);
    maxLength(text.en, 200);
  }
  required(path.direction);
  required(path.baseline);
  required(path.baselineOn);
  required(path.target);
  required(path.targetOn);
  required(path.method);
  maxLength(path.method, 2_000);
  maxLength(path.source, 500);
  required(path.frequency);
  validate(path.target, ({ value, valueOf }) => {
    const [baseline, target, direction] = [valueOf(path.baseline), value(), valueOf(path.direction)];
    if (baseline === null || target === null || (direction !== 'up' && direction !== 'down'))
      return undefined;
    if (targetAgrees(baseline, target, direction)) return undefined;
    return { kind: 'not_allowed', message: direction === 'up' ? t().targetAbove : t().targetBelow };
  });
  validate(path.targetOn, ({ value, valueOf }) => {
    const [from, to] = [valueOf(path.baselineOn), value()];
    return from !== null && to !== null && to <= from
      ? { kind: 'must_be_later', message: t().targetLater }
      : undefined;
  });
}
