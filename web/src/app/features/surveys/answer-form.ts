import {
  type FieldProblem,
  type Respondent,
  type SurveyQuestion,
  answersOfFields,
  readAnswers,
} from '@loi-giai/shared';

export interface GivenAnswer {
  readonly respondent: Respondent;
  readonly answers: ReturnType<typeof readAnswers>['answers'];
}

/** What somebody has filled in, or what is wrong with it; `respondent` comes last, as on the page. */
export function readAnswerForm(
  data: FormData,
  questions: readonly SurveyQuestion[],
  audiences: readonly Respondent[],
): { readonly given: GivenAnswer | null; readonly faults: readonly FieldProblem[] } {
  const { answers, faults } = readAnswers(questions, answersOfFields(data.entries()));
  const respondent = audiences.find((one) => one === data.get('respondent'));
  if (respondent === undefined)
    return { given: null, faults: [...faults, { path: 'respondent', code: 'required' }] };
  return { given: faults.length === 0 ? { respondent, answers } : null, faults };
}

/** The id of the element that a fault is about. */
export function anchorOf({ path }: FieldProblem): string {
  return `q-${path.replace(/^answers\./, '')}`;
}
