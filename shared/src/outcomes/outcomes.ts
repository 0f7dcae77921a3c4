import type { AgencyRef } from '../agencies/agencies';
import type { FieldRef } from '../challenges/challenges';
import type { ChallengeState } from '../challenges/challenge-lifecycle';
import type { CommissionKind } from '../commissions/commission-kinds';
import type { LocalText } from '../platform/page';
import type { Respondent } from '../surveys/respondents';
import type { QuestionResult, SurveySummary } from '../surveys/surveys';
import type { Direction, Satisfaction } from './measuring';
import type { ResultStanding, ResultStory } from './result-editions';

export interface IndicatorInput {
  readonly id?: string;
  readonly name: LocalText;
  readonly unit: LocalText;
  readonly direction: Direction;
  readonly baseline: number;
  readonly baselineOn: string;
  readonly target: number;
  readonly targetOn: string;
  readonly method: string;
}

export interface MeasurementView {
  readonly id: string;
  readonly value: number;
  readonly measuredOn: string;
  readonly method: string;
  readonly sampleSize: number | null;
  readonly evidence: string;
  readonly enteredBy: string;
  readonly verifiedBy: string | null;
  readonly canVerify: boolean;
}

/** An indicator as a version of the challenge promised it. */
export interface PublishedIndicator extends Omit<IndicatorInput, 'id' | 'targetOn' | 'method'> {
  readonly version: number;
}

export interface IndicatorView extends IndicatorInput {
  readonly id: string;
  /** What the challenge has published, where it comes from there; null for one that was laid down later. */
  readonly published: PublishedIndicator | null;
  /** What it is called and measured against stays: it has been measured, or was published and measuring has begun. */
  readonly fixed: boolean;
  /** It may be taken out. */
  readonly removable: boolean;
  readonly measurements: readonly MeasurementView[];
}

/** PUT /challenges/:code/indicators: those with measurements keep their baseline. */
export interface IndicatorsRequest {
  readonly indicators: readonly IndicatorInput[];
}

/** POST /indicators/:id/measurements */
export interface MeasurementRequest {
  readonly value: number;
  readonly measuredOn: string;
  readonly method: string;
  readonly sampleSize: number | null;
  readonly evidence: string;
}

/** GET /challenges/:code/outcomes, for the agency. */
export interface OutcomesView {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly state: ChallengeState;
  readonly indicators: readonly IndicatorView[];
  readonly surveys: readonly SurveySummary[];
  readonly acts: readonly ('edit' | 'measure')[];
}

/** The words of a result. */
export interface ResultWords {
  readonly story: LocalText;
  readonly lessons: string;
}

/** I10: a figure never stands alone. */
export interface PublishedFigure {
  readonly name: LocalText;
  readonly unit: LocalText;
  readonly direction: Direction;
  readonly baseline: number;
  readonly baselineOn: string;
  readonly target: number;
  readonly targetOn: string;
  readonly actual: number;
  readonly measuredOn: string;
  readonly method: string;
  readonly sampleSize: number | null;
  /** Null: not measurable, the target equals the baseline. */
  readonly improvement: number | null;
}

/** GET /results */
export interface ResultListItem {
  readonly code: string;
  readonly title: LocalText;
  readonly agency: AgencyRef;
  readonly field: FieldRef | null;
  readonly publishedAt: string;
  readonly headline: PublishedFigure | null;
  readonly satisfactionShare: number | null;
  /** Whose share it is (citizens, or businesses where too few citizens answered), of how many, and until when they were asked (I10). */
  readonly satisfactionOf: Respondent | null;
  readonly satisfactionSample: number | null;
  readonly surveyedUntil: string | null;
}

export type SatisfactionOfAudiences = Readonly<Partial<Record<Respondent, Satisfaction>>>;

export interface SatisfactionBefore {
  readonly satisfaction: SatisfactionOfAudiences;
  readonly surveyedFrom: string;
  readonly surveyedUntil: string;
}

/** GET /results/:code, GET /results/:code/versions/:number: the frozen snapshot, and where it stands today. */
export interface PublishedResult extends ResultView {
  readonly standing: ResultStanding;
}

/** What is frozen with a publication. */
export interface ResultView extends Partial<ResultStory> {
  readonly code: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly context: LocalText;
  readonly agency: AgencyRef;
  readonly field: FieldRef | null;
  readonly openedAt: string;
  readonly closingAt: string;
  readonly proposals: number;
  readonly organizationName: string;
  readonly proposalTitle: string;
  readonly decisionReasons: string;
  readonly releasedAt: string;
  readonly commissionKind: CommissionKind;
  readonly commissionNumber: string;
  readonly commissionValue: number;
  readonly signedOn: string;
  readonly finishedOn: string;
  readonly milestones: readonly { readonly name: string; readonly due: string; readonly doneOn: string }[];
  readonly figures: readonly PublishedFigure[];
  /** After the pilot, of those who were asked; null where nobody was. */
  readonly satisfaction: SatisfactionOfAudiences | null;
  readonly surveyQuestion: LocalText | null;
  readonly surveyedUntil: string | null;
  /** Absent, like what follows, in results of before there were waves. */
  readonly surveyedFrom?: string | null;
  /** Null where the same was not asked before the pilot. */
  readonly satisfactionBefore?: SatisfactionBefore | null;
  /** Everything that was asked after the pilot, the satisfaction included. */
  readonly surveyQuestions?: readonly QuestionResult[];
  readonly story: LocalText;
  readonly lessons: string;
}
