import type { PanelAct, PanelState } from './panel-lifecycle';

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
