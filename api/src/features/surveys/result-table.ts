import {
  MIN_CELL,
  type QuestionFigure,
  type QuestionResult,
  type Respondent,
  type SurveyResultsView,
  type Wave,
} from '@loi-giai/shared';
import { type CsvCell, csvText } from '../../platform/http/csv';

export type TableCell = CsvCell;
export type TableRow = readonly TableCell[];

export const HEADS = [
  'Đợt khảo sát',
  'Từ ngày',
  'Đến ngày',
  'Đối tượng',
  'Câu hỏi',
  'Câu hỏi về mức hài lòng',
  'Trả lời',
  'Số phiếu',
  'Tỷ lệ',
  'Khoảng tin cậy 95%, thấp',
  'Khoảng tin cậy 95%, cao',
  'Cỡ mẫu của câu hỏi',
  'Điểm trung bình',
] as const;

const WAVE_WORDS: Readonly<Record<Wave, string>> = {
  before: 'Trước thí điểm',
  after: 'Sau thí điểm',
};
export const RESPONDENT_WORDS: Readonly<Record<Respondent, string>> = {
  citizen: 'Người dân',
  business: 'Doanh nghiệp',
};
const POINTS = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'];
/** In place of what fewer than five people said, and of what would give it away (I10). */
export const HIDDEN = `ẩn (dưới ${MIN_CELL})`;

/** A line for each answer of each question: figures as they are published, never the answer of one person. */
export function resultRows({ waves }: SurveyResultsView): TableRow[] {
  return waves.flatMap(({ wave, openedAt, closedAt, questions }) =>
    questions.flatMap((question) =>
      (Object.entries(question.figures) as [Respondent, QuestionFigure][]).flatMap(([respondent, figure]) =>
        linesOf(question, figure).map((line): TableRow => [
          WAVE_WORDS[wave],
          openedAt.slice(0, 10),
          closedAt.slice(0, 10),
          RESPONDENT_WORDS[respondent],
          question.text.vi,
          question.satisfaction ? 'Có' : 'Không',
          ...line,
        ]),
      ),
    ),
  );
}

/** Answer, count, share, low, high, n, mean. */
function linesOf({ options }: QuestionResult, figure: QuestionFigure): TableRow[] {
  if (figure.n === null) return [['Tất cả', HIDDEN, HIDDEN, null, null, HIDDEN, null]];
  const { n } = figure;
  switch (figure.type) {
    case 'text':
      return [['Ý kiến bằng lời', null, null, null, null, n, null]];
    case 'five_point': {
      const { distribution, share, interval, mean } = figure;
      return [
        [
          'Hài lòng và rất hài lòng',
          null,
          share,
          interval?.low ?? null,
          interval?.high ?? null,
          n,
          mean ?? HIDDEN,
        ],
        ...distribution.map((count, index): TableRow => [
          `${index + 1} – ${POINTS[index] ?? ''}`,
          count ?? HIDDEN,
          count === null ? HIDDEN : count / n,
          null,
          null,
          n,
          null,
        ]),
      ];
    }
    default: {
      const names = figure.type === 'yes_no' ? ['Không', 'Có'] : options.map(({ vi }) => vi);
      return figure.cells.map(({ count, share, interval }, index): TableRow => [
        names[index] ?? '',
        count ?? HIDDEN,
        share ?? HIDDEN,
        interval?.low ?? null,
        interval?.high ?? null,
        n,
        null,
      ]);
    }
  }
}

export function toCsv(rows: readonly TableRow[]): string {
  return csvText([HEADS, ...rows]);
}
