import { DEFAULT_PROPOSAL_FORM, type ProposalContent } from '@loi-giai/shared';
import {
  askedContent,
  canonicalForm,
  contentOf,
  contentProblems,
  EMPTY_CONTENT,
  missingSections,
} from './proposal-content';

const CONTENT: ProposalContent = {
  ...EMPTY_CONTENT,
  title: 'Tên',
  summary: 'Tóm tắt',
  solution: 'S',
  plan: 'P',
  team: 'T',
  costs: [{ item: 'Van', unit: 'bộ', quantity: 1.5, unitPrice: 200, amount: 300 }],
};

describe('the content of a proposal', () => {
  it('has one canonical form, whatever the order of keys and whatever else a record carries', () => {
    const { title, ...rest } = CONTENT;
    const record = { ...rest, title, revision: 3, id: 'x' };
    expect(canonicalForm(record, [{ name: 'a.pdf', sha256: 'ff' }])).toBe(
      '{"content":{"costs":[{"amount":300,"item":"Van","quantity":1.5,"unit":"bộ","unitPrice":200}],"maturity":"","pilot":"","plan":"P","risks":"","sandbox":"","solution":"S","summary":"Tóm tắt","team":"T","title":"Tên"},"files":[{"name":"a.pdf","sha256":"ff"}],"form":"loi-giai/proposal/2"}',
    );
  });

  it('computes amounts itself', () => {
    const forged = { ...CONTENT, costs: [{ ...CONTENT.costs[0]!, amount: 1 }] };
    expect(contentOf(forged)).toEqual(CONTENT);
  });

  it('lacks what the challenge requires and is empty, and a cost table that is not complete', () => {
    expect(missingSections(CONTENT, DEFAULT_PROPOSAL_FORM)).toEqual([]);
    expect(missingSections(EMPTY_CONTENT, DEFAULT_PROPOSAL_FORM)).toEqual([
      'title',
      'summary',
      'solution',
      'team',
      'plan',
      'costs',
    ]);
    const begun = { ...CONTENT, costs: [{ ...CONTENT.costs[0]!, unitPrice: null, amount: null }] };
    const optional = [{ section: 'costs', required: false, maxLength: null }] as const;
    expect(missingSections(begun, optional)).toEqual(['costs']);
    expect(missingSections({ ...begun, costs: [] }, optional)).toEqual([]);
  });

  it('counts the characters people read, not their code units', () => {
    const form = [{ section: 'summary', required: true, maxLength: 3 }] as const;
    expect(contentProblems({ ...CONTENT, summary: '🌊🌊🌊' }, form)).toEqual([]);
    expect(contentProblems({ ...CONTENT, summary: '🌊🌊🌊!' }, form)).toEqual([
      { path: 'summary', code: 'too_long', params: { max: 3 } },
    ]);
  });

  it('leaves out what the challenge does not ask', () => {
    const form = [{ section: 'summary', required: true, maxLength: 1_000 }] as const;
    expect(askedContent(CONTENT, form)).toEqual({ ...EMPTY_CONTENT, title: 'Tên', summary: 'Tóm tắt' });
  });
});
