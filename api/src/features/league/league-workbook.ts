import { LEAGUE_RULE, type LeagueBoard, type LeagueView, type LocaleCode } from '@loi-giai/shared';
import type { Cell, Row, Sheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { mailMoment } from '../../platform/mail/mail-moment';

interface Words {
  readonly sheet: string;
  readonly title: (board: string, period: string) => string;
  readonly made: (at: string, asOf: string) => string;
  readonly rule: string;
  readonly boards: Readonly<Record<LeagueBoard, string>>;
  readonly heads: readonly string[];
}

const WORDS: Readonly<Record<LocaleCode, Words>> = {
  vi: {
    sheet: 'Bảng thi đua',
    title: (board, period) => `Bảng thi đua: ${board}, kỳ ${period}`,
    made: (at, asOf) => `Lập lúc ${at}; hạng mục chưa xong tính chậm đến ngày ${asOf}`,
    rule: `Quy tắc phiên bản ${LEAGUE_RULE.version}: xếp theo tỷ lệ đúng hạn, rồi số ngày làm việc chậm bình quân, rồi số hạng mục; xếp hạng từ ${LEAGUE_RULE.minRows} hạng mục đến hạn`,
    boards: { agencies: 'cơ quan, đơn vị', solvers: 'tổ chức giải bài toán', persons: 'cá nhân' },
    heads: [
      'Hạng',
      'Tên',
      'Đơn vị',
      'Hạng mục đến hạn',
      'Đúng hạn',
      'Tỷ lệ đúng hạn',
      'Chậm bình quân (ngày làm việc)',
      'Chậm trung vị (ngày làm việc)',
      'Lý do được chấp nhận',
      'Tỷ lệ kỳ trước',
      'Hạng khi chốt tháng',
      'Tỷ lệ khi chốt tháng',
    ],
  },
  en: {
    sheet: 'League',
    title: (board, period) => `League: ${board}, period ${period}`,
    made: (at, asOf) => `Made at ${at}; open rows count as late up to ${asOf}`,
    rule: `Rule, version ${LEAGUE_RULE.version}: by the share on time, then the mean of working days late, then the number of rows; ranked from ${LEAGUE_RULE.minRows} rows due`,
    boards: { agencies: 'agencies', solvers: 'organizations of solvers', persons: 'persons' },
    heads: [
      'Place',
      'Name',
      'Unit',
      'Rows due',
      'On time',
      'Share on time',
      'Mean working days late',
      'Median working days late',
      'Accepted reasons',
      'Share in the period before',
      'Place when frozen',
      'Share when frozen',
    ],
  },
};

const WIDTHS = [8, 40, 34, 12, 10, 12, 16, 16, 14, 14, 14, 14];

/** The league as its reader sees it. Texts are texts whatever they begin with: no cell is a formula. */
export function writeLeagueWorkbook(view: LeagueView, locale: LocaleCode, madeAt: Date): Promise<Buffer> {
  const words = WORDS[locale];
  const sheet: Sheet<never> = {
    sheet: words.sheet,
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 4,
    orientation: 'landscape',
    data: [
      [{ value: words.title(words.boards[view.board], view.period), fontWeight: 'bold' }],
      [{ value: words.made(mailMoment(madeAt), view.asOf.split('-').reverse().join('/')) }],
      [{ value: words.rule }],
      words.heads.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true })),
      ...view.lines.map((line): Row => [
        number(line.rank),
        text((locale === 'en' && line.nameEn) || line.name),
        text((locale === 'en' && line.unitEn) || line.unit),
        number(line.rows),
        number(line.onTime),
        number(line.onTimeShare, '0.0%'),
        number(line.meanLate, '0.00'),
        number(line.medianLate, '0.0'),
        number(line.excused),
        number(line.shareBefore, '0.0%'),
        number(line.frozen?.rank ?? null),
        number(line.frozen?.onTimeShare ?? null, '0.0%'),
      ]),
    ],
  };
  return writeExcelFile([sheet], { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

const text = (value: string): Cell =>
  value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' };

const number = (value: number | null, format?: string): Cell =>
  value === null ? null : { value, type: Number, ...(format && { format }) };
