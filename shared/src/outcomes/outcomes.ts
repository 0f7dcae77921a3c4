import type { AgencyRef } from '../agencies/agencies';
import type { FieldRef } from '../challenges/challenges';
import type { ChallengeState } from '../challenges/challenge-lifecycle';
import type { CommissionKind } from '../commissions/commission-kinds';
import type { LocalText } from '../platform/page';
import type { FileView } from '../proposals/proposals';
import type { Respondent } from '../surveys/respondents';
import type { QuestionResult, SurveySummary } from '../surveys/surveys';
import type { MeasurementState } from './measurement-lifecycle';
import type { Direction, Satisfaction } from './measuring';
import type { MeasuringFrequency, MeasuringStatus } from './measuring-schedule';
import type { ResultStanding, ResultStory } from './result-editions';

/** What a measurement is held against. */
export interface IndicatorTerms {
  readonly direction: Direction;
  readonly baseline: number;
  readonly baselineOn: string;
  readonly target: number;
  readonly targetOn: string;
}

export interface IndicatorInput extends IndicatorTerms {
  readonly id?: string;
  readonly name: LocalText;
  readonly unit: LocalText;
  readonly method: string;
  /** Where the values come from, such as a system or a register. */
  readonly source: string;
  readonly frequency: MeasuringFrequency;
}

export type MeasurementViewAct = 'verify' | 'refuse' | 'correct' | 'attach';

export interface MeasurementView {
  readonly id: string;
  readonly state: MeasurementState;
  readonly value: number;
  /** The first day of what was measured, where that took longer than a day. */
  readonly periodFrom: string | null;
  readonly measuredOn: string;
  readonly method: string;
  readonly sampleSize: number | null;
  readonly evidence: string;
  readonly note: string;
  readonly files: readonly FileView[];
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly verifiedBy: string | null;
  readonly verifiedAt: string | null;
  readonly refusedBy: string | null;
  /** Why it was refused. */
  readonly refusal: string;
  /** The measurement that this one corrects, and why. */
  readonly correctsId: string | null;
  readonly correction: string;
  readonly acts: readonly MeasurementViewAct[];
}

/** An indicator as a version of the challenge promised it. */
export interface PublishedIndicator extends Omit<IndicatorTerms, 'targetOn'> {
  readonly version: number;
  readonly name: LocalText;
  readonly unit: LocalText;
}

/** What an indicator was held against before it was revised; never changed (I8). */
export interface IndicatorEditionView extends IndicatorTerms {
  readonly number: number;
  /** Why it was replaced. */
  readonly reason: string;
  readonly replacedBy: string;
  readonly replacedAt: string;
}

export interface IndicatorView extends IndicatorInput {
  readonly id: string;
  /** What the challenge has published, where it comes from there; null for one that was laid down later. */
  readonly published: PublishedIndicator | null;
  /** What it is called and measured against stays: it has been measured, or was published and measuring has begun. */
  readonly fixed: boolean;
  /** It may be taken out. */
  readonly removable: boolean;
  /** Baseline, target and direction may be changed, with a reason. */
  readonly revisable: boolean;
  /** The latest first. */
  readonly editions: readonly IndicatorEditionView[];
  /** When it is to be measured next; null where nothing is due any more. */
  readonly next: { readonly on: string; readonly status: MeasuringStatus } | null;
  /** The latest first; those that count before those that were refused or superseded. */
  readonly measurements: readonly MeasurementView[];
}

/** PUT /challenges/:code/indicators: those with measurements keep their baseline. */
export interface IndicatorsRequest {
  readonly indicators: readonly IndicatorInput[];
}

/** POST /indicators/:id/revise: what is already measured is held against something else, for a reason. */
export interface IndicatorReviseRequest extends IndicatorTerms {
  readonly reason: string;
}

/** POST /indicators/:id/measurements */
export interface MeasurementRequest {
  readonly value: number;
  readonly periodFrom: string | null;
  readonly measuredOn: string;
  readonly method: string;
  readonly sampleSize: number | null;
  readonly evidence: string;
  readonly note: string;
}

/** POST /measurements/:id/correct: a new one, which supersedes it. */
export interface MeasurementCorrectRequest extends MeasurementRequest {
  readonly reason: string;
}

/** POST /measurements/:id/refuse */
export interface MeasurementRefuseRequest {
  readonly reason: string;
}

export const MEASUREMENT_LIMITS = { files: 10, fileBytes: 20 * 1024 * 1024 } as const;

/** From the day the first commission began to the day the last one came to its end; null: it goes on. */
export interface PilotView {
  readonly from: string;
  readonly until: string | null;
}

/** GET /challenges/:code/outcomes, for the agency. */
export interface OutcomesView {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly state: ChallengeState;
  /** Null before a commission has begun. */
  readonly pilot: PilotView | null;
  readonly indicators: readonly IndicatorView[];
  readonly surveys: readonly SurveySummary[];
  readonly acts: readonly ('edit' | 'measure')[];
}

/** The words of a result. */
export interface ResultWords {
  readonly story: LocalText;
  readonly lessons: string;
}

/** One of the verified measurements on the way to a figure. */
export interface FigureMeasurement {
  readonly value: number;
  readonly measuredOn: string;
  readonly method: string;
  readonly sampleSize: number | null;
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
  /** The oldest first, the last one is the figure itself; absent in results of before they were told. */
  readonly measurements?: readonly FigureMeasurement[];
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
  /** Absent in results of before the measurements were told. */
  readonly pilot?: PilotView | null;
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
