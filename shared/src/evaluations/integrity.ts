import type { Aggregation, CriterionView } from '../challenges/challenge-content';
import type { LocalText } from '../platform/page';
import type { EvaluationTerms } from './evaluation-terms';
import type { PanelRole } from './panels';

/** The acts of the audit log that everybody may follow once the decision is released, in no order. */
export const INTEGRITY_ACTS = [
  'challenge.publish',
  'challenge.close_call',
  'seal.fix',
  'panel.form',
  'panel.replace',
  'seal.open',
  'panel.open_scoring',
  'panel.close_scoring',
  'panel.reopen_scoring',
  'panel.recommend',
  'panel.decide',
  'panel.return',
  'panel.release',
  'panel.reconsider',
] as const;
export type IntegrityAct = (typeof INTEGRITY_ACTS)[number];

/**
 * GET /challenges/:code/integrity, for everybody once the decision is released: how the evaluation went, in acts and counts. Nobody
 * is named, and no count says whose it is.
 */
export interface IntegrityRecord {
  readonly code: string;
  readonly title: LocalText;
  readonly criteria: readonly CriterionView[];
  readonly aggregation: Aggregation;
  readonly evaluation: EvaluationTerms;
  readonly counts: IntegrityCounts;
  /** Who sat on the panel at the release, where the terms say that they are named; null otherwise. */
  readonly panel: readonly { readonly name: string; readonly role: PanelRole }[] | null;
  /** Null where nothing had been submitted in an edition without seals. */
  readonly seal: { readonly root: string; readonly versions: number; readonly fixedAt: string } | null;
  /** As the audit log has them, the first act first. */
  readonly timeline: readonly IntegrityEntry[];
}

export interface IntegrityCounts {
  /** In force at the closing time. */
  readonly entered: number;
  readonly ineligible: number;
  /** Members who scored. */
  readonly scoringMembers: number;
  /** Seats that were given to somebody else once scoring had opened. */
  readonly replaced: number;
  /** Pairs of a member and a proposal that the member did not read, because of a conflict of interest. */
  readonly recusals: number;
  /** Submitted score sheets that count. */
  readonly sheets: number;
  /** Scores that were not given, with a reason. */
  readonly abstentions: number;
  /** Sheets that the chair reopened. */
  readonly reopened: number;
  /** About the decision, by solvers that took part. */
  readonly complaints: number;
  readonly complaintsAnswered: number;
}

export interface IntegrityEntry {
  readonly act: IntegrityAct;
  readonly at: string;
  /** The entry's place in the audit chain, and its SHA-256, hexadecimal: whoever audits the portal finds the same. */
  readonly seq: number;
  readonly hash: string;
}
