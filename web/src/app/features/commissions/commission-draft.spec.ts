import type { CommissionTerms } from '@loi-giai/shared';
import { modelOf, termsOfModel } from './commission-draft';

const TERMS: CommissionTerms = {
  kind: 'pilot',
  value: 0,
  startsOn: '2026-03-01',
  endsOn: null,
  texts: { legalBasis: 'QĐ 12', scope: 'Thử ở hai phường' },
};

describe('a commission in its form', () => {
  it('comes back as it was when nothing is changed', () => {
    expect(termsOfModel(modelOf({ terms: TERMS }))).toEqual(TERMS);
  });

  it('sends of the texts those that the kind knows, and keeps the others for whoever comes back', () => {
    const model = modelOf({ terms: TERMS });
    const prize = { terms: { ...model.terms, kind: 'prize' } };
    expect(termsOfModel(prize).texts).toEqual({ legalBasis: 'QĐ 12' });
    expect(termsOfModel({ terms: { ...prize.terms, kind: 'pilot' } })).toEqual(TERMS);
  });

  it('trims what is written, and leaves out what is only space', () => {
    const { terms } = modelOf({ terms: TERMS });
    const model = { terms: { ...terms, texts: { ...terms.texts, legalBasis: ' QĐ 13 ', scope: '  ' } } };
    expect(termsOfModel(model).texts).toEqual({ legalBasis: 'QĐ 13' });
  });
});
