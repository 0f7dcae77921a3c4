import type { CommissionHeading } from '../commissions/commissions';
import type { AgencyRef } from '../agencies/agencies';
import type { FieldRef } from '../challenges/challenges';
import type { LocalText } from '../platform/page';
import type { FileView } from '../proposals/proposals';
import type { ObstacleAct, ObstacleState } from './obstacle-lifecycle';
import type { ObstacleLevel, RisingLevel } from './obstacle-levels';

export const OBSTACLE_LIMITS = {
  title: 200,
  text: 5_000,
  legalBasis: 1_000,
  unit: 200,
  files: 5,
  fileBytes: 20 * 1024 * 1024,
  /** Working days, of a rule. */
  days: 60,
} as const;

export const OBSTACLE_KIND = {
  law: 'law',
  budget: 'budget',
  data: 'data',
  coordination: 'coordination',
  other: 'other',
} as const;
export type ObstacleKind = (typeof OBSTACLE_KIND)[keyof typeof OBSTACLE_KIND];
export const OBSTACLE_KINDS = Object.values(OBSTACLE_KIND);

/** POST /commissions/:id/obstacles, by anybody on the commission. */
export interface ObstacleRequest {
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly description: string;
  readonly milestoneId: string | null;
  /** Whether the answer may be shown to other agencies and solvers one day. */
  readonly shareable: boolean;
}

/** POST /obstacles/:id/take: who looks after it from now on; changes who does, too. */
export interface ObstacleTakeRequest {
  readonly ownerId: string;
  /** The unit that answers for it. */
  readonly unit: string;
}

/** POST /obstacles/:id/answers */
export interface ObstacleAnswerRequest {
  readonly text: string;
}

/** POST /obstacles/:id/escalate, POST /obstacles/:id/reopen */
export interface ObstacleReasonRequest {
  readonly reason: string;
}

/** POST /obstacles/:id/resolve, by whoever handles it and has not raised it (I6). */
export interface ObstacleResolveRequest {
  readonly decision: string;
  /** The provision, decision or minutes it rests on; may be empty. */
  readonly legalBasis: string;
  /** Shows it in the register to all agencies and solvers; only where who raised it allows it. */
  readonly shared: boolean;
}

export const OBSTACLE_ENTRY_KIND = {
  raised: 'raised',
  taken: 'taken',
  answered: 'answered',
  escalated: 'escalated',
  resolved: 'resolved',
  reopened: 'reopened',
  withdrawn: 'withdrawn',
} as const;
export type ObstacleEntryKind = (typeof OBSTACLE_ENTRY_KIND)[keyof typeof OBSTACLE_ENTRY_KIND];

/** What was done and said about an obstacle; none is changed afterwards. */
export interface ObstacleEntryView {
  readonly id: string;
  readonly kind: ObstacleEntryKind;
  readonly at: string;
  /** Null where the portal acted by rule. */
  readonly author: string | null;
  /** On which level: of an escalation the one it went to. */
  readonly level: ObstacleLevel;
  readonly text: string;
  readonly legalBasis: string;
}

export interface ObstacleCandidate {
  readonly id: string;
  readonly name: string;
  /** The agency or organization; empty for those of an office. */
  readonly unit: string;
  readonly office: 'programme' | 'city' | null;
}

export type ObstacleViewAct = ObstacleAct | 'answer' | 'escalate' | 'attach';

/** GET /obstacles/:id, for both sides of the commission and those who oversee it. */
export interface ObstacleView extends CommissionHeading {
  readonly id: string;
  readonly milestoneName: string | null;
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly description: string;
  readonly state: ObstacleState;
  readonly level: ObstacleLevel;
  readonly raisedBy: string;
  readonly raisedAt: string;
  /** When it goes up by rule, a working day; null on the highest level and where it is settled. */
  readonly risesOn: string | null;
  readonly owner: { readonly id: string; readonly name: string; readonly unit: string } | null;
  readonly shareable: boolean;
  readonly shared: boolean;
  /** Working days from the day it was raised to the day it was resolved, or until today. */
  readonly workingDays: number;
  readonly resolvedAt: string | null;
  readonly entries: readonly ObstacleEntryView[];
  readonly files: readonly FileView[];
  /** Who may be given it; empty for whoever may give it to nobody. */
  readonly candidates: readonly ObstacleCandidate[];
  readonly acts: readonly ObstacleViewAct[];
}

/** GET /obstacles?state=&kind=&level=&commission=&cursor=: what the reader may see, open ones first. */
export interface ObstacleListItem {
  readonly id: string;
  readonly commissionId: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly state: ObstacleState;
  readonly level: ObstacleLevel;
  readonly ownerName: string | null;
  readonly raisedAt: string;
  readonly workingDays: number;
}

/** GET /obstacle-register?q=&kind=&field=&agency=&cursor=: resolved ones that are shared, or the reader's own. */
export interface ResolvedObstacle {
  readonly id: string;
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly description: string;
  readonly decision: string;
  readonly legalBasis: string;
  readonly level: ObstacleLevel;
  readonly agency: AgencyRef;
  readonly field: FieldRef | null;
  readonly resolvedOn: string;
  readonly workingDays: number;
  /** Whether the reader sees the obstacle itself, too. */
  readonly own: boolean;
}

/** GET /commissions/:id/obstacle-desk: what a form to raise one needs. */
export interface ObstacleDesk {
  readonly mayRaise: boolean;
  readonly milestones: readonly { readonly id: string; readonly name: string }[];
}

/** Working days after which an obstacle of a kind leaves a level by rule; GET and PUT /obstacle-rules. */
export type ObstacleRules = Readonly<Record<ObstacleKind, Readonly<Record<RisingLevel, number>>>>;

/** Of those that were resolved, by kind and the level on which they were. */
export interface ObstacleFigures {
  readonly kind: ObstacleKind;
  readonly level: ObstacleLevel;
  readonly resolved: number;
  /** Median working days from raising to resolution; null where none was resolved. */
  readonly medianDays: number | null;
  readonly waiting: number;
}

/** GET /obstacle-statistics, for the programme office and those who oversee it. */
export interface ObstacleStatistics {
  readonly figures: readonly ObstacleFigures[];
  readonly waiting: number;
  readonly resolved: number;
  readonly medianDays: number | null;
  /** The day of the figures. */
  readonly on: string;
}
