import { FIELD_ERROR, type FieldErrorCode, type FieldProblem } from '../error-codes';
import type { LocalText } from '../platform/page';

export const QUESTION_TYPE = {
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  fivePoint: 'five_point',
  yesNo: 'yes_no',
  /** One of the options. */
  single: 'single',
  /** Any number of the options. */
  several: 'several',
  text: 'text',
} as const;
export type QuestionType = (typeof QUESTION_TYPE)[keyof typeof QUESTION_TYPE];
export const QUESTION_TYPES = Object.values(QUESTION_TYPE);

export const SURVEY_LIMITS = {
  questions: 20,
  options: 12,
  minOptions: 2,
  /** Characters of an answer in one's own words. */
  text: 1_000,
  question: 600,
  option: 120,
  intro: 600,
  linkName: 80,
  /** Links of one survey, revoked ones included. */
  links: 60,
} as const;

export interface SurveyQuestion {
  /** Says which answers belong to it; a question of the other wave with the same id is the same question. */
  readonly id: string;
  readonly type: QuestionType;
  readonly text: LocalText;
  /** Of a choice; empty otherwise. */
  readonly options: readonly LocalText[];
  readonly required: boolean;
  /** Its share of 4 and 5 is the published figure; a five-point question, one in a survey. */
  readonly satisfaction: boolean;
}

/** By the question's id: 1 … 5; 1 (yes) or 0; the option's place from 0; such places in ascending order; words. */
export type AnswerValue = number | readonly number[] | string;
export type Answers = Readonly<Record<string, AnswerValue>>;

const fault = (
  path: string,
  code: FieldErrorCode,
  params?: Readonly<Record<string, number>>,
): FieldProblem => ({
  path,
  code,
  ...(params && { params }),
});

export const isChoice = (type: QuestionType): boolean =>
  type === QUESTION_TYPE.single || type === QUESTION_TYPE.several;

/** What is wrong with questions that can be kept as a draft. */
export function draftFaults(questions: readonly SurveyQuestion[]): FieldProblem[] {
  const ids = questions.map(({ id }) => id);
  return [
    ...questions.flatMap(({ id, type, options, satisfaction }, index) => {
      const at = `questions.${index}`;
      return [
        ...(ids.indexOf(id) < index ? [fault(`${at}.id`, FIELD_ERROR.duplicate)] : []),
        ...(!isChoice(type) && options.length > 0 ? [fault(`${at}.options`, FIELD_ERROR.notAllowed)] : []),
        ...(satisfaction && type !== QUESTION_TYPE.fivePoint
          ? [fault(`${at}.satisfaction`, FIELD_ERROR.notAllowed)]
          : []),
      ];
    }),
    ...questions
      .map(({ satisfaction }, index) => ({ satisfaction, index }))
      .filter(({ satisfaction }) => satisfaction)
      .slice(1)
      .map(({ index }) => fault(`questions.${index}.satisfaction`, FIELD_ERROR.duplicate)),
  ];
}

/** What is missing before anybody can be asked; empty where the survey may be opened. */
export function openingFaults(
  questions: readonly SurveyQuestion[],
  audiences: readonly string[],
): FieldProblem[] {
  return [
    ...(audiences.length === 0 ? [fault('audiences', FIELD_ERROR.required)] : []),
    ...(questions.length === 0 ? [fault('questions', FIELD_ERROR.tooFew, { min: 1 })] : []),
    ...(questions.length > 0 && !questions.some(({ satisfaction }) => satisfaction)
      ? [fault('questions', FIELD_ERROR.required)]
      : []),
    ...questions.flatMap(({ type, text, options }, index) => {
      const at = `questions.${index}`;
      return [
        ...wordsMissing(`${at}.text`, text),
        ...(isChoice(type) && options.length < SURVEY_LIMITS.minOptions
          ? [fault(`${at}.options`, FIELD_ERROR.tooFew, { min: SURVEY_LIMITS.minOptions })]
          : []),
        ...options.flatMap((option, place) => wordsMissing(`${at}.options.${place}`, option)),
        ...options.flatMap(({ vi }, place) =>
          vi !== '' && options.findIndex((other) => other.vi === vi) < place
            ? [fault(`${at}.options.${place}.vi`, FIELD_ERROR.duplicate)]
            : [],
        ),
      ];
    }),
    ...draftFaults(questions),
  ];
}

