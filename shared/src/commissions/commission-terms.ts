import {
  BIDDING_FORMS,
  type CommissionKind,
  type DocumentKind,
  type DocumentStage,
  KIND_RULES,
  type Term,
  termsOf,
} from './commission-kinds';

/** Whole đồng. The bound keeps sums exact in JavaScript, too. */
export const COMMISSION_LIMITS = {
  value: 1_000_000_000_000_000,
  reason: 2_000,
  number: 100,
  documents: 100,
  fileBytes: 25 * 1024 * 1024,
} as const;

export type TermTexts = Readonly<Partial<Record<Term, string>>>;

/** What the two sides agree on; frozen with the offer. */
export interface CommissionTerms {
  readonly kind: CommissionKind;
  /** Whole đồng; 0 where nothing is paid, or it has not been said yet. */
  readonly value: number;
  /** Calendar dates, yyyy-MM-dd. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** What the kind knows; '' or absent where nothing was written yet. */
  readonly texts: TermTexts;
}

/** A term, or one of the fields beside them. */
export type TermField = Term | 'value' | 'startsOn' | 'endsOn';

/** What a draft still lacks before it can be offered, in the order in which it is asked. */
export function missingTerms({ kind, value, startsOn, endsOn, texts }: CommissionTerms): TermField[] {
  const { required, value: paid, dates } = KIND_RULES[kind];
  return [
    ...required.filter((term) => (texts[term] ?? '').trim() === ''),
    ...(paid === 'required' && value === 0 ? (['value'] as const) : []),
    ...(dates.startsOn && startsOn === null ? (['startsOn'] as const) : []),
    ...(dates.endsOn && endsOn === null ? (['endsOn'] as const) : []),
  ];
}

/** What is wrong with what was written; empty where it can be kept as a draft. */
export function faultyTerms({ kind, startsOn, endsOn, texts }: CommissionTerms): TermField[] {
  const known = termsOf(kind);
  const strangers = (Object.keys(texts) as Term[]).filter(
    (term) => texts[term] !== undefined && !known.includes(term),
  );
  const { biddingForm = '' } = texts;
  const noForm =
    known.includes('biddingForm') &&
    biddingForm !== '' &&
    !(BIDDING_FORMS as readonly string[]).includes(biddingForm);
  const backwards = startsOn !== null && endsOn !== null && endsOn < startsOn;
  return [
    ...strangers,
    ...(noForm ? (['biddingForm'] as const) : []),
    ...(backwards ? (['endsOn'] as const) : []),
  ];
}

/** The papers that must be there before the act; those of the acts before it are. */
export function missingDocuments(
  kind: CommissionKind,
  before: DocumentStage,
  present: readonly DocumentKind[],
): DocumentKind[] {
  return KIND_RULES[kind].documents
    .filter((paper) => paper.before === before && !present.includes(paper.kind))
    .map((paper) => paper.kind);
}
