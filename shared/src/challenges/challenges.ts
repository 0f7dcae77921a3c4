import type { AgencyRef } from '../agencies/agencies';
import type { CommissionKind } from '../commissions/commission-kinds';
import type { FieldProblem } from '../error-codes';
import { DEFAULT_EVALUATION, type EvaluationTerms } from '../evaluations/evaluation-terms';
import type { OrganizationKind } from '../organizations/organizations';
import type { Direction } from '../outcomes/measuring';
import type { LocalText } from '../platform/page';
import { DEFAULT_PROPOSAL_FORM, type ProposalForm } from '../proposals/proposal-form';
import type { FileView } from '../proposals/proposals';
import type { ChallengeSealSummary } from '../receipts/verification';
import type { ChallengeAct, ChallengeState, Step } from './challenge-lifecycle';
import type { ChallengeRef, FormerAgency } from './reuse';
import type { PublicationPlan } from './triage';
import type { Wave } from '../surveys/surveys';

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

export interface FieldRef {
  readonly code: string;
  readonly name: LocalText;
}

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

/** POST /challenges */
export interface CreateChallengeRequest {
  readonly agencyCode: string;
  /** Empty: as in what the draft begins with. */
  readonly title: LocalText;
  /** A template, or the code of a challenge the writer sees, whose content is copied; never both. */
  readonly templateId?: string;
  readonly copyOf?: string;
}

/** PUT /challenges/:code/draft. `revision` is the one the writer saw; another one is answered `stale` (I8). */
export interface SaveChallengeRequest extends ChallengeContent {
  readonly revision: number;
}

export interface SavedDraft {
  readonly revision: number;
  readonly savedAt: string;
  readonly missing: readonly ChallengeSection[];
  /** What stands between the draft and its review, by the path of each field. */
  readonly problems: readonly FieldProblem[];
}

/**
 * What POST /challenges/:code/draft/files (multipart, field `file`) answers, which adds one, and DELETE …/draft/files/:fileId, which takes
 * one out. Both raise `revision`, so that whoever has the draft open hears of it.
 */
export type DraftFiles = Pick<ChallengeWorkView, 'files' | 'revision'>;

/** The parts of the editor, in their order. */
export const CHALLENGE_SECTION = {
  problem: 'problem',
  affected: 'affected',
  attempts: 'attempts',
  outcome: 'outcome',
  constraints: 'constraints',
  indicators: 'indicators',
  criteria: 'criteria',
  reward: 'reward',
  eligibility: 'eligibility',
  terms: 'terms',
  schedule: 'schedule',
  form: 'form',
  attachments: 'attachments',
} as const;
export type ChallengeSection = (typeof CHALLENGE_SECTION)[keyof typeof CHALLENGE_SECTION];

/** The section of the editor in which a field stands; one that is missing here does not compile. */
export const SECTION_OF_FIELD: Readonly<Record<keyof ChallengeContent, ChallengeSection>> = {
  title: CHALLENGE_SECTION.problem,
  fieldCode: CHALLENGE_SECTION.problem,
  summary: CHALLENGE_SECTION.problem,
  context: CHALLENGE_SECTION.problem,
  affected: CHALLENGE_SECTION.affected,
  affectedCount: CHALLENGE_SECTION.affected,
  attempts: CHALLENGE_SECTION.attempts,
  desiredOutcome: CHALLENGE_SECTION.outcome,
  constraints: CHALLENGE_SECTION.constraints,
  offeredData: CHALLENGE_SECTION.constraints,
  indicators: CHALLENGE_SECTION.indicators,
  criteria: CHALLENGE_SECTION.criteria,
  aggregation: CHALLENGE_SECTION.criteria,
  evaluation: CHALLENGE_SECTION.criteria,
  reward: CHALLENGE_SECTION.reward,
  rewardAmount: CHALLENGE_SECTION.reward,
  commissionKind: CHALLENGE_SECTION.reward,
  eligibleKinds: CHALLENGE_SECTION.eligibility,
  proposalsPerOrganization: CHALLENGE_SECTION.eligibility,
  eligibility: CHALLENGE_SECTION.eligibility,
  intellectualProperty: CHALLENGE_SECTION.terms,
  confidentiality: CHALLENGE_SECTION.terms,
  enquiryDeadline: CHALLENGE_SECTION.schedule,
  closingAt: CHALLENGE_SECTION.schedule,
  evaluationUntil: CHALLENGE_SECTION.schedule,
  announceAt: CHALLENGE_SECTION.schedule,
  pilotFrom: CHALLENGE_SECTION.schedule,
  pilotUntil: CHALLENGE_SECTION.schedule,
  measureUntil: CHALLENGE_SECTION.schedule,
  proposalForm: CHALLENGE_SECTION.form,
};

/** The section in which the field of a path, such as `evaluation.screening.days`, stands. */
export function sectionOfPath(path: string): ChallengeSection | undefined {
  const [field = '', part] = path.split('.', 2);
  if (field === 'evaluation' && part === 'screening') return CHALLENGE_SECTION.eligibility;
  return (SECTION_OF_FIELD as Readonly<Record<string, ChallengeSection>>)[field];
}

/** How the public list is sorted: by the closing time, the latest or the earliest first. */
export const CHALLENGE_SORT = { latest: 'latest', earliest: 'earliest' } as const;
export type ChallengeSort = (typeof CHALLENGE_SORT)[keyof typeof CHALLENGE_SORT];

/** What the five-step track shows beside the current stop. */
export interface TrackDates {
  readonly closingAt: string | null;
  readonly announceAt: string | null;
  /** yyyy-MM-dd: when the next milestone is due, while measuring the next indicator's target; null where there is none. */
  readonly nextOn: string | null;
  readonly publishedAt: string | null;
}

