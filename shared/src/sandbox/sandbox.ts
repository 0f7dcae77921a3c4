import type { CommissionHeading } from '../commissions/commissions';
import type { SandboxAct, SandboxState } from './sandbox-lifecycle';

export const SANDBOX_LIMITS = {
  places: 20,
  rules: 30,
  risks: 30,
  conditions: 30,
  line: 200,
  text: 2_000,
  reason: 5_000,
  number: 100,
  participants: 10_000_000,
} as const;

/** From the least. */
export const INCIDENT_SEVERITY = {
  minor: 'minor',
  moderate: 'moderate',
  serious: 'serious',
  critical: 'critical',
} as const;
export type IncidentSeverity = (typeof INCIDENT_SEVERITY)[keyof typeof INCIDENT_SEVERITY];
export const INCIDENT_SEVERITIES = Object.values(INCIDENT_SEVERITY);

export const EXIT_DECISION = { adopt: 'adopt', extend: 'extend', stop: 'stop' } as const;
export type ExitDecision = (typeof EXIT_DECISION)[keyof typeof EXIT_DECISION];
export const EXIT_DECISIONS = Object.values(EXIT_DECISION);

export interface WaivedRule {
  /** The provision that does not apply during the trial. */
  readonly rule: string;
  /** What allows to waive it. */
  readonly legalBasis: string;
}

export interface SandboxRisk {
  readonly risk: string;
  readonly mitigation: string;
}

/** From which incident on a trial is suspended at once. */
export interface IncidentThreshold {
  readonly thresholdSeverity: IncidentSeverity;
  /** Likewise from so many people affected; null: whatever their number. */
  readonly thresholdPeople: number | null;
}

/** What a permit allows, and under which conditions. */
export interface SandboxTerms extends IncidentThreshold {
  readonly places: readonly string[];
  /** Days, yyyy-MM-dd, both included. */
  readonly from: string;
  readonly until: string;
  readonly participantsCap: number;
  readonly waivedRules: readonly WaivedRule[];
  readonly risks: readonly SandboxRisk[];
  readonly stopConditions: readonly string[];
}

/** POST /commissions/:id/sandbox-permits */
export type SandboxRequest = SandboxTerms;

/** PUT /sandbox-permits/:id, while it is a draft or was returned. */
export interface SandboxChangeRequest extends SandboxTerms {
  readonly revision: number;
}

/** POST /sandbox-permits/:id/return, /suspend, /resume, /discard */
export interface SandboxReasonRequest {
  readonly reason: string;
}

/** POST /sandbox-permits/:id/grant */
export interface SandboxGrantRequest {
  readonly number: string;
  readonly grantedOn: string;
}

/** POST /sandbox-permits/:id/exit */
export interface SandboxExitRequest {
  readonly decision: ExitDecision;
  readonly reasons: string;
  /** Last day of the further term, where it is extended; otherwise null. */
  readonly until: string | null;
}

/** POST /sandbox-permits/:id/participants: how many joined on a day; less than none takes back what was counted wrongly. */
export interface ParticipantsRequest {
  readonly day: string;
  readonly count: number;
  readonly note: string;
}

/** POST /sandbox-permits/:id/incidents */
export interface IncidentRequest {
  readonly happenedAt: string;
  readonly severity: IncidentSeverity;
  readonly description: string;
  readonly peopleAffected: number;
  readonly measures: string;
}

export interface IncidentView extends IncidentRequest {
  readonly id: string;
  readonly reportedBy: string;
  readonly reportedAt: string;
  /** Whether it suspended the trial. */
  readonly suspended: boolean;
}

export interface ParticipantsView extends ParticipantsRequest {
  readonly id: string;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

export const SANDBOX_ENTRY_KIND = {
  submitted: 'submitted',
  returned: 'returned',
  granted: 'granted',
  activated: 'activated',
  suspended: 'suspended',
  resumed: 'resumed',
  ended: 'ended',
  extended: 'extended',
  adopted: 'adopted',
  stopped: 'stopped',
  discarded: 'discarded',
} as const;
export type SandboxEntryKind = (typeof SANDBOX_ENTRY_KIND)[keyof typeof SANDBOX_ENTRY_KIND];

export interface SandboxEntryView {
  readonly id: string;
  readonly kind: SandboxEntryKind;
  readonly at: string;
  /** Null where the portal acted by rule. */
  readonly author: string | null;
  readonly text: string;
}

export type SandboxViewAct = Exclude<SandboxAct, 'end'> | 'edit' | 'exit' | 'participants' | 'incident';

/** GET /sandbox-permits/:id, for both sides of the commission and those who oversee it. */
export interface SandboxView extends SandboxTerms, CommissionHeading {
  readonly id: string;
  readonly state: SandboxState;
  /** Counts from 1; a further one continues another. */
  readonly term: number;
  readonly number: string | null;
  readonly grantedOn: string | null;
  readonly revision: number;
  /** Of all its terms. */
  readonly participantsTaken: number;
  readonly participants: readonly ParticipantsView[];
  readonly incidents: readonly IncidentView[];
  readonly entries: readonly SandboxEntryView[];
  readonly exit: {
    readonly decision: ExitDecision;
    readonly reasons: string;
    readonly by: string;
    readonly at: string;
    /** The further term that it led to. */
    readonly nextId: string | null;
  } | null;
  /** Days left of the term by the database's date; 0 on its last day; null where it does not run. */
  readonly daysLeft: number | null;
  readonly acts: readonly SandboxViewAct[];
}

/** GET /commissions/:id/sandbox-permits, the latest term first. */
export interface SandboxListItem {
  readonly id: string;
  readonly state: SandboxState;
  readonly term: number;
  readonly number: string | null;
  readonly from: string;
  readonly until: string;
  readonly places: readonly string[];
  readonly participantsTaken: number;
  readonly participantsCap: number;
  readonly incidents: number;
}

export interface SandboxDesk {
  readonly permits: readonly SandboxListItem[];
  readonly mayDraft: boolean;
}

/** GET /challenges/:code/sandbox, public: that a trial runs, where and until when; nobody's name. */
export interface SandboxNotice {
  readonly places: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly state: Extract<SandboxState, 'granted' | 'active' | 'suspended' | 'ended'>;
  readonly waivedRules: readonly string[];
}

/** Whether an incident suspends the trial at once. */
export function reachesThreshold(
  { thresholdSeverity, thresholdPeople }: IncidentThreshold,
  { severity, peopleAffected }: Pick<IncidentRequest, 'severity' | 'peopleAffected'>,
): boolean {
  const rank = (of: IncidentSeverity): number => INCIDENT_SEVERITIES.indexOf(of);
  if (rank(severity) >= rank(thresholdSeverity)) return true;
  return thresholdPeople !== null && peopleAffected >= thresholdPeople;
}
