import { type QuestionFigure, changeOf, headlineShare } from '@loi-giai/shared';
import type { Format } from '../../core/format';
import { defineTexts } from '../../core/texts';

export const CHANGE_TEXTS = defineTexts({
  vi: {
    before: (share: string, sample: string) => `Trước thí điểm: ${share} (${sample} phiếu)`,
    beforeHidden: 'Trước thí điểm: có dưới 5 phiếu, không công bố',
    up: (points: string) => `tăng ${points} điểm phần trăm`,
    down: (points: string) => `giảm ${points} điểm phần trăm`,
    same: 'không đổi',
    unclear: 'chưa vượt sai số: hai khoảng tin cậy 95% còn chồng nhau',
  },
  en: {
    before: (share, sample) => `Before the pilot: ${share} (${sample} answers)`,
    beforeHidden: 'Before the pilot: fewer than 5 answers, not published',
    up: (points) => `up by ${points} percentage points`,
    down: (points) => `down by ${points} percentage points`,
    same: 'unchanged',
    unclear: 'within the margin of error: the two 95% confidence intervals overlap',
  },
});

/** "Trước thí điểm: 25% (40 phiếu); tăng 55 điểm phần trăm": never a change without what it is held against (I10). */
export function changeLine(
  texts: (typeof CHANGE_TEXTS)['vi'],
  before: QuestionFigure,
  after: QuestionFigure,
  format: Format,
): string {
  const share = headlineShare(before);
  if (share === null || before.n === null) return texts.beforeHidden;
  const was = texts.before(format.percent(share), format.number(before.n));
  const change = changeOf(before, after);
  if (change === null) return was;
  const points = Math.round(change.points * 1_000) / 10;
  const words =
    points === 0
      ? texts.same
      : points > 0
        ? texts.up(format.number(points))
        : texts.down(format.number(-points));
  return `${was}; ${words}${change.clear || points === 0 ? '' : ` (${texts.unclear})`}`;
}
