import {
  COMMISSION_KINDS,
  DEFAULT_REVIEW_RULES,
  KIND_RULES,
  TERMS,
  TERM_LENGTH,
  isReviewOrder,
  termsOf,
} from './commission-kinds';
import { type CommissionTerms, faultyTerms, missingDocuments, missingTerms } from './commission-terms';

const empty = (kind: CommissionTerms['kind']): CommissionTerms => ({
  kind,
  value: 0,
  startsOn: null,
  endsOn: null,
  texts: {},
});

describe('the table of kinds', () => {
  it('names each term of a kind once, and says for every term how long it may be', () => {
    for (const kind of COMMISSION_KINDS) expect(new Set(termsOf(kind)).size).toBe(termsOf(kind).length);
    expect(Object.keys(TERM_LENGTH)).toEqual(TERMS);
    expect(new Set(COMMISSION_KINDS.flatMap(termsOf))).toEqual(new Set(TERMS));
  });

  it('tells the kinds apart: no two ask for the same', () => {
    const asked = COMMISSION_KINDS.map((kind) => {
      const { required, dates, documents, value } = KIND_RULES[kind];
      return JSON.stringify([required, dates, documents, value]);
    });
    expect(new Set(asked).size).toBe(COMMISSION_KINDS.length);
  });

  it('asks every kind for its legal basis, a signed paper and the leader’s review at the end', () => {
    for (const kind of COMMISSION_KINDS) {
      expect(KIND_RULES[kind].required).toContain('legalBasis');
      expect(missingDocuments(kind, 'sign', [])).toEqual(['signed']);
      expect(isReviewOrder(DEFAULT_REVIEW_RULES[kind])).toBe(true);
    }
  });

  it('takes no order of reviews without the leader at its end, or with a role twice', () => {
    expect(isReviewOrder([])).toBe(false);
    expect(isReviewOrder(['leader', 'finance'])).toBe(false);
    expect(isReviewOrder(['legal', 'legal', 'leader'])).toBe(false);
    expect(isReviewOrder(['finance', 'legal', 'leader'])).toBe(true);
  });
});

describe('the terms of a draft', () => {
  it('lack what the kind needs, in its order', () => {
    expect(missingTerms(empty('prize'))).toEqual(['legalBasis', 'awardDecision', 'value']);
    expect(missingTerms(empty('exploration'))).toEqual([
      'legalBasis',
      'question',
      'products',
      'value',
      'endsOn',
    ]);
    // A pilot may go without payment.
    expect(missingTerms(empty('pilot'))).toEqual(['legalBasis', 'scope', 'area', 'startsOn', 'endsOn']);
    expect(
      missingTerms({ ...empty('prize'), value: 1, texts: { legalBasis: 'QĐ', awardDecision: ' ' } }),
    ).toEqual(['awardDecision']);
  });

  it('are faulty where they say what the kind does not know, or end before they begin', () => {
    expect(faultyTerms({ ...empty('prize'), texts: { area: 'Quận 1' } })).toEqual(['area']);
    expect(faultyTerms({ ...empty('contract'), texts: { biddingForm: 'friends' } })).toEqual(['biddingForm']);
    expect(faultyTerms({ ...empty('order'), startsOn: '2026-05-02', endsOn: '2026-05-01' })).toEqual([
      'endsOn',
    ]);
    expect(faultyTerms({ ...empty('order'), startsOn: '2026-05-01', endsOn: '2026-05-01' })).toEqual([]);
  });

  it('need the contract’s guarantee before work starts, and not before', () => {
    expect(missingDocuments('contract', 'offer', [])).toEqual(['draft']);
    expect(missingDocuments('contract', 'start', ['draft', 'signed'])).toEqual(['guarantee']);
    expect(missingDocuments('contract', 'start', ['guarantee'])).toEqual([]);
    expect(missingDocuments('prize', 'start', [])).toEqual([]);
  });
});
