import {
  type LocalText,
  type QuestionType,
  RESPONDENTS,
  type Respondent,
  type SurveyQuestion,
  type SurveyRequest,
  type SurveyView,
  isChoice,
} from '@loi-giai/shared';

export interface QuestionModel {
  readonly id: string;
  readonly type: string;
  readonly text: LocalText;
  readonly options: readonly LocalText[];
  readonly required: boolean;
  readonly satisfaction: boolean;
}

/** A questionnaire while it is written. Keys are the request's, so that the API's errors find their fields. */
export interface QuestionnaireModel {
  readonly intro: LocalText;
  readonly audiences: readonly string[];
  readonly questions: readonly QuestionModel[];
}

const NO_WORDS: LocalText = { vi: '', en: '' };

/** A new draft begins with the question that is published. */
export function modelOf({ intro, audiences, list }: SurveyView): QuestionnaireModel {
  return { intro, audiences, questions: list.length === 0 ? [newQuestion(true)] : list };
}

export function newQuestion(satisfaction = false): QuestionModel {
  return {
    id: crypto.randomUUID(),
    type: satisfaction ? 'five_point' : 'yes_no',
    text: NO_WORDS,
    options: [],
    required: satisfaction,
    satisfaction,
  };
}

/** Where the way of answering changes: a choice needs options, and only five points can be the satisfaction. */
export function fitted(question: QuestionModel): QuestionModel {
  const type = question.type as QuestionType;
  if (isChoice(type))
    return {
      ...question,
      satisfaction: false,
      options: question.options.length === 0 ? [NO_WORDS, NO_WORDS] : question.options,
    };
  return { ...question, options: [], satisfaction: question.satisfaction && type === 'five_point' };
}

/** One question is the satisfaction, and has to be answered: its share is of everybody who took part. */
export function withSatisfaction(questions: readonly QuestionModel[], index: number): QuestionModel[] {
  return questions.map((question, place) => ({
    ...question,
    satisfaction: place === index,
    required: place === index || question.required,
  }));
}

export function requestOf(model: QuestionnaireModel, revision: number): SurveyRequest {
  return {
    intro: trimmed(model.intro),
    audiences: RESPONDENTS.filter((respondent): respondent is Respondent =>
      model.audiences.includes(respondent),
    ),
    questions: model.questions.map((question): SurveyQuestion => {
      const { id, type, text, options, required, satisfaction } = fitted(question);
      return {
        id,
        type: type as QuestionType,
        text: trimmed(text),
        options: options.map(trimmed),
        required,
        satisfaction,
      };
    }),
    revision,
  };
}

function trimmed({ vi, en }: LocalText): LocalText {
  return { vi: vi.trim(), en: en.trim() };
}
