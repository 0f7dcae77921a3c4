import {
  AGGREGATION,
  ALWAYS_ASKED,
  CHALLENGE_LIMITS,
  CHALLENGE_SECTION,
  type ChallengeContent,
  type ChallengeIndicator,
  type ChallengeSection,
  type ChecklistItem,
  COMMISSION_KIND,
  type CriterionInput,
  ERROR,
  type ErrorCode,
  FIELD_ERROR,
  type FieldErrorCode,
  type FieldProblem,
  isOnScale,
  type ProgrammeCalendar,
  type ProposalForm,
  scheduleProblems,
  sectionOfPath,
  SECTION_OF_FIELD,
  WorkCalendar,
} from '@loi-giai/shared';

/** The fields of the content that stand in a section of the editor. */
export function fieldsOf(section: ChallengeSection): (keyof ChallengeContent)[] {
  const fields = Object.keys(SECTION_OF_FIELD) as (keyof ChallengeContent)[];
  return fields.filter((field) => SECTION_OF_FIELD[field] === section);
}

/** Texts without which nobody can answer. Attempts, constraints, data and further conditions may be none. */
const NEEDED_TEXTS = [
  'title',
  'summary',
  'context',
  'affected',
  'desiredOutcome',
  'intellectualProperty',
  'confidentiality',
] as const;

/**
 * Everything that stands between a draft and its review, with the path of each field. English may follow later:
 * Vietnamese is what must be there. `now` is the database's time.
 */
export function contentProblems(
  content: ChallengeContent,
  now: Date,
  calendar: ProgrammeCalendar,
): FieldProblem[] {
  return [
    ...NEEDED_TEXTS.flatMap((field) => (content[field].vi === '' ? [required(`${field}.vi`)] : [])),
    ...(content.fieldCode === null ? [required('fieldCode')] : []),
    ...indicatorProblems(content.indicators),
    ...criteriaProblems(content.criteria),
    ...evaluationProblems(content),
    ...(content.reward === '' && content.rewardAmount === null ? [required('reward')] : []),
    ...(content.commissionKind === null ? [required('commissionKind')] : []),
    ...(content.eligibleKinds.length === 0 ? [required('eligibleKinds')] : []),
    ...formProblems(content.proposalForm),
    ...datesProblems(content, now, calendar),
  ];
}

/** What a panel agrees on has no evaluators in it whose strictness could be taken out. */
function evaluationProblems({ aggregation, evaluation }: ChallengeContent): FieldProblem[] {
  const contradicts = aggregation === AGGREGATION.consensus && evaluation.normalised;
  return [
    ...(contradicts ? [{ path: 'evaluation.normalised', code: FIELD_ERROR.notAllowed }] : []),
    ...checklistProblems(evaluation.screening.checklist),
  ];
}

function checklistProblems(checklist: readonly ChecklistItem[]): FieldProblem[] {
  const names = checklist.map(({ name }) => name.vi.toLocaleLowerCase('vi'));
  return names.flatMap((name, index) => {
    const path = `evaluation.screening.checklist.${index}.name.vi`;
    if (name === '') return [required(path)];
    return names.indexOf(name) < index ? [{ path, code: FIELD_ERROR.duplicate }] : [];
  });
}

/** What is wrong with the dates, were the call to open at this moment. */
export function datesProblems(
  content: ChallengeContent,
  now: Date,
  { rules, holidays }: ProgrammeCalendar,
): FieldProblem[] {
  return scheduleProblems(content, {
    now: now.toISOString(),
    rules,
    calendar: new WorkCalendar(holidays),
    pilotOptional: content.commissionKind === COMMISSION_KIND.prize,
  });
}

/** The sections that hold at least one of the problems, in the order of the editor. */
export function missingSections(problems: readonly FieldProblem[]): ChallengeSection[] {
  const sections = new Set(problems.map(({ path }) => sectionOfPath(path)));
  return Object.values(CHALLENGE_SECTION).filter((section) => sections.has(section));
}

