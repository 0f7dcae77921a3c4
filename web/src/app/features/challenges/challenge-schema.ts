import {
  type FieldContext,
  type SchemaPathTree,
  applyEach,
  max,
  maxLength,
  min,
  required,
  validate,
} from '@angular/forms/signals';
import {
  type ChallengeIndicator,
  CHALLENGE_LIMITS as LIMITS,
  COMPLAINT_DAYS,
  DISCUSSION_SPREAD,
  nameFaultOf,
  READERS_PER_PROPOSAL,
  SCREENING_LIMITS,
  visibleLength,
} from '@loi-giai/shared';
import type { CriterionModel, DraftModel } from './challenge-draft';

/** How long the formatted texts may be, in characters that are read. */
export const RICH_LIMITS = {
  context: LIMITS.longText,
  affected: LIMITS.partText,
  attempts: LIMITS.partText,
  desiredOutcome: LIMITS.longText,
  constraints: LIMITS.partText,
  offeredData: LIMITS.partText,
  eligibility: LIMITS.partText,
  intellectualProperty: LIMITS.partText,
  confidentiality: LIMITS.partText,
} as const;
export type RichFieldName = keyof typeof RICH_LIMITS;
const RICH_FIELDS = Object.keys(RICH_LIMITS) as RichFieldName[];

/** What a draft must keep to be stored. What it lacks for its review is no error: the list of parts says so. */
export function draftSchema(path: SchemaPathTree<DraftModel>): void {
  for (const language of ['vi', 'en'] as const) {
    nameOf(path.title[language], LIMITS.title);
    maxLength(path.summary[language], LIMITS.summary);
    for (const field of RICH_FIELDS) readable(path[field][language], RICH_LIMITS[field]);
  }
  maxLength(path.reward, LIMITS.reward);
  min(path.rewardAmount, 0);
  max(path.rewardAmount, 1e15);
  whole(path.rewardAmount);
  min(path.proposalsPerOrganization, 1);
  max(path.proposalsPerOrganization, LIMITS.proposalsPerOrganization);
  whole(path.proposalsPerOrganization);
  min(path.affectedCount, 0);
  max(path.affectedCount, LIMITS.affectedCount);
  whole(path.affectedCount);
  const { discussionSpread, complaintDays, readersPerProposal } = path.evaluation;
  required(discussionSpread);
  min(discussionSpread, DISCUSSION_SPREAD.min);
  max(discussionSpread, DISCUSSION_SPREAD.max);
  whole(discussionSpread);
  const { days, checklist } = path.evaluation.screening;
  required(days);
  min(days, 0);
  max(days, SCREENING_LIMITS.days);
  whole(days);
  applyEach(checklist, (item) => {
    nameOf(item.name.vi, SCREENING_LIMITS.itemName);
    nameOf(item.name.en, SCREENING_LIMITS.itemName);
  });
  required(complaintDays);
  min(complaintDays, COMPLAINT_DAYS.min);
  max(complaintDays, COMPLAINT_DAYS.max);
  whole(complaintDays);
  min(readersPerProposal, READERS_PER_PROPOSAL.min);
  max(readersPerProposal, READERS_PER_PROPOSAL.max);
  whole(readersPerProposal);
  applyEach(path.criteria, criterionSchema);
  applyEach(path.indicators, indicatorSchema);
}

function criterionSchema(path: SchemaPathTree<CriterionModel>): void {
  nameOf(path.name.vi, LIMITS.criterionName);
  nameOf(path.name.en, LIMITS.criterionName);
  maxLength(path.guidance, LIMITS.criterionGuidance);
  for (const part of [path.weight, path.max]) {
    required(part);
    min(part, 1);
    max(part, 100);
    whole(part);
  }
  min(path.minimum, 0);
  max(path.minimum, ({ valueOf }) => valueOf(path.max) ?? undefined);
  const top = ({ valueOf }: FieldContext<unknown>): number | undefined => valueOf(path.max) ?? undefined;
  applyEach(path.anchors, (anchor) => {
    required(anchor.from);
    min(anchor.from, 0);
    max(anchor.from, top);
    maxLength(anchor.text, LIMITS.anchorText);
  });
}

function indicatorSchema(path: SchemaPathTree<ChallengeIndicator>): void {
  for (const language of ['vi', 'en'] as const) {
    nameOf(path.name[language], LIMITS.indicatorName);
    maxLength(path.unit[language], LIMITS.indicatorUnit);
  }
  maxLength(path.method, LIMITS.indicatorMethod);
  for (const part of [path.baseline, path.target]) {
    min(part, -1e12);
    max(part, 1e12);
  }
}

/** What something is called: no letters in disguise, as the API has it. */
function nameOf(path: SchemaPathTree<string>, limit: number): void {
  maxLength(path, limit);
  validate(path, ({ value }) => {
    const fault = nameFaultOf(value());
    if (fault === null) return undefined;
    return { kind: fault === 'mixed_scripts' ? fault : 'not_allowed' };
  });
}

function readable(path: SchemaPathTree<string>, limit: number): void {
  validate(path, ({ value }) =>
    visibleLength(value()) <= limit ? undefined : { kind: 'too_long', params: { max: limit } },
  );
}

function whole(path: SchemaPathTree<number | null>): void {
  validate(path, ({ value }) => (Number.isInteger(value() ?? 0) ? undefined : { kind: 'bad_format' }));
}
