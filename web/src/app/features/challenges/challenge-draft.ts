import {
  type Aggregation,
  type Blindness,
  type ChallengeContent,
  type CommissionKind,
  type CriterionInput,
  type EvaluationTerms,
  type RankingPublicity,
  type ScreeningTerms,
} from '@loi-giai/shared';

/** What a score says, while its score may be missing for a moment. */
export interface AnchorModel {
  readonly from: number | null;
  readonly text: string;
}

/** A criterion while it is written: its numbers may be missing for a moment. */
export interface CriterionModel extends Omit<CriterionInput, 'weight' | 'max' | 'anchors'> {
  readonly weight: number | null;
  readonly max: number | null;
  readonly anchors: readonly AnchorModel[];
}

/** Its number may be missing for a moment. */
export interface ScreeningModel extends Omit<ScreeningTerms, 'days'> {
  readonly days: number | null;
}

/** Its numbers may be missing for a moment. */
export interface EvaluationModel extends Omit<
  EvaluationTerms,
  'discussionSpread' | 'complaintDays' | 'publicity' | 'blindness' | 'screening'
> {
  readonly screening: ScreeningModel;
  readonly discussionSpread: number | null;
  readonly complaintDays: number | null;
  readonly publicity: string;
  readonly blindness: string;
}

/** What the editor's form holds; selects and radio groups have texts, '' for none. */
export interface DraftModel extends Omit<
  ChallengeContent,
  'fieldCode' | 'criteria' | 'aggregation' | 'evaluation' | 'commissionKind'
> {
  readonly fieldCode: string;
  readonly criteria: readonly CriterionModel[];
  readonly aggregation: string;
  readonly evaluation: EvaluationModel;
  readonly commissionKind: string;
}

/** The content alone, although the record that carries it holds more. */
export function modelOf(content: ChallengeContent): DraftModel {
  return {
    title: content.title,
    summary: content.summary,
    context: content.context,
    fieldCode: content.fieldCode ?? '',
    affected: content.affected,
    affectedCount: content.affectedCount,
    attempts: content.attempts,
    desiredOutcome: content.desiredOutcome,
    constraints: content.constraints,
    offeredData: content.offeredData,
    indicators: content.indicators,
    criteria: content.criteria.map(({ name, weight, max, guidance, anchors, minimum }) => ({
      name,
      weight,
      max,
      guidance,
      anchors,
      minimum,
    })),
    aggregation: content.aggregation,
    evaluation: content.evaluation,
    reward: content.reward,
    rewardAmount: content.rewardAmount,
    commissionKind: content.commissionKind ?? '',
    eligibleKinds: content.eligibleKinds,
    proposalsPerOrganization: content.proposalsPerOrganization,
    eligibility: content.eligibility,
    intellectualProperty: content.intellectualProperty,
    confidentiality: content.confidentiality,
    proposalForm: content.proposalForm,
    enquiryDeadline: content.enquiryDeadline,
    closingAt: content.closingAt,
    evaluationUntil: content.evaluationUntil,
    announceAt: content.announceAt,
    pilotFrom: content.pilotFrom,
    pilotUntil: content.pilotUntil,
    measureUntil: content.measureUntil,
  };
}

/** What is sent. The form is valid then, so no number is missing. */
export function contentOf(model: DraftModel): ChallengeContent {
  return {
    ...model,
    fieldCode: model.fieldCode || null,
    aggregation: model.aggregation as Aggregation,
    evaluation: {
      ...model.evaluation,
      discussionSpread: model.evaluation.discussionSpread ?? 0,
      complaintDays: model.evaluation.complaintDays ?? 0,
      publicity: model.evaluation.publicity as RankingPublicity,
      screening: { ...model.evaluation.screening, days: model.evaluation.screening.days ?? 0 },
      blindness: model.evaluation.blindness as Blindness,
    },
    commissionKind: (model.commissionKind || null) as CommissionKind | null,
    criteria: model.criteria.map((criterion) => ({
      ...criterion,
      weight: criterion.weight ?? 0,
      max: criterion.max ?? 0,
      anchors: criterion.anchors.map(({ from, text }) => ({ from: from ?? 0, text })),
    })),
  };
}

export type DateFault = 'past' | 'order';

/**
 * What is wrong with the dates a call needs: now < enquiryDeadline < closingAt < announceAt. Dates not entered yet are
 * not wrong. A draft may be kept with such dates; it cannot be submitted.
 * @param now milliseconds since 1970, the server's
 */
export function dateFault(
  dates: Pick<DraftModel, 'enquiryDeadline' | 'closingAt' | 'announceAt'>,
  now: number,
): DateFault | null {
  const entered = [dates.enquiryDeadline, dates.closingAt, dates.announceAt].flatMap((at) =>
    at === null ? [] : [Date.parse(at)],
  );
  if (entered.some((at) => at <= now)) return 'past';
  return entered.some((at, index) => at <= (entered[index - 1] ?? now)) ? 'order' : null;
}
