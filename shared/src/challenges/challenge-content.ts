import type { CommissionKind } from '../commissions/commission-kinds';
import { DEFAULT_EVALUATION, type EvaluationTerms } from '../evaluations/evaluation-terms';
import type { OrganizationKind } from '../organizations/organizations';
import type { Direction } from '../outcomes/measuring';
import type { LocalText } from '../platform/page';
import { DEFAULT_PROPOSAL_FORM, type ProposalForm } from '../proposals/proposal-form';

export const CHALLENGE_LIMITS = {
  /** Proposals of one organization, where their number is limited. */
  proposalsPerOrganization: 10,
  title: 200,
  summary: 600,
  /** Characters of formatted text that may be read: the problem and its outcome. */
  longText: 20_000,
  /** And those of the parts beside them. */
  partText: 8_000,
  affectedCount: 100_000_000,
  indicators: 12,
  indicatorName: 200,
  indicatorUnit: 60,
  indicatorMethod: 1_000,
  files: 10,
  fileBytes: 50 * 1024 * 1024,
  criteriaMin: 2,
  criteriaMax: 12,
  criterionName: 120,
  criterionGuidance: 1_000,
  anchors: 6,
  anchorText: 300,
  reward: 1_000,
  comment: 2_000,
  /** That one account has begun and not sent to review. */
  drafts: 200,
} as const;

/** How sheets become one total; fixed when the challenge opens (I5). */
export const AGGREGATION = { mean: 'mean', trimmedMean: 'trimmed_mean', consensus: 'consensus' } as const;
export type Aggregation = (typeof AGGREGATION)[keyof typeof AGGREGATION];

/** What a score says of a proposal: one from `from` on, up to the next anchor. */
export interface ScoreAnchor {
  /** A score on the scale of the criterion. */
  readonly from: number;
  readonly text: string;
}

export interface CriterionInput {
  readonly name: LocalText;
  /** Whole percent; the weights of a challenge sum to 100. */
  readonly weight: number;
  /** The scale is [0, max] in steps of 0.5. */
  readonly max: number;
  readonly guidance: string;
  readonly anchors: readonly ScoreAnchor[];
  /** Below this mean score the proposal is not awardable; null where there is none. On the scale of the criterion. */
  readonly minimum: number | null;
}

export interface CriterionView extends CriterionInput {
  readonly id: string;
}

/** What is to change, and what it is today. Numbers may be missing while it is written. */
export interface ChallengeIndicator {
  readonly name: LocalText;
  readonly unit: LocalText;
  /** Which way is better. */
  readonly direction: Direction;
  readonly baseline: number | null;
  /** yyyy-MM-dd: the day of which the baseline tells. */
  readonly baselineOn: string | null;
  readonly target: number | null;
  /** How it is measured, before and after. */
  readonly method: string;
}

/** When what happens; instants in ISO 8601 with their offset, days as yyyy-MM-dd in the city's calendar. */
export interface ChallengeSchedule {
  /** Instant: until then solvers may ask. */
  readonly enquiryDeadline: string | null;
  /** Instant: until then proposals are taken (I2). */
  readonly closingAt: string | null;
  /** Day: the last one of the evaluation. */
  readonly evaluationUntil: string | null;
  /** Instant: when the decision is to be announced. */
  readonly announceAt: string | null;
  /** Days: the pilot; both null where there is none. */
  readonly pilotFrom: string | null;
  readonly pilotUntil: string | null;
  /** Day: the last one of the measuring. */
  readonly measureUntil: string | null;
}

/**
 * What an officer writes. Texts may be empty in a draft; `missing` says what stands between it and review. Texts marked as
 * formatted are HTML of the few elements that `platform/rich-text` names, their lengths counted over what is read.
 */
export interface ChallengeContent extends ChallengeSchedule {
  readonly title: LocalText;
  readonly summary: LocalText;
  /** Formatted: what is wrong, where, since when. */
  readonly context: LocalText;
  readonly fieldCode: string | null;
  /** Formatted: who suffers, and how. */
  readonly affected: LocalText;
  /** How many people; null where nobody has counted. */
  readonly affectedCount: number | null;
  /** Formatted: what was tried. */
  readonly attempts: LocalText;
  /** Formatted. */
  readonly desiredOutcome: LocalText;
  /** Formatted: what a solution has to live with. */
  readonly constraints: LocalText;
  /** Formatted: what data the agency offers. */
  readonly offeredData: LocalText;
  readonly indicators: readonly ChallengeIndicator[];
  readonly criteria: readonly CriterionInput[];
  readonly aggregation: Aggregation;
  readonly evaluation: EvaluationTerms;
  readonly reward: string;
  /** Whole đồng; null where the reward is no sum of money. */
  readonly rewardAmount: number | null;
  /** As what the chosen solution is to be commissioned; null until the agency has said so. */
  readonly commissionKind: CommissionKind | null;
  /** Who may answer, in the order of ORGANIZATION_KINDS. Fixed when the challenge opens (I5). Empty in what was published before it was asked. */
  readonly eligibleKinds: readonly OrganizationKind[];
  /** How many proposals an organization may take part in, leading or as a partner; null for as many as it likes. Fixed when the challenge opens (I5). */
  readonly proposalsPerOrganization: number | null;
  /** Formatted: further conditions. */
  readonly eligibility: LocalText;
  /** Formatted: who owns and who may use what comes of it. */
  readonly intellectualProperty: LocalText;
  /** Formatted. */
  readonly confidentiality: LocalText;
  /** What solvers have to write. Fixed when the challenge opens (I5). */
  readonly proposalForm: ProposalForm;
}

/** Nothing written yet. */
export const EMPTY_CONTENT: ChallengeContent = {
  title: { vi: '', en: '' },
  summary: { vi: '', en: '' },
  context: { vi: '', en: '' },
  fieldCode: null,
  affected: { vi: '', en: '' },
  affectedCount: null,
  attempts: { vi: '', en: '' },
  desiredOutcome: { vi: '', en: '' },
  constraints: { vi: '', en: '' },
  offeredData: { vi: '', en: '' },
  indicators: [],
  criteria: [],
  aggregation: AGGREGATION.mean,
  evaluation: DEFAULT_EVALUATION,
  reward: '',
  rewardAmount: null,
  commissionKind: null,
  eligibleKinds: [],
  proposalsPerOrganization: 1,
  eligibility: { vi: '', en: '' },
  intellectualProperty: { vi: '', en: '' },
  confidentiality: { vi: '', en: '' },
  proposalForm: DEFAULT_PROPOSAL_FORM,
  enquiryDeadline: null,
  closingAt: null,
  evaluationUntil: null,
  announceAt: null,
  pilotFrom: null,
  pilotUntil: null,
  measureUntil: null,
};
