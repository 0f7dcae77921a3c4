/**
 * What an agency commissions, and what each kind must say and show before its paper goes on: one table that the API decides by and the
 * web asks by. The legal basis is what the agency writes down; the portal names no law of its own.
 */
export const COMMISSION_KIND = {
  prize: 'prize',
  order: 'order',
  contract: 'contract',
  exploration: 'exploration',
  pilot: 'pilot',
} as const;
export type CommissionKind = (typeof COMMISSION_KIND)[keyof typeof COMMISSION_KIND];
export const COMMISSION_KINDS = Object.values(COMMISSION_KIND);

/** What a commission says beside its value and its dates. */
export const TERM = {
  legalBasis: 'legalBasis',
  awardDecision: 'awardDecision',
  scope: 'scope',
  products: 'products',
  question: 'question',
  area: 'area',
  permit: 'permit',
  biddingForm: 'biddingForm',
  guarantee: 'guarantee',
  fundingSource: 'fundingSource',
  payment: 'payment',
  otherTerms: 'otherTerms',
} as const;
export type Term = (typeof TERM)[keyof typeof TERM];
export const TERMS = Object.values(TERM);

/** How many characters each may have; up to a line's length it is one. */
export const TERM_LENGTH: Readonly<Record<Term, number>> = {
  legalBasis: 2_000,
  awardDecision: 200,
  scope: 10_000,
  products: 5_000,
  question: 5_000,
  area: 1_000,
  permit: 200,
  biddingForm: 40,
  guarantee: 1_000,
  fundingSource: 500,
  payment: 3_000,
  otherTerms: 10_000,
};

/** How the contractor was chosen, as the agency states it. */
export const BIDDING_FORM = {
  open: 'open',
  limited: 'limited',
  quotation: 'quotation',
  direct: 'direct',
  special: 'special',
} as const;
export type BiddingForm = (typeof BIDDING_FORM)[keyof typeof BIDDING_FORM];
export const BIDDING_FORMS = Object.values(BIDDING_FORM);

export const DOCUMENT_KIND = {
  draft: 'draft',
  decision: 'decision',
  guarantee: 'guarantee',
  signed: 'signed',
  amendment: 'amendment',
  minutes: 'minutes',
  other: 'other',
} as const;
export type DocumentKind = (typeof DOCUMENT_KIND)[keyof typeof DOCUMENT_KIND];
export const DOCUMENT_KINDS = Object.values(DOCUMENT_KIND);
/** Papers that are signed: PDF, whose signature fields are read. */
export const SIGNED_KINDS: readonly DocumentKind[] = [DOCUMENT_KIND.signed, DOCUMENT_KIND.amendment];

/** Who reviews what was agreed, each before the next; the leader last. */
export const REVIEW_ROLE = { legal: 'legal', finance: 'finance', leader: 'leader' } as const;
export type ReviewRole = (typeof REVIEW_ROLE)[keyof typeof REVIEW_ROLE];
export const REVIEW_ROLES = Object.values(REVIEW_ROLE);

/** Before which act a paper must be there. */
export type DocumentStage = 'offer' | 'sign' | 'start';

export interface KindRules {
  /** In the order in which they are asked. */
  readonly required: readonly Term[];
  readonly optional: readonly Term[];
  /** Whether money is paid; a pilot may go without. */
  readonly value: 'required' | 'optional';
  readonly dates: { readonly startsOn: boolean; readonly endsOn: boolean };
  /** Whether work is planned in milestones before it starts. */
  readonly plan: boolean;
  readonly documents: readonly { readonly kind: DocumentKind; readonly before: DocumentStage }[];
  /** Until the programme office says otherwise. */
  readonly reviews: readonly ReviewRole[];
}

const signedPaper = { kind: DOCUMENT_KIND.signed, before: 'sign' } as const;
const draftPaper = { kind: DOCUMENT_KIND.draft, before: 'offer' } as const;

export const KIND_RULES: Readonly<Record<CommissionKind, KindRules>> = {
  prize: {
    required: [TERM.legalBasis, TERM.awardDecision],
    optional: [TERM.fundingSource, TERM.otherTerms],
    value: 'required',
    dates: { startsOn: false, endsOn: false },
    plan: false,
    documents: [{ kind: DOCUMENT_KIND.decision, before: 'offer' }, signedPaper],
    reviews: [REVIEW_ROLE.leader],
  },
  order: {
    required: [TERM.legalBasis, TERM.scope, TERM.products, TERM.fundingSource],
    optional: [TERM.payment, TERM.otherTerms],
    value: 'required',
    dates: { startsOn: true, endsOn: true },
    plan: true,
    documents: [draftPaper, signedPaper],
    reviews: [REVIEW_ROLE.legal, REVIEW_ROLE.finance, REVIEW_ROLE.leader],
  },
  contract: {
    required: [
      TERM.legalBasis,
      TERM.biddingForm,
      TERM.scope,
      TERM.products,
      TERM.payment,
      TERM.guarantee,
      TERM.fundingSource,
    ],
    optional: [TERM.otherTerms],
    value: 'required',
    dates: { startsOn: true, endsOn: true },
    plan: true,
    documents: [draftPaper, signedPaper, { kind: DOCUMENT_KIND.guarantee, before: 'start' }],
    reviews: [REVIEW_ROLE.legal, REVIEW_ROLE.finance, REVIEW_ROLE.leader],
  },
  exploration: {
    required: [TERM.legalBasis, TERM.question, TERM.products],
    optional: [TERM.fundingSource, TERM.payment, TERM.otherTerms],
    value: 'required',
    dates: { startsOn: false, endsOn: true },
    plan: true,
    documents: [signedPaper],
    reviews: [REVIEW_ROLE.finance, REVIEW_ROLE.leader],
  },
  pilot: {
    required: [TERM.legalBasis, TERM.scope, TERM.area],
    optional: [TERM.permit, TERM.products, TERM.fundingSource, TERM.payment, TERM.otherTerms],
    value: 'optional',
    dates: { startsOn: true, endsOn: true },
    plan: true,
    documents: [draftPaper, signedPaper],
    reviews: [REVIEW_ROLE.legal, REVIEW_ROLE.leader],
  },
};

/** The terms that a kind knows, required ones first. */
export function termsOf(kind: CommissionKind): readonly Term[] {
  return [...KIND_RULES[kind].required, ...KIND_RULES[kind].optional];
}

/** GET and PUT /programme/commission-reviews: by whom each kind is reviewed, in this order; the leader is the last of each. */
export type ReviewRules = Readonly<Record<CommissionKind, readonly ReviewRole[]>>;

export const DEFAULT_REVIEW_RULES: ReviewRules = {
  prize: KIND_RULES.prize.reviews,
  order: KIND_RULES.order.reviews,
  contract: KIND_RULES.contract.reviews,
  exploration: KIND_RULES.exploration.reviews,
  pilot: KIND_RULES.pilot.reviews,
};

/** Whether the order can be kept: nobody twice, and the leader last. */
export function isReviewOrder(roles: readonly ReviewRole[]): boolean {
  return new Set(roles).size === roles.length && roles.at(-1) === REVIEW_ROLE.leader;
}
