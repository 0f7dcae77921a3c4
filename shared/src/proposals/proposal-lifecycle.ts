import type { Lifecycle } from '../platform/lifecycle';

export const PROPOSAL_STATE = {
  draft: 'draft',
  submitted: 'submitted',
  withdrawn: 'withdrawn',
  ineligible: 'ineligible',
  underEvaluation: 'under_evaluation',
  shortlisted: 'shortlisted',
  selected: 'selected',
  notSelected: 'not_selected',
} as const;
export type ProposalState = (typeof PROPOSAL_STATE)[keyof typeof PROPOSAL_STATE];

export const PROPOSAL_ACT = {
  submit: 'submit',
  withdraw: 'withdraw',
  declareIneligible: 'declare_ineligible',
  admit: 'admit',
  shortlist: 'shortlist',
  /** Takes back a shortlisting, while nobody outside has heard of it. */
  unshortlist: 'unshortlist',
  select: 'select',
  decline: 'decline',
  /** What was decided of it is taken back: a complaint was upheld. */
  reconsider: 'reconsider',
} as const;
export type ProposalAct = (typeof PROPOSAL_ACT)[keyof typeof PROPOSAL_ACT];

/** A draft never submitted and a withdrawn proposal may stay as they are for good. */
export const proposalLifecycle: Lifecycle<ProposalState, ProposalAct> = {
  name: 'proposal',
  initial: 'draft',
  states: {
    draft: { final: false },
    submitted: { final: false },
    withdrawn: { final: false },
    ineligible: { final: true },
    under_evaluation: { final: false },
    shortlisted: { final: false },
    selected: { final: false },
    not_selected: { final: false },
  },
  acts: {
    submit: { from: ['draft', 'submitted', 'withdrawn'], to: 'submitted' },
    withdraw: { from: ['submitted'], to: 'withdrawn' },
    declare_ineligible: { from: ['submitted'], to: 'ineligible' },
    admit: { from: ['submitted'], to: 'under_evaluation' },
    shortlist: { from: ['under_evaluation'], to: 'shortlisted' },
    unshortlist: { from: ['shortlisted'], to: 'under_evaluation' },
    select: { from: ['under_evaluation', 'shortlisted'], to: 'selected' },
    decline: { from: ['under_evaluation', 'shortlisted'], to: 'not_selected' },
    reconsider: { from: ['selected', 'not_selected'], to: 'under_evaluation' },
  },
};

/** Scored, discussed and chosen from: being invited to a pitch changes nothing of that. */
export const IN_EVALUATION: readonly ProposalState[] = ['under_evaluation', 'shortlisted'];
