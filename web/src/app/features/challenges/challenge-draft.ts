import {
  type Aggregation,
  type ChallengeContent,
  type CriterionInput,
  type LocalText,
} from '@loi-giai/shared';

/** A criterion while it is written: its numbers may be missing for a moment. */
export interface CriterionModel extends Omit<CriterionInput, 'weight' | 'max'> {
  readonly weight: number | null;
  readonly max: number | null;
}

/** What the editor's form holds; selects and radio groups have texts, '' for none. */
export interface DraftModel {
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly context: LocalText;
  readonly desiredOutcome: LocalText;
  readonly fieldCode: string;
  readonly criteria: readonly CriterionModel[];
  readonly aggregation: string;
  readonly reward: string;
  readonly rewardAmount: number | null;
  readonly enquiryDeadline: string | null;
  readonly closingAt: string | null;
  readonly announceAt: string | null;
}

export function modelOf(content: ChallengeContent): DraftModel {
  const { title, summary, context, desiredOutcome, criteria, aggregation, reward, rewardAmount } = content;
  const { enquiryDeadline, closingAt, announceAt } = content;
  return {
    ...{ title, summary, context, desiredOutcome, fieldCode: content.fieldCode ?? '' },
    criteria: criteria.map(({ name, weight, max, guidance, minimum }) => ({
      name,
      weight,
      max,
      guidance,
      minimum,
    })),
    ...{ aggregation, reward, rewardAmount, enquiryDeadline, closingAt, announceAt },
  };
}

/** What is sent. The form is valid then, so no criterion lacks its numbers. */
export function contentOf(model: DraftModel): ChallengeContent {
  return {
    ...model,
    fieldCode: model.fieldCode || null,
    aggregation: model.aggregation as Aggregation,
    criteria: model.criteria.map((criterion) => ({
      ...criterion,
      weight: criterion.weight ?? 0,
      max: criterion.max ?? 0,
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
