import type { AgencyRef } from '../agencies/agencies';
import type { Aggregation, CriterionView } from '../challenges/challenge-content';
import type { LocalText } from '../platform/page';
import type { ProposalContent, ProposalFile, ProposalState } from '../proposals';
import type { AssignmentNotice } from './assignment';
import type { BlindView, NamedSolver } from './blindness';
import type { EvaluationTerms } from './evaluation-terms';
import type { ConsensusView, DiscussionNoteView } from './meeting';
import type { DueStageView } from './due-dates';
import type { PanelAct, PanelState } from './panel-lifecycle';
import type { OpenScreening } from './screening';

export const PANEL_ROLE = {
  chair: 'chair',
  secretary: 'secretary',
  evaluator: 'evaluator',
  expert: 'expert',
} as const;
export type PanelRole = (typeof PANEL_ROLE)[keyof typeof PANEL_ROLE];
/** The secretary keeps the papers and does not score. */
export const SCORING_ROLES: readonly PanelRole[] = ['chair', 'evaluator', 'expert'];
export const PANEL_MIN_SCORING = 3;

/**
 * PUT /challenges/:code/panel: freely until scoring opens. One chair, one secretary, and an odd number of at least three who score. While
 * members score and meet it replaces, one for one and with a reason, a chair with a conflict, those whose conflicts leave a proposal
 * without its quorum, and experts who declined; everybody else keeps the seat, or presides from now on.
 */
export interface PanelRequest {
  readonly decisionNumber: string;
  readonly decisionDate: string;
  /** First day of the panel's term. */
  readonly termFrom: string;
  /** Last day of the term; null: until the result is announced. */
  readonly termTo: string | null;
  readonly members: readonly PanelMemberRequest[];
  /** Once scoring has opened. */
  readonly reason?: string;
}

export interface PanelMemberRequest {
  readonly email: string;
  readonly name: string;
  readonly role: PanelRole;
}

/** GET /challenges/:code/panel, for the agency: who sits, how far they are; no scores, no proposals. */
export interface PanelView {
  readonly challengeCode: string;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly termFrom: string;
  readonly termTo: string | null;
  readonly state: PanelState;
  readonly members: readonly PanelMemberView[];
  /** Invitations declined, the latest first, for whoever names the panel; empty for everybody else. */
  readonly declined: readonly DeclinedInvitation[];
  /** Seats of experts who declined, not given to anybody yet. */
  readonly vacancies: number;
  /** `replace` where somebody's conflict, or a seat that nobody has, stands in the way of a panel that scores or meets. */
  readonly acts: readonly (PanelAct | 'edit' | 'replace')[];
}

export interface DeclinedInvitation {
  readonly name: string;
  readonly reason: string;
  readonly declinedAt: string;
}

/** POST /challenges/:code/panel/accept: an outside expert takes the seat, having read both parts of `PANEL_PLEDGE`. */
export interface AcceptSeatRequest {
  readonly confidentiality: boolean;
  readonly impartiality: boolean;
}

/** POST /challenges/:code/panel/decline: frees the seat. */
export interface DeclineSeatRequest {
  readonly reason: string;
}

export interface PanelMemberView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: PanelRole;
  /** Outside experts are asked, whoever comes from the working group is not. */
  readonly invited: boolean;
  readonly acceptedAt: string | null;
  readonly declared: boolean;
  readonly recusals: number;
  readonly sheetsSubmitted: number;
  readonly sheetsDue: number;
}

/** GET /evaluations/mine */
export interface EvaluationListItem {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly role: PanelRole;
  readonly state: PanelState;
  readonly callClosed: boolean;
  readonly declared: boolean;
  readonly sheetsSubmitted: number;
  readonly sheetsDue: number;
  readonly until: string | null;
}

/** In which part somebody reads an evaluation; who oversees (the city's leadership, its auditors) has none in it. */
export const EVALUATION_READER = { member: 'member', leader: 'leader', overseer: 'overseer' } as const;
export type EvaluationReaderKind = (typeof EVALUATION_READER)[keyof typeof EVALUATION_READER];

/**
 * GET /challenges/:code/evaluation, for a panel member, from `recommended` on for the agency's leader, and once `released`
 * for the city's leadership and its auditors.
 */
/** The seal of a call that has closed. */
export interface SealView {
  /** Merkle root over all submitted versions, hexadecimal. */
  readonly root: string;
  readonly fixedAt: string;
  readonly chairConsented: boolean;
  readonly secretaryConsented: boolean;
  readonly openedAt: string | null;
  /** Whether the reader's own consent is asked for. */
  readonly mayConsent: boolean;
}