/**
 * GET /challenges?q=&step=&field=&agency=&sort=&cursor= ; latest closing time first, unless sorted otherwise. A step has those that are at it; what was
 * cancelled is at none.
 */
export interface ChallengeListItem extends TrackDates {
  readonly code: string;
  readonly state: ChallengeState;
  readonly step: Step;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly field: FieldRef | null;
  readonly agency: AgencyRef;
  /** Agencies that have joined it. */
  readonly coAgencies: readonly AgencyRef[];
  readonly closingAt: string;
  readonly rewardAmount: number | null;
}

/** GET /challenges/:code */
export interface ChallengeView
  extends ChallengeListItem, Omit<ChallengeContent, keyof ChallengeListItem | 'fieldCode' | 'criteria'> {
  readonly criteria: readonly CriterionView[];
  /** Agencies that have left it since it is public, the latest first. */
  readonly formerAgencies: readonly FormerAgency[];
  readonly enquiryDeadline: string;
  /** GET /challenges/:code/files/:fileId sends one to anybody. */
  readonly files: readonly FileView[];
  readonly openedAt: string;
  readonly version: number;
  readonly cancelReason: string | null;
  /** The ended challenge that this one calls again, and the one that calls this one again; once they are public. */
  readonly calledAgainFrom: ChallengeRef | null;
  readonly calledAgainAs: ChallengeRef | null;
  /** Null until the decision is released. */
  readonly award: AwardView | null;
  /** In force or done, the first that was started first. */
  readonly commissions: readonly CommissionSummary[];
  readonly hasResult: boolean;
  /** What the closing of the call fixed; null before. GET /challenges/:code/seal answers the leaves, too. */
  readonly seal: ChallengeSealSummary | null;
  /** The open survey, by the code of its page; null where none is open. */
  readonly survey: { readonly code: string; readonly wave: Wave } | null;
  /** The database's clock, so that a countdown follows the server. */
  readonly serverTime: string;
}

export interface AwardView {
  /** In the ranking's order; empty: decided without a winner. */
  readonly winners: readonly AwardWinner[];
  readonly reasons: string;
  readonly releasedAt: string;
  readonly proposals: number;
  /** As far as the terms of the evaluation let everybody read it; null where they do not. */
  readonly ranking: readonly PublicRank[] | null;
}

export interface AwardWinner {
  readonly organizationName: string;
  readonly proposalTitle: string;
  readonly reasons: string;
}

export interface PublicRank {
  readonly rank: number;
  readonly organizationName: string;
  readonly proposalTitle: string;
  /** Points in [0, 100]; null where the terms publish ranks only. */
  readonly total: number | null;
}

export interface CommissionSummary {
  readonly organizationName: string;
  readonly number: string;
  readonly kind: CommissionKind;
  readonly value: number;
  readonly signedOn: string;
  readonly state: string;
  readonly milestones: readonly {
    readonly name: string;
    readonly due: string;
    readonly doneOn: string | null;
  }[];
}

/** GET /challenges/:code/draft: for the agency and the programme office, in every state. */
export interface ChallengeWorkView extends ChallengeContent, TrackDates, PublicationPlan {
  readonly code: string;
  readonly state: ChallengeState;
  readonly step: Step;
  readonly agency: AgencyRef;
  readonly field: FieldRef | null;
  readonly authorName: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly missing: readonly ChallengeSection[];
  readonly problems: readonly FieldProblem[];
  readonly files: readonly FileView[];
  readonly history: readonly ChallengeEvent[];
  readonly cancelReason: string | null;
  readonly coAgencies: readonly AgencyRef[];
  readonly calledAgainFrom: ChallengeRef | null;
  readonly calledAgainAs: ChallengeRef | null;
  /** Put away from the working list. */
  readonly archived: boolean;
  /** What the reader may do now: the lifecycle's acts, and `edit`, `form_panel`, `commission`, `measure`. */
  readonly acts: readonly (ChallengeAct | ChallengeWorkAct)[];
  /** What of the later steps the reader may read without having a part in it. */
  readonly rooms: readonly ChallengeRoom[];
  readonly serverTime: string;
}

export const CHALLENGE_ROOM = { evaluation: 'evaluation', outcomes: 'outcomes' } as const;
export type ChallengeRoom = (typeof CHALLENGE_ROOM)[keyof typeof CHALLENGE_ROOM];

export const CHALLENGE_WORK_ACT = {
  edit: 'edit',
  callAgain: 'call_again',
  archive: 'archive',
  unarchive: 'unarchive',
  formPanel: 'form_panel',
  manageCommission: 'manage_commission',
  manageOutcomes: 'manage_outcomes',
} as const;
export type ChallengeWorkAct = (typeof CHALLENGE_WORK_ACT)[keyof typeof CHALLENGE_WORK_ACT];

export interface ChallengeEvent {
  readonly at: string;
  readonly actorName: string;
  readonly act: ChallengeAct;
  readonly comment: string | null;
}

/**
 * GET /work/challenges?state=&archived= : the reader's own agencies' challenges, or all for programme office, leadership,
 * auditor; either those at hand or, with `archived=true`, those put away.
 */
export interface ChallengeWorkItem extends TrackDates {
  readonly code: string;
  readonly state: ChallengeState;
  readonly step: Step;
  readonly title: LocalText;
  readonly agency: AgencyRef;
  readonly coAgencies: readonly AgencyRef[];
  readonly updatedAt: string;
  readonly acts: readonly (ChallengeAct | ChallengeWorkAct)[];
}

/** POST /challenges/:code/return */
export interface ReturnRequest {
  readonly comment: string;
}

/** POST /challenges/:code/cancel */
export interface CancelRequest {
  readonly reason: string;
}
