import type { AgencyRef } from '../agencies/agencies';
import type { LocalText } from '../platform/page';
import type { AnswerValue, SurveyQuestion } from './questionnaire';
import type { Respondent } from './respondents';
import type { QuestionFigure } from './survey-figures';
import type { SurveyAct, SurveyState, SurveyTextAct, SurveyTextState } from './survey-lifecycle';

/** Đợt khảo sát: before the pilot and after it, with the same questions. */
export const WAVE = { before: 'before', after: 'after' } as const;
export type Wave = (typeof WAVE)[keyof typeof WAVE];
export const WAVES = Object.values(WAVE);

/** How somebody came to a survey. */
export const CHANNEL = {
  /** From the challenge's own page; made with the survey. */
  portal: 'portal',
  /** Sent out, such as by e-mail or Zalo. */
  link: 'link',
  /** A QR code that hangs somewhere. */
  poster: 'poster',
  /** A tablet at a counter. */
  kiosk: 'kiosk',
} as const;
export type Channel = (typeof CHANNEL)[keyof typeof CHANNEL];
export const CHANNELS = Object.values(CHANNEL);

export interface SurveyLinkView {
  readonly id: string;
  /** In the address of its page. */
  readonly code: string;
  readonly channel: Channel;
  /** Null: whoever answers says which. */
  readonly audience: Respondent | null;
  readonly name: string;
  readonly revokedAt: string | null;
  /** Rounded down to fives. */
  readonly answers: number;
}

/** How many have answered, rounded down to fives: while a survey is open, and nothing else of it, is seen (I10). */
export type AnswersSoFar = Readonly<Record<Respondent, number>>;

export interface SurveySummary {
  readonly id: string;
  readonly wave: Wave;
  readonly state: SurveyState;
  readonly audiences: readonly Respondent[];
  readonly questions: number;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly answers: AnswersSoFar;
  /** Texts that nobody has looked at yet; of an open survey always 0. */
  readonly waitingTexts: number;
}

/** GET /challenges/:code/surveys, for the agency. */
export interface SurveysView {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly surveys: readonly SurveySummary[];
  /** Waves that may be begun; `copy` begins the after wave with the questions of the before wave. */
  readonly acts: readonly (Wave | 'copy')[];
}

/** POST /challenges/:code/surveys */
export interface SurveyBeginRequest {
  readonly wave: Wave;
  /** With the questions of the other wave. */
  readonly copy: boolean;
}

/** GET /surveys/:id, for the agency. */
export interface SurveyView extends SurveySummary {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly intro: LocalText;
  readonly list: readonly SurveyQuestion[];
  /** Ids of questions that the other wave asks in the same words. */
  readonly shared: readonly string[];
  readonly links: readonly SurveyLinkView[];
  readonly revision: number;
  readonly acts: readonly (SurveyAct | 'edit' | 'remove' | 'link' | 'moderate')[];
}

/** PUT /surveys/:id */
export interface SurveyRequest {
  readonly intro: LocalText;
  readonly audiences: readonly Respondent[];
  readonly questions: readonly SurveyQuestion[];
  /** As it was read: what somebody else has saved meanwhile is not written over. */
  readonly revision: number;
}

/** POST /surveys/:id/links */
export interface SurveyLinkRequest {
  readonly channel: Exclude<Channel, 'portal'>;
  readonly audience: Respondent | null;
  readonly name: string;
}

/** GET /survey-forms/:code, public while open. */
export interface SurveyForm {
  readonly code: string;
  readonly wave: Wave;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly intro: LocalText;
  readonly questions: readonly SurveyQuestion[];
  /** Whom it asks; with more than one, whoever answers says which. */
  readonly audiences: readonly Respondent[];
  /** Lets one answer in, from this opening of the page; of a kiosk, those of its tablet. */
  readonly token: string;
}

/** POST /survey-forms/:code/responses, public. */
export interface SurveyResponseRequest {
  /** The answer's own id, for a tablet, which has one token for all of its answers; null: the token's. Sent twice it counts once. */
  readonly id: string | null;
  readonly token: string;
  readonly respondent: Respondent;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** When it was given, for a tablet that sends it later; null: now. */
  readonly answeredAt: string | null;
}

export interface SurveyTextView {
  readonly id: string;
  readonly wave: Wave;
  readonly respondent: Respondent;
  readonly question: LocalText;
  readonly text: string;
  readonly state: SurveyTextState;
  readonly reason: string | null;
  readonly moderatedBy: string | null;
  readonly moderatedAt: string | null;
  readonly acts: readonly SurveyTextAct[];
}

/** GET /surveys/:id/texts, once it is closed; empty for an audience of fewer than five. */
export interface SurveyTextsView {
  readonly challengeCode: string;
  readonly wave: Wave;
  readonly texts: readonly SurveyTextView[];
}

/** A figure of each audience that was asked. */
export type AudienceFigures = Readonly<Partial<Record<Respondent, QuestionFigure>>>;

export interface QuestionResult {
  readonly id: string;
  readonly type: SurveyQuestion['type'];
  readonly text: LocalText;
  readonly options: readonly LocalText[];
  readonly satisfaction: boolean;
  readonly figures: AudienceFigures;
  /** Of the before wave, where it asked the same in the same words. */
  readonly before: AudienceFigures | null;
  /** Texts that a person has let through. */
  readonly shown: readonly { readonly respondent: Respondent; readonly text: string }[];
}

export interface WaveResult {
  readonly surveyId: string;
  readonly wave: Wave;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly audiences: readonly Respondent[];
  readonly questions: readonly QuestionResult[];
}

/** GET /challenges/:code/survey-results: of closed waves only. */
export interface SurveyResultsView {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly waves: readonly WaveResult[];
}

/** Something that looks unlike people answering one by one. All counts are rounded down to fives. */
export interface SurveyOutliers {
  readonly minutes: readonly {
    readonly minute: string;
    readonly link: string;
    readonly channel: Channel;
    readonly answers: number;
  }[];
  /** How many gave exactly the same answers to all questions, in one channel. */
  readonly patterns: readonly {
    readonly link: string;
    readonly channel: Channel;
    readonly answers: number;
    /** Of the answers by this link. */
    readonly share: number;
  }[];
  readonly channels: readonly {
    readonly link: string;
    readonly channel: Channel;
    readonly audience: Respondent | null;
    readonly answers: number;
    readonly busiest: number;
  }[];
  /** From how many on a minute or a pattern is told of. */
  readonly thresholds: { readonly minute: number; readonly pattern: number };
}
