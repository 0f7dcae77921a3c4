import { satisfaction } from '../outcomes/measuring';
import { changeOf, questionFigure, suppressChoices, suppressParts } from './survey-figures';

function* everyCount(most: number, cells: number): Generator<number[]> {
  if (cells === 0) return yield [];
  for (let count = 0; count <= most; count++)
    for (const others of everyCount(most, cells - 1)) yield [count, ...others];
}

/** Of every hidden cell, by everything that is published: whether what is published leaves it more than one count. */
function givenAway(most: number, cells: number): string[] {
  const seen = new Map<string, { readonly first: readonly number[]; readonly doubted: boolean[] }>();
  for (const counts of everyCount(most, cells)) {
    const figure = questionFigure('single', {
      n: counts.reduce((sum, count) => sum + count, 0),
      cells: counts,
    });
    const view = JSON.stringify(figure);
    const known = seen.get(view);
    if (!known) seen.set(view, { first: counts, doubted: counts.map(() => false) });
    else counts.forEach((count, index) => (known.doubted[index] ||= count !== known.first[index]));
  }
  return [...seen].flatMap(([view, { first, doubted }]) => {
    const figure = JSON.parse(view) as { n: number | null; cells: { count: number | null }[] };
    const told = figure.cells.some(({ count }, index) => count === null && !doubted[index]);
    return figure.n !== null && told ? [`${first.join(' ')} is told by ${view}`] : [];
  });
}

describe('I10: what is published of a question of which everybody gave one answer', () => {
  it.each([
    [2, 30],
    [3, 14],
    [4, 9],
    [5, 7],
  ])('leaves no hidden one of %i cells a single possible count (up to %i)', (cells, most) => {
    expect(givenAway(most, cells)).toEqual([]);
  });

  it('shows what enough have said, hides the small and what would tell them', () => {
    expect(suppressParts([5, 0, 9])).toEqual([5, 0, 9]);
    expect(suppressParts([20, 2, 30])).toEqual([null, null, 30]);
    expect(suppressParts([20, 2, 3, 30])).toEqual([20, null, null, 30]);
    expect(suppressParts([20, 2, 0, 30])).toEqual([20, null, null, 30]);
    expect(suppressParts([1, 2, 1])).toBeNull();
  });

  it('says nothing at all where fewer than five have answered', () => {
    expect(questionFigure('yes_no', { n: 4, cells: [0, 4] })).toEqual({ type: 'yes_no', n: null, cells: [] });
    expect(questionFigure('several', { n: 4, cells: [4, 4] })).toEqual({
      type: 'several',
      n: null,
      cells: [],
    });
    expect(questionFigure('five_point', { n: 4, cells: [0, 0, 0, 0, 4] })).toMatchObject({
      n: null,
      share: null,
    });
    expect(questionFigure('text', { n: 4, cells: [] })).toEqual({ type: 'text', n: null });
    expect(questionFigure('text', { n: 5, cells: [] })).toEqual({ type: 'text', n: 5 });
  });
});

it('I10: an option that nearly everybody chose tells who did not, and is hidden like one that few chose', () => {
  expect(suppressChoices(20, [20, 17, 16, 15, 4, 0])).toEqual([20, null, null, 15, null, 0]);
});

it('a five-point question is what satisfaction is', () => {
  const cells = [5, 5, 10, 20, 60];
  expect(questionFigure('five_point', { n: 100, cells })).toEqual({
    type: 'five_point',
    ...satisfaction(cells),
  });
});

describe('a change from before to after', () => {
  const yes = (no: number, count: number) => questionFigure('yes_no', { n: no + count, cells: [no, count] });

  it('is clear where the intervals do not meet', () => {
    expect(changeOf(yes(80, 20), yes(20, 80))).toEqual({
      points: expect.closeTo(0.6, 12) as number,
      clear: true,
    });
    expect(changeOf(yes(12, 10), yes(10, 12))).toMatchObject({ clear: false });
  });

  it('is not told where either is hidden', () => {
    expect(changeOf(yes(2, 20), yes(20, 80))).toBeNull();
    expect(changeOf(yes(20, 80), questionFigure('text', { n: 9, cells: [] }))).toBeNull();
  });
});