/** Everybody is asked in his language: Vietnamese and English are both needed. */
function wordsMissing(path: string, { vi, en }: LocalText): FieldProblem[] {
  return [
    ...(vi === '' ? [fault(`${path}.vi`, FIELD_ERROR.required)] : []),
    ...(en === '' ? [fault(`${path}.en`, FIELD_ERROR.required)] : []),
  ];
}

/**
 * Answers as they are kept: nothing where nothing was said, words in NFC and without surrounding space. Faults where one does not fit its question,
 * or a required one is missing, at `answers.<question>`; answers to what was not asked are faults, too.
 */
export function readAnswers(
  questions: readonly SurveyQuestion[],
  given: Readonly<Record<string, unknown>>,
): { readonly answers: Answers; readonly faults: readonly FieldProblem[] } {
  const answers: Record<string, AnswerValue> = {};
  const known = new Set(questions.map(({ id }) => id));
  const faults = Object.keys(given)
    .filter((id) => !known.has(id))
    .map((id) => fault(`answers.${id.slice(0, 60)}`, FIELD_ERROR.notAllowed));
  for (const question of questions) {
    const path = `answers.${question.id}`;
    const read = valueOf(question, Object.hasOwn(given, question.id) ? given[question.id] : undefined);
    if (read === 'wrong') faults.push(fault(path, FIELD_ERROR.notAllowed));
    else if (read === 'long') faults.push(fault(path, FIELD_ERROR.tooLong, { max: SURVEY_LIMITS.text }));
    else if (read !== null) answers[question.id] = read.value;
    else if (question.required) faults.push(fault(path, FIELD_ERROR.required));
  }
  return { answers, faults };
}

type Read = { readonly value: AnswerValue } | null | 'wrong' | 'long';

function valueOf({ type, options }: SurveyQuestion, given: unknown): Read {
  if (given === undefined || given === null || given === '') return null;
  switch (type) {
    case QUESTION_TYPE.fivePoint:
      return place(given, 1, 5);
    case QUESTION_TYPE.yesNo:
      return place(given, 0, 1);
    case QUESTION_TYPE.single:
      return place(given, 0, options.length - 1);
    case QUESTION_TYPE.several:
      return places(given, options.length);
    case QUESTION_TYPE.text:
      return words(given);
  }
}

function place(given: unknown, min: number, max: number): Read {
  const fits = typeof given === 'number' && Number.isInteger(given) && given >= min && given <= max;
  return fits ? { value: given } : 'wrong';
}

function places(given: unknown, options: number): Read {
  if (!Array.isArray(given)) return 'wrong';
  const all = given as readonly unknown[];
  if (new Set(all).size !== all.length || all.length > options) return 'wrong';
  const numbers = all.filter((one) => typeof one === 'number' && place(one, 0, options - 1) !== 'wrong');
  if (numbers.length !== all.length) return 'wrong';
  return all.length === 0 ? null : { value: (numbers as number[]).toSorted((a, b) => a - b) };
}

// Control characters that no keyboard writes, and halves of characters.
const UNREADABLE = /[\u0000-\u0008\u000b-\u001f\u007f]/;

function words(given: unknown): Read {
  if (typeof given !== 'string') return 'wrong';
  const text = given.normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (text.length > SURVEY_LIMITS.text) return 'long';
  if (UNREADABLE.test(text) || /\p{Cs}/u.test(text)) return 'wrong';
  return text === '' ? null : { value: text };
}

/** Whether a question of one wave can be held against one of the other: the same words, answered in the same way. */
export function sameQuestion(one: SurveyQuestion, other: SurveyQuestion): boolean {
  const options = (question: SurveyQuestion): string =>
    JSON.stringify(question.options.map(({ vi, en }) => [vi, en]));
  return (
    one.id === other.id &&
    one.type === other.type &&
    one.text.vi === other.text.vi &&
    one.text.en === other.text.en &&
    options(one) === options(other)
  );
}