const MISPLACED: readonly FieldErrorCode[] = [
  FIELD_ERROR.mustBeLater,
  FIELD_ERROR.mustBeFuture,
  FIELD_ERROR.tooSoon,
];

/** Weights alone or dates alone have a code of their own, because there is more to say about them than "incomplete". */
export function codeOfProblems(problems: readonly FieldProblem[]): ErrorCode {
  if (problems.every(({ code }) => code === FIELD_ERROR.weightsNotHundred)) return ERROR.weightsNotHundred;
  if (problems.every(({ code }) => MISPLACED.includes(code))) return ERROR.datesOutOfOrder;
  return ERROR.challengeIncomplete;
}

function required(path: string): FieldProblem {
  return { path, code: FIELD_ERROR.required };
}

function indicatorProblems(indicators: readonly ChallengeIndicator[]): FieldProblem[] {
  if (indicators.length === 0) return [{ path: 'indicators', code: FIELD_ERROR.tooFew, params: { min: 1 } }];
  return indicators.flatMap((indicator, index) => {
    const path = `indicators.${index}`;
    const { name, unit, baseline, target, method } = indicator;
    return [
      ...(name.vi === '' ? [required(`${path}.name.vi`)] : []),
      ...(unit.vi === '' ? [required(`${path}.unit.vi`)] : []),
      ...(baseline === null ? [required(`${path}.baseline`)] : []),
      ...(target === null ? [required(`${path}.target`)] : []),
      ...(method === '' ? [required(`${path}.method`)] : []),
      ...(leadsAstray(indicator) ? [{ path: `${path}.target`, code: FIELD_ERROR.notAllowed }] : []),
    ];
  });
}

/** A target on the wrong side of the baseline, or on it, cannot be reached by getting better. */
function leadsAstray({ direction, baseline, target }: ChallengeIndicator): boolean {
  if (baseline === null || target === null) return false;
  return direction === 'up' ? target <= baseline : target >= baseline;
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
      ...anchorProblems(criterion, `criteria.${index}.anchors`),
    ]),
    ...(sum === 100 ? [] : [{ path: 'criteria', code: FIELD_ERROR.weightsNotHundred, params: { sum } }]),
  ];
}

/** An anchor says something of a score that the scale has, and of each score one says it. */
function anchorProblems({ anchors, max }: CriterionInput, path: string): FieldProblem[] {
  return anchors.flatMap(({ from, text }, index): FieldProblem[] => [
    ...(text === '' ? [required(`${path}.${index}.text`)] : []),
    ...(isOnScale(from, max) ? [] : [anchorOffScale(`${path}.${index}.from`, from, max)]),
    ...(anchors.findIndex((other) => other.from === from) < index
      ? [{ path: `${path}.${index}.from`, code: FIELD_ERROR.duplicate }]
      : []),
  ]);
}

function anchorOffScale(path: string, from: number, max: number): FieldProblem {
  return from > max
    ? { path, code: FIELD_ERROR.tooLarge, params: { max } }
    : { path, code: FIELD_ERROR.notAllowed };
}

/** Each section once; those without which nothing can be judged are asked; every text has a length, the table of costs none. */
function formProblems(form: ProposalForm): FieldProblem[] {
  const names = form.map(({ section }) => section);
  const unasked = ALWAYS_ASKED.filter(
    (name) => !form.some(({ section, required: needed }) => section === name && needed),
  );
  return [
    ...unasked.map((section): FieldProblem => ({
      path: 'proposalForm',
      code: FIELD_ERROR.required,
      params: { section },
    })),
    ...form.flatMap(({ section, maxLength }, index): FieldProblem[] => [
      ...(names.indexOf(section) < index
        ? [{ path: `proposalForm.${index}.section`, code: FIELD_ERROR.duplicate }]
        : []),
      ...((section === 'costs') === (maxLength === null)
        ? []
        : [{ path: `proposalForm.${index}.maxLength`, code: FIELD_ERROR.required }]),
    ]),
  ];
}
