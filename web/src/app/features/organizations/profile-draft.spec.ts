import { EMPTY_PROFILE } from '@loi-giai/shared';
import { draftFrom, draftOf, moved, profileOf, withRecord, withoutRecord } from './profile-draft';

const RECORD = { title: 'Cảm biến ngập', customer: 'Quận 8', year: 2024, description: '', link: '' };

describe('the draft of a profile', () => {
  it('is the profile itself where nothing was touched', () => {
    const profile = { ...EMPTY_PROFILE, size: '10-49' as const, references: [RECORD] };
    expect(profileOf(draftOf(profile))).toEqual(profile);
  });

  it('sends words without the spaces around them, and no size where none was chosen', () => {
    const draft = { ...draftOf(EMPTY_PROFILE), summary: '  Đo ngập ', size: 'other' };
    expect(profileOf(draft)).toMatchObject({ summary: 'Đo ngập', size: null });
  });

  it('begins a track record without a year, which the API then asks for', () => {
    const references = withRecord([RECORD]);
    expect(references).toHaveLength(2);
    expect(profileOf({ ...draftOf(EMPTY_PROFILE), references }).references[1]?.year).toBe(0);
  });

  it('takes away the one that is meant', () => {
    expect(withoutRecord([RECORD, { ...RECORD, title: 'Trạm bơm' }], 0)).toEqual([
      { ...RECORD, title: 'Trạm bơm' },
    ]);
  });

  it('moves entries by one place, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('comes back from the browser as it was kept', () => {
    const draft = { ...draftOf(EMPTY_PROFILE), references: withRecord([]) };
    expect(draftFrom(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it.each([
    ['nothing', null],
    ['no profile', { summary: 'a' }],
    ['a record without a title', { ...draftOf(EMPTY_PROFILE), references: [{ year: 2020 }] }],
    ['fields that are no codes', { ...draftOf(EMPTY_PROFILE), fields: [7] }],
  ])('is none where the browser kept %s', (_, found) => {
    expect(draftFrom(found)).toBeNull();
  });
});
