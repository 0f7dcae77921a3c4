import {
  TERMS,
  termsOf,
  type CommissionKind,
  type CommissionTerms,
  type CommissionView,
  type Term,
} from '@loi-giai/shared';

/** What the form holds; the kind is '' until it is chosen. Keys are the request's, so that what the API refuses finds its field. */
export interface CommissionModel {
  readonly terms: {
    readonly kind: string;
    readonly value: number | null;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    /** Every term, also those of other kinds: whoever chooses another kind and comes back has lost nothing. */
    readonly texts: Record<Term, string>;
  };
}

/** @param commission the draft itself, or the one that a new stage goes on from; null for the first */
export function modelOf(commission: Pick<CommissionView, 'terms'> | null): CommissionModel {
  const terms = commission?.terms;
  const texts = Object.fromEntries(TERMS.map((term) => [term, terms?.texts[term] ?? ''])) as Record<
    Term,
    string
  >;
  return {
    terms: {
      kind: terms?.kind ?? '',
      value: terms === undefined || terms.value === 0 ? null : terms.value,
      startsOn: terms?.startsOn ?? null,
      endsOn: terms?.endsOn ?? null,
      texts,
    },
  };
}

/** What is sent: of the texts those that the kind knows. */
export function termsOfModel({ terms }: CommissionModel): CommissionTerms {
  const kind = terms.kind as CommissionKind;
  const texts = termsOf(kind)
    .map((term) => [term, terms.texts[term].trim()] as const)
    .filter(([, text]) => text !== '');
  return {
    kind,
    value: terms.value ?? 0,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    texts: Object.fromEntries(texts),
  };
}
