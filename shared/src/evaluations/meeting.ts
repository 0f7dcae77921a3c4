/** The panel's agreed score for one criterion. */
export interface ConsensusScore {
  readonly criterionId: string;
  /** Null where the panel abstains. */
  readonly value: number | null;
  /** Why the panel abstains from this criterion; null where there is a score. */
  readonly abstention: string | null;
  /** What the panel agreed on in words, or why its score is not what the sheets say. */
  readonly note: string;
}

/** PUT /proposals/:id/consensus (panel chair, while the panel meets): every criterion, scored or abstained from with a reason. */
export interface ConsensusRequest {
  /** 0 where nothing is recorded yet. */
  readonly revision: number;
  readonly scores: readonly ConsensusScore[];
}

export interface ConsensusView extends ConsensusRequest {
  /** Points in [0, 100]. */
  readonly total: number;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export const DISCUSSION_NOTE_MAX = 4_000;

/** POST /proposals/:id/discussion-notes (panel, while it meets): what is written down stays. */
export interface DiscussionNoteRequest {
  readonly text: string;
}

export interface DiscussionNoteView {
  readonly id: string;
  readonly author: string;
  readonly writtenAt: string;
  readonly text: string;
}
