/** Who is asked: citizens and businesses apart, always. */
export const RESPONDENT = { citizen: 'citizen', business: 'business' } as const;
export type Respondent = (typeof RESPONDENT)[keyof typeof RESPONDENT];
export const RESPONDENTS = Object.values(RESPONDENT);
