import { QUESTION_TYPE, type AnswerValue, type SurveyQuestion } from './questionnaire';

/** Of a field of the form; the same with scripts and without. */
export function fieldName({ id, type }: Pick<SurveyQuestion, 'id' | 'type'>): string {
  if (type === QUESTION_TYPE.text) return `text.${id}`;
  return type === QUESTION_TYPE.several ? `any.${id}` : `one.${id}`;
}

const FIELD = /^(one|any|text)\.([\da-f-]{36})$/;

/** Answers by the fields of a form, as a browser sends them. What does not fit is left to be refused where the questions are known. */
export function answersOfFields(fields: Iterable<readonly [string, unknown]>): Record<string, AnswerValue> {
  const answers: Record<string, AnswerValue> = {};
  for (const [name, value] of fields) {
    const [, kind, question] = FIELD.exec(name) ?? [];
    if (question === undefined || typeof value !== 'string') continue;
    const before = answers[question];
    if (kind === 'any') answers[question] = [...(typeof before === 'object' ? before : []), Number(value)];
    else answers[question] = kind === 'one' ? Number(value) : value;
  }
  return answers;
}