export interface EvaluationView {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly state: PanelState;
  readonly callClosed: boolean;
  readonly closingAt: string;
  readonly reader: EvaluationReaderKind;
  /** As they were fixed when the challenge opened. */
  readonly terms: EvaluationTerms;
  /** Whose names the reader is not shown. */
  readonly blind: BlindView;
  readonly myRole: PanelRole | null;
  /** The reader has been invited and has not answered: accepting comes before everything else. */
  readonly invitationOpen: boolean;
  readonly declared: boolean;
  /** Solvers to declare on, names only; empty before the closing time and once declared. */
  readonly solvers: readonly SolverToDeclare[];
  /** Empty until the reader has declared; those the reader is recused from are not in it (I4). */
  readonly proposals: readonly EvaluationProposalItem[];
  readonly members: readonly PanelMemberView[];
  /** Null while members score alone (I3). */
  readonly ranking: readonly RankingRow[] | null;
  readonly decision: DecisionView | null;
  /** For the panel's chair and secretary, before scoring; null where nothing stands open, and for everybody else. */
  readonly screening: OpenScreening | null;
  /** Whether the minutes of the meeting exist for the reader. */
  readonly minutes: boolean;
  /** The last time, while the panel has not recommended since. */
  readonly askedAgain: AskedAgainView | null;
  /** In order. PUT /challenges/:code/evaluation/due-dates changes the days. */
  readonly due: readonly DueStageView[];
  readonly maySetDueDates: boolean;
  /** Null while the call runs. POST /challenges/:code/evaluation/open-seal gives the reader's consent. */
  readonly seal: SealView | null;
  /** For whoever assigns readers, where the terms have n of them and the panel does not meet yet; null for everybody else. */
  readonly assignment: AssignmentNotice | null;
  readonly acts: readonly PanelAct[];
}

export interface SolverToDeclare {
  readonly organizationId: string;
  readonly name: string;
  /** Proposed by the portal and not to be dismissed: membership, same tax code or same employer domain. */
  readonly detected: ConflictKind | null;
}

export const CONFLICT_KIND = {
  sameOrganization: 'same_organization',
  sameTaxCode: 'same_tax_code',
  sameDomain: 'same_domain',
  contract: 'contract',
  family: 'family',
  financial: 'financial',
  other: 'other',
} as const;
export type ConflictKind = (typeof CONFLICT_KIND)[keyof typeof CONFLICT_KIND];

/** POST /challenges/:code/evaluation/declarations: once, for every solver. */
export interface DeclarationsRequest {
  readonly declarations: readonly DeclarationInput[];
}

export interface DeclarationInput {
  readonly organizationId: string;
  readonly conflict: boolean;
  readonly kind?: ConflictKind;
  readonly note?: string;
}

export interface EvaluationProposalItem extends NamedSolver {
  readonly id: string;
  readonly state: ProposalState;
  readonly title: string;
  /** `unassigned`: others read it, and no sheet of the reader's is expected. */
  readonly mySheet: 'none' | 'draft' | 'submitted' | 'unassigned';
}

/** One of several organizations that answer together. */
export interface SolverPart {
  /** As it was called when the proposal was submitted. */
  readonly name: string;
  /** What it does in the proposal; null for the lead. */
  readonly role: string | null;
}

/** GET /proposals/:id/evaluation */
export interface ProposalToScore extends NamedSolver {
  readonly id: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  /** Whether names, cover pages and what files say of their authors are kept from the reader. */
  readonly blind: boolean;
  /** The lead first; empty where one organization answers alone, and to a blind reader. */
  readonly parts: readonly SolverPart[];
  readonly content: ProposalContent;
  readonly files: readonly ProposalFile[];
  readonly criteria: readonly CriterionView[];
  /** Null for the secretary, who does not score, and for a member who is not assigned to the proposal. */
  readonly sheet: SheetView | null;
  readonly position: number;
  readonly of: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
}

export interface SheetView {
  readonly state: 'none' | 'draft' | 'submitted';
  readonly revision: number;
  readonly scores: readonly ScoreInput[];
  /** Confidential, for the chair. */
  readonly note: string;
  /** Points in [0, 100]; null while a score is missing. */
  readonly total: number | null;
  readonly savedAt: string | null;
  /** Since the chair has opened it once more. */
  readonly reopened: { readonly at: string; readonly reason: string } | null;
}

/** PUT /proposals/:id/sheet (saves a draft) and POST /proposals/:id/sheet/submit */
export interface SheetRequest {
  readonly revision: number;
  readonly scores: readonly ScoreInput[];
  readonly note: string;
}

