import type { LocalText } from '../platform/page';
import type { FileView } from '../proposals/proposals';
import type { CommendationAct, CommendationKind, CommendationLevel, CommendationState } from './commendation';
import type { DelayAct, DelayKind, DelayState } from './delay-reason';
import type { LeagueFigures, LeaguePeriod } from './league-rule';

export const LEAGUE_LIMITS = {
  reason: 5_000,
  documentNumber: 100,
  fileBytes: 20 * 1024 * 1024,
} as const;

/** Who is compared with whom: the city's agencies, the organizations of solvers, or persons. */
export const LEAGUE_BOARD = { agencies: 'agencies', solvers: 'solvers', persons: 'persons' } as const;
export type LeagueBoard = (typeof LEAGUE_BOARD)[keyof typeof LEAGUE_BOARD];
export const LEAGUE_BOARDS = Object.values(LEAGUE_BOARD);

/** One unit or person. */
export interface LeagueLine extends LeagueFigures {
  /** The id of the agency, organization or account. */
  readonly key: string;
  readonly name: string;
  /** Of an agency; null where there is none. */
  readonly nameEn: string | null;
  /** Of a person: where it works; else empty. */
  readonly unit: string;
  readonly unitEn: string | null;
  /** Null below the minimum of rows. */
  readonly rank: number | null;
  /** The share on time in the period before; null where nothing fell due. */
  readonly shareBefore: number | null;
  /** As the month was frozen; null where it was not, or the line is new. */
  readonly frozen: (LeagueFigures & { readonly rank: number | null }) | null;
}

/** GET /league?board=&period= */
export interface LeagueView {
  readonly board: LeagueBoard;
  readonly period: string;
  readonly days: LeaguePeriod;
  readonly before: string;
  /** The day up to which open rows count as late. */
  readonly asOf: string;
  readonly ruleVersion: number;
  readonly lines: readonly LeagueLine[];
  readonly snapshot: LeagueSnapshotRef | null;
  /** Whether all persons are in it, or those of the reader's own units. */
  readonly allPersons: boolean;
  /** Whether the reader may record a commendation. */
  readonly commends: boolean;
}

export interface LeagueSnapshotRef {
  readonly month: string;
  readonly ruleVersion: number;
  readonly asOf: string;
  readonly madeAt: string;
}

/** A row as it was frozen with its month. */
export interface FrozenLeagueRow {
  readonly milestoneId: string;
  readonly name: string;
  readonly challengeCode: string;
  readonly due: string;
  readonly doneOn: string | null;
  /** As `JudgedRow` has it; snapshots by the first version of the rule do not say. */
  readonly handedInOn?: string | null;
  readonly onTime: boolean;
  readonly daysLate: number;
  readonly excused: boolean;
}

export interface FrozenLeagueLine extends LeagueFigures {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** Not in older snapshots. */
  readonly nameEn?: string | null;
  readonly unitEn?: string | null;
  readonly rank: number | null;
  readonly rowsBehind: readonly FrozenLeagueRow[];
}

/** What a snapshot keeps. */
export type FrozenLeague = Readonly<Record<LeagueBoard, readonly FrozenLeagueLine[]>>;

/** GET /league/rows?board=&period=&key=: what is behind the figures of one line. */
export interface LeagueRow {
  readonly milestoneId: string;
  readonly name: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  /** Null for whoever may not see the commission. */
  readonly commissionId: string | null;
  readonly due: string;
  readonly doneOn: string | null;
  /** When what waits for the agency was handed in; null where nothing waits. */
  readonly handedInOn: string | null;
  readonly onTime: boolean;
  readonly daysLate: number;
  /** The last reason that was stated, and what became of it. */
  readonly delay: DelayState | null;
}

export interface LeagueRows {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly period: string;
  readonly asOf: string;
  readonly figures: LeagueFigures | null;
  readonly rows: readonly LeagueRow[];
  /** As the month was frozen; null where it was not. */
  readonly frozen: readonly FrozenLeagueRow[] | null;
}

/** POST /milestones/:id/delay-reasons */
export interface DelayReasonRequest {
  readonly kind: DelayKind;
  readonly text: string;
}

/** POST /delay-reasons/:id/accept, /refuse */
export interface DelayAnswerRequest {
  readonly answer: string;
}

export interface DelayReasonView {
  readonly id: string;
  readonly milestoneId: string;
  readonly milestoneName: string;
  readonly commissionId: string;
  readonly challengeCode: string;
  readonly unitName: string;
  readonly unitNameEn: string | null;
  readonly due: string;
  readonly doneOn: string | null;
  readonly daysLate: number;
  readonly kind: DelayKind;
  readonly text: string;
  readonly state: DelayState;
  readonly statedBy: string;
  readonly statedAt: string;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly answer: string;
  readonly acts: readonly DelayAct[];
}

/** A late row, on the page of its commission. */
export interface LateRowView {
  readonly milestoneId: string;
  readonly name: string;
  readonly unitName: string;
  readonly unitNameEn: string | null;
  readonly due: string;
  readonly doneOn: string | null;
  /** When what waits for the agency was handed in; null where nothing waits. */
  readonly handedInOn: string | null;
  readonly daysLate: number;
  readonly reasons: readonly DelayReasonView[];
  readonly mayState: boolean;
}

/** GET /commissions/:id/delays */
export interface CommissionDelays {
  readonly rows: readonly LateRowView[];
}

/** POST /commendations; one of the three is named. */
export interface CommendationRequest {
  readonly kind: CommendationKind;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  readonly accountId: string | null;
  readonly reason: string;
  /** Of the league: `2026`, `2026-Q3`, `2026-07`. */
  readonly period: string;
  /** Both or neither; a commendation and a criticism stand on a document, a reminder may be said. */
  readonly documentNumber: string;
  readonly documentOn: string | null;
}

export interface WithdrawalRequest {
  readonly reason: string;
}

/** GET /commendations?period= */
export interface CommendationView {
  readonly id: string;
  readonly kind: CommendationKind;
  readonly level: CommendationLevel;
  readonly board: LeagueBoard;
  readonly subjectName: string;
  readonly subjectNameEn: string | null;
  readonly subjectUnit: string;
  readonly subjectUnitEn: string | null;
  readonly reason: string;
  readonly period: string;
  readonly documentNumber: string;
  readonly documentOn: string | null;
  readonly state: CommendationState;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawalReason: string;
  readonly file: FileView | null;
  readonly acts: readonly (CommendationAct | 'attach')[];
}

/** GET /commendations/subjects: whom the reader may commend. */
export interface CommendationSubject {
  readonly board: LeagueBoard;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly unit: string;
  readonly unitEn: string | null;
}
