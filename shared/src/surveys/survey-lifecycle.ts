import type { Lifecycle } from '../platform/lifecycle';

/** Khảo sát: written as a draft, open to everybody, closed for good. */
export const SURVEY_STATE = { draft: 'draft', open: 'open', closed: 'closed' } as const;
export type SurveyState = (typeof SURVEY_STATE)[keyof typeof SURVEY_STATE];

export const SURVEY_ACT = { open: 'open', close: 'close' } as const;
export type SurveyAct = (typeof SURVEY_ACT)[keyof typeof SURVEY_ACT];

export const surveyLifecycle: Lifecycle<SurveyState, SurveyAct> = {
  name: 'survey',
  initial: 'draft',
  states: { draft: { final: false }, open: { final: false }, closed: { final: true } },
  acts: {
    open: { from: ['draft'], to: 'open' },
    close: { from: ['open'], to: 'closed' },
  },
};

/** What somebody wrote in his own words: nobody reads it in public before a person has looked at it. */
export const SURVEY_TEXT_STATE = { waiting: 'waiting', shown: 'shown', hidden: 'hidden' } as const;
export type SurveyTextState = (typeof SURVEY_TEXT_STATE)[keyof typeof SURVEY_TEXT_STATE];

export const SURVEY_TEXT_ACT = { show: 'show', hide: 'hide' } as const;
export type SurveyTextAct = (typeof SURVEY_TEXT_ACT)[keyof typeof SURVEY_TEXT_ACT];

/** Either may be taken back until the result is published, which keeps what was shown then. */
export const surveyTextLifecycle: Lifecycle<SurveyTextState, SurveyTextAct> = {
  name: 'survey-text',
  initial: 'waiting',
  states: { waiting: { final: false }, shown: { final: false }, hidden: { final: false } },
  acts: {
    show: { from: ['waiting', 'hidden'], to: 'shown' },
    hide: { from: ['waiting', 'shown'], to: 'hidden' },
  },
};
