import type { AgencyRef } from '../agencies/agencies';
import type { CriterionView } from '../challenges/challenge-content';
import type { LocalText } from '../platform/page';
import type { ProposalContent, ProposalFile, ProposalState } from '../proposals';
import type { AssignmentNotice } from './assignment';
import type { BlindView, NamedSolver } from './blindness';
import type { AskedAgainView, DecisionView, RankingRow } from './decisions';
import type { DueStageView } from './due-dates';
import type { EvaluationTerms } from './evaluation-terms';
import type { PanelAct, PanelState } from './panel-lifecycle';
import type { PanelMemberView, PanelRole } from './panels';
import type { OpenScreening } from './screening';
import type { SheetView } from './sheets';

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
