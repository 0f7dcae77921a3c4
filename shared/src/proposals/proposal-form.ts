/** What a challenge may ask its solvers to write. A proposal's title is always asked. */
export const PROPOSAL_FORM_SECTIONS = [
  'summary',
  'solution',
  'maturity',
  'team',
  'plan',
  'costs',
  'risks',
  'pilot',
  'sandbox',
] as const;
export type ProposalFormSectionName = (typeof PROPOSAL_FORM_SECTIONS)[number];

export interface ProposalFormSection {
  readonly section: ProposalFormSectionName;
  readonly required: boolean;
  /** Characters that may be read; null for `costs`, which is a table. */
  readonly maxLength: number | null;
}

/** In the order of PROPOSAL_FORM_SECTIONS, each at most once; a section that is left out is not asked. */
export type ProposalForm = readonly ProposalFormSection[];

/** Without them a proposal cannot be judged: every form asks for them. */
export const ALWAYS_ASKED: readonly ProposalFormSectionName[] = ['summary', 'solution'];

export const PROPOSAL_FORM_LIMITS = { minLength: 100, maxLength: 20_000 } as const;

export const DEFAULT_PROPOSAL_FORM: ProposalForm = [
  { section: 'summary', required: true, maxLength: 1_000 },
  { section: 'solution', required: true, maxLength: 20_000 },
  { section: 'maturity', required: false, maxLength: 3_000 },
  { section: 'team', required: true, maxLength: 8_000 },
  { section: 'plan', required: true, maxLength: 20_000 },
  { section: 'costs', required: true, maxLength: null },
  { section: 'risks', required: false, maxLength: 5_000 },
  { section: 'pilot', required: false, maxLength: 5_000 },
  { section: 'sandbox', required: false, maxLength: 3_000 },
];
