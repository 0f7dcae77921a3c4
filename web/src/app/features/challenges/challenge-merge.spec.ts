import { type ChallengeContent, EMPTY_CONTENT } from '@loi-giai/shared';
import { mergeContents, withTheirs } from './challenge-merge';

const BASE: ChallengeContent = { ...EMPTY_CONTENT, title: { vi: 'Ngập', en: 'Flood' }, reward: 'A' };

describe('two people in one draft', () => {
  it('lose nothing where they wrote in different parts', () => {
    const mine = { ...BASE, title: { vi: 'Ngập nặng', en: 'Flood' } };
    const theirs = { ...BASE, title: { vi: 'Ngập', en: 'Heavy flood' }, reward: 'B' };
    expect(mergeContents(BASE, mine, theirs)).toEqual({
      content: { ...BASE, title: { vi: 'Ngập nặng', en: 'Heavy flood' }, reward: 'B' },
      conflicts: [],
      hasMine: true,
    });
  });

  it('have a conflict where both wrote in one part, which shows both', () => {
    const mine = { ...BASE, reward: 'Mine' };
    const theirs = { ...BASE, reward: 'Theirs', rewardAmount: 5 };
    const { content, conflicts } = mergeContents(BASE, mine, theirs);
    expect(conflicts).toEqual([{ field: 'reward', language: null, mine: 'Mine', theirs: 'Theirs' }]);
    expect(content).toMatchObject({ reward: 'Mine', rewardAmount: 5 });
    expect(withTheirs(content, conflicts)).toEqual(theirs);
  });

  it('have none where both wrote the same', () => {
    const both = { ...BASE, reward: 'Same' };
    expect(mergeContents(BASE, both, both)).toEqual({ content: both, conflicts: [], hasMine: false });
  });

  it('see the other’s version where only the other wrote', () => {
    const theirs = { ...BASE, eligibleKinds: ['startup'] } as ChallengeContent;
    expect(mergeContents(BASE, BASE, theirs)).toEqual({ content: theirs, conflicts: [], hasMine: false });
  });
});
