import type { Aggregation, CriterionView } from '../challenges/challenge-content';
import type { NamedSolver } from './blindness';
import type { ConsensusView, DiscussionNoteView } from './meeting';
import type { PanelRole } from './panels';

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