export interface ScoreInput {
  readonly criterionId: string;
  /** Null: not scored yet, or abstained from. */
  readonly value: number | null;
  /** Why the member abstains from this criterion, which is no zero; null where nobody abstains. */
  readonly abstention: string | null;
  /** For the solver, shown without a name after release. */
  readonly comment: string;
  /** For the agency: panel and leader read it with the member's name once the scoring has closed. */
  readonly agencyComment: string;
}

/** POST /proposals/:id/evaluation/reopen-sheet (panel chair, while members score): what was submitted may be changed once more. */
export interface ReopenSheetRequest {
  readonly memberId: string;
  readonly reason: string;
}

export interface RankingRow extends NamedSolver {
  readonly proposalId: string;
  readonly rank: number;
  readonly title: string;
  /** Points in [0, 100]. */
  readonly total: number;
  /** Without the normalisation; the same where there is none. */
  readonly totalBefore: number;
  /** Of the sheets' totals as they say, in points. */
  readonly spread: number;
  readonly awardable: boolean;
  readonly tied: boolean;
  readonly sheets: readonly RankedSheet[];
  readonly criteria: readonly {
    readonly criterionId: string;
    readonly name: LocalText;
    readonly max: number;
    /** Null where nobody whose sheet counts has scored it. */
    readonly mean: number | null;
  }[];
}

/**
 * GET /challenges/:code/evaluation/sheets: what everybody gave, once the scoring has closed (I3), to whoever sees the ranking; without
 * the proposals that are hidden from the reader (I4). What the ranking is reckoned from, and what a what-if needs.
 */
export interface EvaluationSheets {
  readonly criteria: readonly CriterionView[];
  readonly aggregation: Aggregation;
  readonly normalised: boolean;
  /** Who scores, by name. */
  readonly members: readonly { readonly id: string; readonly name: string; readonly role: PanelRole }[];
  /** By the solvers' names, or by their numbers where those are hidden. */
  readonly proposals: readonly ProposalSheets[];
}

export interface ProposalSheets extends NamedSolver {
  readonly proposalId: string;
  readonly title: string;
  /** The receipt's, which parts what is equal in everything else; null to a blind reader. */
  readonly receivedAt: string | null;
  readonly sheets: readonly MemberSheet[];
  /** What the panel has agreed on at its meeting; counted only where the challenge says so. */
  readonly consensus: ConsensusView | null;
  /** What the panel wrote down at its meeting, the first first; empty for others than its members before the release. */
  readonly notes: readonly DiscussionNoteView[];
}

export interface MemberSheet {
  readonly memberId: string;
  readonly scores: readonly ScoreInput[];
  /** For the chair; null for everybody else. */
  readonly note: string | null;
  /** Points in [0, 100]. */
  readonly total: number;
}

export interface RankedSheet {
  readonly memberId: string;
  readonly memberName: string;
  /** Points, as the sheet says. */
  readonly total: number;
  /** Points, after the normalisation; the same where there is none. */
  readonly normalised: number;
  /** False for the best and the worst sheet of a trimmed mean. */
  readonly counts: boolean;
}

/** A proposal to select, and why. */
export interface Choice {
  readonly proposalId: string;
  readonly reasons: string;
}

/** One, several or none of the proposals, each with its reasons, and what is said of all. */
export interface ChoiceRequest {
  /** Empty: no proposal is worth an award. */
  readonly choices: readonly Choice[];
  readonly reasons: string;
}

/** POST /challenges/:code/evaluation/recommend (panel chair) */
export interface RecommendRequest extends ChoiceRequest {
  /** Required where a proposal is recommended and one that stands before it in the ranking is not. */
  readonly departureReason?: string;
}

/** POST /challenges/:code/evaluation/return (agency leader): the panel meets and recommends once more. */
export interface ReturnRecommendationRequest {
  readonly reason: string;
}

/** POST /challenges/:code/evaluation/decide (agency leader, never the one who recommended: I6) */
export interface DecideRequest extends ChoiceRequest {
  /** Required where the decision differs from the recommendation. */
  readonly overrideReason?: string;
}

export interface DecisionView {
  /** In the ranking's order; empty: nobody. */
  readonly recommended: readonly Choice[];
  readonly recommendationReasons: string;
  readonly departureReason: string | null;
  readonly recommendedBy: string;
  readonly recommendedAt: string;
  /** Null until it is decided. */
  readonly selected: readonly Choice[] | null;
  readonly reasons: string | null;
  readonly overrideReason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly releasedAt: string | null;
  /** Complaints are taken before it; null before the release, and where none are taken. */
  readonly complaintsUntil: string | null;
}

/** Why the panel meets once more: its recommendation was returned, or its released decision is reconsidered. */
export interface AskedAgainView {
  readonly act: 'return' | 'reconsider';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** POST /proposals/:id/ineligible (panel secretary, before scoring) */
export interface IneligibleRequest {
  readonly reason: string;
}
