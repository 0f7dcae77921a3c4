import type { LocalText } from '../platform/page';
import type { Lifecycle } from '../platform/lifecycle';
import type { FileView } from '../proposals';
import type { NamedSolver } from './blindness';
import type { PanelState } from './panel-lifecycle';

/** One formal requirement that every proposal has to meet before it is scored. */
export interface ChecklistItem {
  readonly name: LocalText;
  /** A formal paper, which may be supplied later where it is missing. */
  readonly suppliable: boolean;
}

/** Part of the terms of the evaluation: solvers read it from the first day, and it is fixed as those are (I5). */
export interface ScreeningTerms {
  /** In the order in which it is gone through; empty: the panel's secretary declares proposals ineligible with a reason, and nothing else. */
  readonly checklist: readonly ChecklistItem[];
  /** Calendar days to supply missing papers, counted from the day of asking; 0: none may be supplied. */
  readonly days: number;
}

export const SCREENING_LIMITS = {
  checklist: 20,
  itemName: 200,
  days: 30,
  note: 2_000,
  /** That a solver may supply for one proposal. */
  papers: 10,
} as const;

/** As a draft begins, and as it is in what was written before there were checklists. */
export const DEFAULT_SCREENING: ScreeningTerms = { checklist: [], days: 5 };

export const SCREENING_STATE = {
  pending: 'pending',
  asked: 'asked',
  eligible: 'eligible',
  ineligible: 'ineligible',
} as const;
export type ScreeningState = (typeof SCREENING_STATE)[keyof typeof SCREENING_STATE];

export const SCREENING_ACT = { ask: 'ask', admit: 'admit', reject: 'reject' } as const;
export type ScreeningAct = (typeof SCREENING_ACT)[keyof typeof SCREENING_ACT];

/** A solver is asked for papers at most once: all have the same chance. */
export const screeningLifecycle: Lifecycle<ScreeningState, ScreeningAct> = {
  name: 'screening',
  initial: 'pending',
  states: {
    pending: { final: false },
    asked: { final: false },
    eligible: { final: true },
    ineligible: { final: true },
  },
  acts: {
    ask: { from: ['pending'], to: 'asked' },
    admit: { from: ['pending', 'asked'], to: 'eligible' },
    reject: { from: ['pending', 'asked'], to: 'ineligible' },
  },
};

export const SCREENING_VERDICT = { met: 'met', notMet: 'not_met', missing: 'missing' } as const;
export type ScreeningVerdict = (typeof SCREENING_VERDICT)[keyof typeof SCREENING_VERDICT];

/** On the item of the checklist that stands at the same place. */
export interface ScreenedItem {
  /** `missing` only where the item is a paper. */
  readonly verdict: ScreeningVerdict;
  /** For the solver, who reads it as it is. */
  readonly note: string;
}

/** POST /proposals/:id/evaluation/screening (panel secretary; the chair where the secretary is recused), before scoring. */
export interface ScreeningRequest {
  readonly act: ScreeningAct;
  readonly items: readonly ScreenedItem[];
}

export interface SuppliedPaper {
  readonly file: FileView;
  /** Place in the checklist. */
  readonly item: number;
  readonly suppliedAt: string;
}

/** What has come of a proposal's screening so far. */
interface ScreeningFacts {
  /** Empty before the first verdict. */
  readonly items: readonly ScreenedItem[];
  /** Places in the checklist for which papers were asked. */
  readonly asked: readonly number[];
  readonly askedAt: string | null;
  /** yyyy-MM-dd: papers are taken until the end of this day in the city. */
  readonly dueOn: string | null;
  readonly papers: readonly SuppliedPaper[];
}

export interface ScreenedProposal extends ScreeningFacts, NamedSolver {
  readonly id: string;
  readonly title: string;
  readonly state: ScreeningState;
  /** Empty for whoever does not screen this proposal; so are the papers. */
  readonly acts: readonly ScreeningAct[];
}

/** What scoring waits for, of the proposals that exist for the reader. */
export interface OpenScreening {
  /** Asked for papers, and not decided since. */
  readonly asked: number;
  readonly pending: number;
}

/** GET /challenges/:code/evaluation/screening, for the panel's secretary and chair; without the proposals they are recused from (I4). */
export interface ScreeningView extends ScreeningTerms {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly panelState: PanelState;
  readonly proposals: readonly ScreenedProposal[];
}

/**
 * GET /proposals/:id/screening, for the organizations that wrote the proposal, once they have been told something; before, it does not exist.
 * POST /proposals/:id/screening/papers/:item (multipart, one file in the field `file`) answers it, too.
 */
export interface SolverScreening extends ScreeningFacts {
  readonly proposalId: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly state: Exclude<ScreeningState, 'pending'>;
  readonly checklist: readonly ChecklistItem[];
  readonly maySupply: boolean;
}
