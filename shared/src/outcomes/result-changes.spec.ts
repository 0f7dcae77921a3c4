import type { PublishedFigure, ResultView } from './outcomes';
import { resultChanges } from './result-changes';

const figure = (vi: string, actual: number): PublishedFigure => ({
  name: { vi, en: '' },
  unit: { vi: 'phút', en: 'minutes' },
  direction: 'down',
  baseline: 90,
  baselineOn: '2025-01-01',
  target: 30,
  targetOn: '2026-01-01',
  actual,
  measuredOn: '2025-12-01',
  method: 'Đo tại quầy',
  sampleSize: 100,
  improvement: null,
});
const view = (figures: readonly PublishedFigure[], story = 'Nhanh hơn'): ResultView =>
  ({ figures, story: { vi: story, en: '' }, lessons: '', satisfaction: null }) as unknown as ResultView;

describe('what a correction changes', () => {
  it('names the figures that are no longer the same, those that came and those that went', () => {
    const older = view([figure('Chờ', 42), figure('Đi lại', 3), figure('Bỏ', 1)]);
    const newer = view([figure('Chờ', 45), figure('Đi lại', 3), figure('Thêm', 2)]);
    const { figures } = resultChanges(older, newer);
    expect(figures.map(({ name, before, after }) => [name.vi, before?.actual, after?.actual])).toEqual([
      ['Chờ', 42, 45],
      ['Bỏ', 1, undefined],
      ['Thêm', undefined, 2],
    ]);
  });

  it('tells of other measurements on the way to a figure, and takes none for a change where they were not told', () => {
    const measured = (...values: number[]): PublishedFigure => ({
      ...figure('Chờ', 42),
      measurements: values.map((value) => ({
        ...{ value, measuredOn: '2025-10-01', method: '', sampleSize: null },
      })),
    });
    const parts = (before: PublishedFigure, after: PublishedFigure) =>
      resultChanges(view([before]), view([after]));
    expect(parts(measured(70, 42), measured(65, 42))).toEqual({ figures: [], parts: ['measurements'] });
    expect(parts(measured(70, 42), measured(70, 42)).parts).toEqual([]);
    expect(parts(figure('Chờ', 42), measured(70, 42))).toEqual({ figures: [], parts: [] });
  });

  it('names the words that are no longer the same, whatever the order of keys', () => {
    const { en, vi } = { vi: 'Nhanh hơn', en: '' };
    const reordered = { ...view([]), story: { en, vi } };
    expect(resultChanges(view([]), reordered)).toEqual({ figures: [], parts: [] });
    expect(resultChanges(view([]), view([], 'Chậm hơn')).parts).toEqual(['story']);
  });
});
