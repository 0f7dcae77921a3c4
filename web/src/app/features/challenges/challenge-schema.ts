import {
  type SchemaPathTree,
  applyEach,
  max,
  maxLength,
  min,
  required,
  validate,
} from '@angular/forms/signals';
import { CHALLENGE_LIMITS as LIMITS } from '@loi-giai/shared';
import type { CriterionModel, DraftModel } from './challenge-draft';

/** What a draft must keep to be stored. What it lacks for its review is no error: the list of parts says so. */
export function draftSchema(path: SchemaPathTree<DraftModel>): void {
  for (const [text, limit] of [
    [path.title, LIMITS.title],
    [path.summary, LIMITS.summary],
    [path.context, LIMITS.longText],
    [path.desiredOutcome, LIMITS.longText],
  ] as const) {
    maxLength(text.vi, limit);
    maxLength(text.en, limit);
  }
  maxLength(path.reward, LIMITS.reward);
  min(path.rewardAmount, 0);
  max(path.rewardAmount, 1e15);
  whole(path.rewardAmount);
  applyEach(path.criteria, criterionSchema);
}

function criterionSchema(path: SchemaPathTree<CriterionModel>): void {
  maxLength(path.name.vi, LIMITS.criterionName);
  maxLength(path.name.en, LIMITS.criterionName);
  maxLength(path.guidance, LIMITS.criterionGuidance);
  for (const part of [path.weight, path.max]) {
    required(part);
    min(part, 1);
    max(part, 100);
    whole(part);
  }
  min(path.minimum, 0);
  max(path.minimum, ({ valueOf }) => valueOf(path.max) ?? undefined);
}

function whole(path: SchemaPathTree<number | null>): void {
  validate(path, ({ value }) => (Number.isInteger(value() ?? 0) ? undefined : { kind: 'bad_format' }));
}
