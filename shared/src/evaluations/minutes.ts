import type { LocalText } from '../platform/page';
import type { PanelRole } from './panels';

export const MINUTES_NUMBER_MAX = 40;
export const MINUTES_LINE_MAX = 300;
export const MINUTES_TEXT_MAX = 20_000;
export const MINUTES_GUESTS_MAX = 4_000;
export const MINUTES_VOTES = ['inFavour', 'against', 'abstaining'] as const;

/** What a machine cannot know of a meeting. */
export interface MinutesRecord {
  /** Of the paper, as the agency counts its papers. */
  readonly number: string;
  readonly place: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly absent: readonly AbsentMember[];
  /** Who was there without a seat, with office and unit: a line for each. */
  readonly guests: string;
  /** On what the panel recommends. */
  readonly votes: MinutesVotes;
  /** Until something is written: the notes of the meeting. */
  readonly discussion: string;
  /** Until something is written: the reasons of the recommendation. */
  readonly conclusion: string;
}

export interface AbsentMember {
  readonly memberId: string;
  readonly reason: string;
}

/** Null until it is counted. */
export type MinutesVotes = Readonly<Record<(typeof MINUTES_VOTES)[number], number | null>>;

/**
 * PUT /challenges/:code/evaluation/minutes keeps what is written, complete or not; POST …/minutes/issue issues it complete, once the panel
 * has recommended: from then on nothing of the paper changes. Panel secretary and chair.
 */
export interface MinutesRequest extends MinutesRecord {
  readonly revision: number;
}

/** POST …/minutes/correct: begins a further edition, with a number of its own. Panel secretary and chair. */
export interface CorrectMinutesRequest {
  readonly reason: string;
}

/** An issued paper: GET …/minutes/:edition/minutes.pdf and minutes.docx. So is the draft, for the panel. */
export interface MinutesEdition {
  readonly edition: number;
  readonly number: string;
  /** Why it replaces the edition before it; null for the first. */
  readonly reason: string | null;
  readonly issuedAt: string;
  readonly issuedBy: string;
}

export interface MinutesDraft {
  readonly edition: number;
  readonly reason: string | null;
  /** 0 while nothing is kept. */
  readonly revision: number;
  readonly record: MinutesRecord;
}

export interface MinutesMember {
  readonly id: string;
  readonly name: string;
  readonly role: PanelRole;
}

/**
 * GET /challenges/:code/evaluation/minutes: from the meeting on (I3), for whoever reads the evaluation. The paper tells of all proposals:
 * it does not exist for those from whom one is hidden (I4).
 */
export interface MinutesView {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  /** The latest first. */
  readonly editions: readonly MinutesEdition[];
  /** For the panel; null for everybody else, and where the latest edition is issued. */
  readonly draft: MinutesDraft | null;
  /** In the order of their offices. */
  readonly members: readonly MinutesMember[];
  readonly acts: readonly MinutesAct[];
}

export type MinutesAct = 'save' | 'issue' | 'correct';
