import type { ScreeningVerdict } from '@loi-giai/shared';
import { openScreeningText } from './screening';
import { type ScreeningDraftItem, conclusionOf, draftOf, requestOf } from './screening-draft';
import { SCREENING_TEXTS } from './screening.texts';

const items = (...verdicts: (ScreeningVerdict | '')[]): ScreeningDraftItem[] =>
  verdicts.map((verdict) => ({ verdict, note: ` ${verdict} ` }));
const item = { name: { vi: 'Giấy tờ', en: '' }, suppliable: true };
const ALL = ['ask', 'admit', 'reject'] as const;

describe('the screening of a proposal', () => {
  it('begins without a verdict, and again with the last ones', () => {
    const terms = { checklist: [item, item], days: 5 };
    expect(draftOf(terms, [])).toEqual([
      { verdict: '', note: '' },
      { verdict: '', note: '' },
    ]);
    const known = { verdict: 'missing', note: 'Bản mờ' } as const;
    expect(draftOf(terms, [known])[0]).toBe(known);
  });

  it('comes to nothing while an item has no verdict', () => {
    expect(conclusionOf(items('met', '', 'not_met'), ALL)).toBeNull();
  });

  it('is eligible with every item met, and ineligible with one that is not, whatever papers are missing', () => {
    expect(conclusionOf(items('met', 'met'), ALL)).toBe('admit');
    expect(conclusionOf(items('met', 'not_met', 'missing'), ALL)).toBe('reject');
  });

  it('asks for papers once, where only papers are missing', () => {
    expect(conclusionOf(items('met', 'missing'), ALL)).toBe('ask');
    expect(conclusionOf(items('met', 'missing'), ['admit', 'reject'])).toBe('reject');
  });

  it('sends no note about what is met', () => {
    expect(requestOf(items('met', 'not_met'), 'reject')).toEqual({
      act: 'reject',
      items: [
        { verdict: 'met', note: '' },
        { verdict: 'not_met', note: 'not_met' },
      ],
    });
  });

  it('says how many proposals keep the scoring from opening', () => {
    const format = { number: (value: number | null) => String(value) };
    const text = (pending: number, asked: number) =>
      openScreeningText({ pending, asked }, SCREENING_TEXTS.vi, format);
    expect(text(2, 1)).toContain('Còn 2 giải pháp chưa được xét tính hợp lệ. Còn 1 giải pháp đang chờ');
    expect(text(0, 3)).not.toContain('chưa được xét');
  });
});
