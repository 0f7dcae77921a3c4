import {
  CHALLENGE_LIMITS,
  CHALLENGE_SECTION,
  type ChallengeContent,
  type ChallengeSection,
  type CriterionInput,
  ERROR,
  type ErrorCode,
  FIELD_ERROR,
  type FieldErrorCode,
  type FieldProblem,
} from '@loi-giai/shared';
import type { Challenge } from './challenge.entity';
import type { Criterion } from './criterion.entity';

const S = CHALLENGE_SECTION;

/** The section of the form in which a field stands. */
const SECTION_OF_FIELD: Readonly<Record<string, ChallengeSection>> = {
  title: S.title,
  fieldCode: S.field,
  summary: S.summary,
  context: S.context,
  desiredOutcome: S.desiredOutcome,
  criteria: S.criteria,
  reward: S.reward,
  enquiryDeadline: S.dates,
  closingAt: S.dates,
  announceAt: S.dates,
};

/** The fields of the content that stand in a section of the form. */
export function fieldsOf(section: ChallengeSection): string[] {
  return Object.keys(SECTION_OF_FIELD).filter((field) => SECTION_OF_FIELD[field] === section);
}

/** What an officer has written, as the contract names it. `criteria` in the order of their position. */
export function contentOf(
  challenge: Challenge,
  criteria: readonly Criterion[],
  fieldCode: string | null,
): ChallengeContent {
  const { title, summary, context, desiredOutcome, aggregation, reward, rewardAmount } = challenge;
  return {
    title,
    summary,
    context,
    desiredOutcome,
    fieldCode,
    criteria: criteria.map(({ name, weight, max, guidance, minimum }) => ({
      name,
      weight,
      max,
      guidance,
      minimum,
    })),
    aggregation,
    reward,
    rewardAmount,
    enquiryDeadline: challenge.enquiryDeadline?.toISOString() ?? null,
    closingAt: challenge.closingAt?.toISOString() ?? null,
    announceAt: challenge.announceAt?.toISOString() ?? null,
  };
}

/**
 * Everything that stands between a draft and its review, with the path of each field. English may follow later:
 * Vietnamese is what must be there. `now` is the database's time.
 */
export function contentProblems(content: ChallengeContent, now: Date): FieldProblem[] {
  const texts = ['title', 'summary', 'context', 'desiredOutcome'] as const;
  return [
    ...texts.flatMap((field) => (content[field].vi === '' ? [required(`${field}.vi`)] : [])),
    ...(content.fieldCode === null ? [required('fieldCode')] : []),
    ...(content.reward === '' && content.rewardAmount === null ? [required('reward')] : []),
    ...criteriaProblems(content.criteria),
    ...dateProblems(content, now),
  ];
}

/** The sections that hold at least one of the problems, in the order of the form. */
export function missingSections(problems: readonly FieldProblem[]): ChallengeSection[] {
  const sections = new Set(problems.map(({ path }) => SECTION_OF_FIELD[path.split('.', 1)[0] ?? '']));
  return Object.values(CHALLENGE_SECTION).filter((section) => sections.has(section));
}

/** Weights alone or dates alone have a code of their own, because there is more to say about them than "incomplete". */
export function codeOfProblems(problems: readonly FieldProblem[]): ErrorCode {
  if (problems.every(({ code }) => code === FIELD_ERROR.weightsNotHundred)) return ERROR.weightsNotHundred;
  const misordered: readonly FieldErrorCode[] = [FIELD_ERROR.mustBeLater, FIELD_ERROR.mustBeFuture];
  if (problems.every(({ code }) => misordered.includes(code))) return ERROR.datesOutOfOrder;
  return ERROR.challengeIncomplete;
}

function required(path: string): FieldProblem {
  return { path, code: FIELD_ERROR.required };
}

function criteriaProblems(criteria: readonly CriterionInput[]): FieldProblem[] {
  const { criteriaMin: min, criteriaMax: max } = CHALLENGE_LIMITS;
  if (criteria.length < min) return [{ path: 'criteria', code: FIELD_ERROR.tooFew, params: { min } }];
  if (criteria.length > max) return [{ path: 'criteria', code: FIELD_ERROR.tooMany, params: { max } }];
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const names = criteria.map(({ name }) => name.vi.toLocaleLowerCase('vi'));
  return [
    ...criteria.flatMap((criterion, index): FieldProblem[] => [
      ...(criterion.name.vi === '' ? [required(`criteria.${index}.name.vi`)] : []),
      ...(criterion.name.vi !== '' && names.indexOf(names[index] ?? '') < index
        ? [{ path: `criteria.${index}.name.vi`, code: FIELD_ERROR.duplicate }]
        : []),
      ...(criterion.minimum !== null && criterion.minimum > criterion.max
        ? [
            {
              path: `criteria.${index}.minimum`,
              code: FIELD_ERROR.tooLarge,
              params: { max: criterion.max },
            },
          ]
        : []),
    ]),
    ...(sum === 100 ? [] : [{ path: 'criteria', code: FIELD_ERROR.weightsNotHundred, params: { sum } }]),
  ];
}

/** now < enquiryDeadline < closingAt < announceAt */
function dateProblems(content: ChallengeContent, now: Date): FieldProblem[] {
  const fields = ['enquiryDeadline', 'closingAt', 'announceAt'] as const;
  let before = now.getTime();
  return fields.flatMap((field, index) => {
    const value = content[field];
    if (value === null) return [required(field)];
    const instant = new Date(value).getTime();
    const late = instant > before;
    before = Math.max(before, instant);
    if (late) return [];
    return [
      {
        path: field,
        code: index === 0 || instant <= now.getTime() ? FIELD_ERROR.mustBeFuture : FIELD_ERROR.mustBeLater,
      },
    ];
  });
}
