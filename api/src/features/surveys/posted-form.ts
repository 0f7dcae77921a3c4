import { RESPONDENT, answersOfFields, type LocaleCode, type SurveyResponseRequest } from '@loi-giai/shared';

/** An answer as a browser without scripts posts it; a field that stands in the form several times is a list. */
export function readForm(body: Readonly<Record<string, unknown>>): {
  readonly locale: LocaleCode;
  readonly request: SurveyResponseRequest;
} {
  const fields = Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((one) => [name, one] as const),
  );
  return {
    locale: body['locale'] === 'en' ? 'en' : 'vi',
    request: {
      id: null,
      token: typeof body['token'] === 'string' ? body['token'] : '',
      respondent: body['respondent'] === RESPONDENT.business ? RESPONDENT.business : RESPONDENT.citizen,
      answers: answersOfFields(fields),
      answeredAt: null,
    },
  };
}
