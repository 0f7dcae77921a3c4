import type {
  CommissionKind,
  LocaleCode,
  PublishedFigure,
  PublishedResult,
  Respondent,
  Satisfaction,
} from '@loi-giai/shared';
import { mailDay, mailMoment } from '../../platform/mail/mail-moment';

export type DataCell = string | number | null;
export interface DataTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
}

export const LICENCE = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
  vi: 'Được sao chép, sử dụng lại và xử lý, với điều kiện ghi rõ nguồn và phiên bản (Creative Commons Ghi công 4.0).',
  en: 'May be copied, reused and processed, provided that source and version are named (Creative Commons Attribution 4.0).',
} as const;

const RESPONDENTS: Readonly<Record<Respondent, string>> = { citizen: 'Người dân', business: 'Doanh nghiệp' };
export const KIND_WORDS: Readonly<Record<LocaleCode, Readonly<Record<CommissionKind, string>>>> = {
  vi: {
    prize: 'Giải thưởng',
    order: 'Đặt hàng',
    contract: 'Hợp đồng',
    exploration: 'Thăm dò có trả kinh phí',
    pilot: 'Thí điểm',
  },
  en: {
    prize: 'Prize',
    order: 'Order',
    contract: 'Contract',
    exploration: 'Paid exploration',
    pilot: 'Pilot',
  },
};

/** What a column holds, for whoever reads the file without the page. */
export const COLUMNS: readonly (readonly [table: string, column: string, vi: string])[] = [
  ['Chỉ số', 'Chỉ số', 'tên của chỉ số'],
  ['Chỉ số', 'Đơn vị', 'đơn vị tính của ban đầu, mục tiêu và thực tế'],
  ['Chỉ số', 'Chiều tốt', 'tăng: càng cao càng tốt; giảm: càng thấp càng tốt'],
  ['Chỉ số', 'Ban đầu; Ngày ban đầu', 'giá trị trước khi thử nghiệm, và ngày xác định'],
  ['Chỉ số', 'Mục tiêu; Hạn mục tiêu', 'giá trị phải đạt, và hạn'],
  ['Chỉ số', 'Thực tế; Ngày đo', 'lần đo mới nhất đã được người khác xác nhận, và ngày đo'],
  ['Chỉ số', 'Cỡ mẫu', 'số trường hợp được đo; để trống: đo toàn bộ, không lấy mẫu'],
  ['Chỉ số', 'Cách đo', 'phương pháp của lần đo'],
  [
    'Chỉ số',
    'Mức cải thiện',
    '(thực tế − ban đầu) / (mục tiêu − ban đầu); để trống: không đo được, vì mục tiêu bằng ban đầu',
  ],
  ['Các lần đo', 'Ngày đo; Giá trị', 'mọi lần đo đã được người khác xác nhận, từ cũ đến mới'],
  ['Hài lòng', 'Số phiếu', 'để trống: dưới 5 phiếu, không công bố'],
  ['Hài lòng', 'Tỷ lệ hài lòng', 'phần phiếu chọn 4 hoặc 5 trên thang 5 điểm'],
  ['Hài lòng', 'Thấp; Cao', 'khoảng tin cậy 95% của tỷ lệ, theo Wilson'],
  ['Đặt hàng', 'Giá trị; Đã thanh toán', 'đồng; đã thanh toán để trống: chưa được ghi nhận trên cổng'],
  ['Đặt hàng', 'Trễ', 'số ngày làm việc'],
];

/** Every table of a published result, as it was frozen. */
export function resultTables(result: PublishedResult): DataTable[] {
  return [
    figureTable(result),
    satisfactionTable(result),
    commissionTable(result),
    milestoneTable(result),
    measurementTable(result),
  ];
}

function figureTable({ figures }: PublishedResult): DataTable {
  return {
    name: 'Chỉ số',
    heads: [
      'Chỉ số',
      'Indicator',
      'Đơn vị',
      'Chiều tốt',
      'Ban đầu',
      'Ngày ban đầu',
      'Mục tiêu',
      'Hạn mục tiêu',
      'Thực tế',
      'Ngày đo',
      'Cỡ mẫu',
      'Cách đo',
      'Mức cải thiện',
    ],
    rows: figures.map((figure) => [
      figure.name.vi,
      figure.name.en,
      figure.unit.vi,
      figure.direction === 'up' ? 'tăng' : 'giảm',
      figure.baseline,
      figure.baselineOn,
      figure.target,
      figure.targetOn,
      figure.actual,
      figure.measuredOn,
      figure.sampleSize,
      figure.method,
      figure.improvement,
    ]),
  };
}

function satisfactionTable({
  satisfaction,
  satisfactionBefore,
  surveyedFrom,
  surveyedUntil,
}: PublishedResult): DataTable {
  const waves = [
    [
      'Trước thí điểm',
      satisfactionBefore?.satisfaction,
      satisfactionBefore?.surveyedFrom,
      satisfactionBefore?.surveyedUntil,
    ],
    ['Sau thí điểm', satisfaction, surveyedFrom, surveyedUntil],
  ] as const;
  return {
    name: 'Hài lòng',
    heads: [
      'Đợt',
      'Từ ngày',
      'Đến ngày',
      'Đối tượng',
      'Số phiếu',
      'Tỷ lệ hài lòng',
      'Thấp',
      'Cao',
      'Điểm trung bình',
    ],
    rows: waves.flatMap(([wave, found, from, until]) =>
      (Object.entries(found ?? {}) as [Respondent, Satisfaction][]).map(
        ([who, { n, share, interval, mean }]): DataCell[] => [
          wave,
          from?.slice(0, 10) ?? null,
          until?.slice(0, 10) ?? null,
          RESPONDENTS[who],
          n,
          share,
          interval?.low ?? null,
          interval?.high ?? null,
          mean,
        ],
      ),
    ),
  };
}

function commissionTable({ commissions = [] }: PublishedResult): DataTable {
  return {
    name: 'Đặt hàng',
    heads: [
      'Hình thức',
      'Số',
      'Giai đoạn',
      'Giải pháp',
      'Tổ chức giải bài toán',
      'Giá trị',
      'Đã thanh toán',
      'Ngày ký',
      'Bắt đầu (kế hoạch)',
      'Kết thúc (kế hoạch)',
      'Bắt đầu',
      'Kết thúc',
      'Trễ',
    ],
    rows: commissions.map((each) => [
      KIND_WORDS.vi[each.kind],
      each.number,
      each.stage,
      each.proposalTitle,
      each.organizationName,
      each.value,
      each.paid,
      each.signedOn,
      each.plannedStart,
      each.plannedEnd,
      each.startedOn,
      each.finishedOn,
      each.daysLate,
    ]),
  };
}

function milestoneTable({ commissions = [] }: PublishedResult): DataTable {
  return {
    name: 'Mốc, hạng mục',
    heads: ['Số đặt hàng', 'Mốc, hạng mục', 'Hạn', 'Hoàn thành', 'Trễ (ngày làm việc)'],
    rows: commissions.flatMap(({ number, milestones }) =>
      milestones.map(({ name, due, doneOn, daysLate }): DataCell[] => [number, name, due, doneOn, daysLate]),
    ),
  };
}

function measurementTable({ figures }: PublishedResult): DataTable {
  return {
    name: 'Các lần đo',
    heads: ['Chỉ số', 'Ngày đo', 'Giá trị', 'Đơn vị', 'Cỡ mẫu', 'Cách đo'],
    rows: figures.flatMap(({ name, unit, measurements = [] }) =>
      measurements.map(({ measuredOn, value, sampleSize, method }): DataCell[] => [
        ...[name.vi, measuredOn, value, unit.vi, sampleSize, method],
      ]),
    ),
  };
}

/** What the file is, which edition, and on what terms it may be used again. */
export function readme(result: PublishedResult, address: string): (readonly [string, string])[] {
  const { standing, code, title, agency } = result;
  const correction = standing.reason.vi === '' ? [] : [['Lý do đính chính', standing.reason.vi] as const];
  return [
    ['Bài toán', `${code}: ${title.vi}`],
    ['Cơ quan', agency.name],
    ['Phiên bản', String(standing.number)],
    ['Công bố lúc', mailMoment(new Date(standing.publishedAt))],
    ...correction,
    ['Tình trạng', standingWords(result)],
    ['Địa chỉ', address],
    ['Điều kiện sử dụng', `${LICENCE.vi} ${LICENCE.address}`],
    ['Terms of use', LICENCE.en],
  ];
}

function standingWords({ standing }: PublishedResult): string {
  switch (standing.state) {
    case 'published':
      return 'Đang có hiệu lực';
    case 'superseded':
      return standing.latest === null
        ? 'Đã được thay bằng phiên bản sau'
        : `Đã được thay; phiên bản có hiệu lực: ${standing.latest}`;
    case 'withdrawn':
      return `Đã rút: ${standing.withdrawReason?.vi ?? ''}`;
  }
}

const LONG_HEADS = [
  'Bài toán',
  'Phiên bản',
  'Ngày công bố',
  'Phần',
  'Mục',
  'Đại lượng',
  'Giá trị',
  'Đơn vị',
  'Ngày',
  'Cỡ mẫu',
  'Cách đo',
];

type Source = Pick<PublishedFigure, 'sampleSize' | 'method'>;

/** One line for each number, so that one file holds them all; each says its edition, unit, day, sample and method. */
export function longTable(result: PublishedResult): DataCell[][] {
  const { standing, code } = result;
  const edition = [code, standing.number, standing.publishedAt.slice(0, 10)];
  const [, satisfaction] = resultTables(result);
  const figures = result.figures.flatMap((figure): DataCell[][] => {
    const line = (
      what: string,
      value: number | null,
      unit: string,
      on: string,
      from: Source = figure,
    ): DataCell[] => [...['Chỉ số', figure.name.vi, what, value, unit, on], from.sampleSize, from.method];
    const earlier = (figure.measurements ?? []).slice(0, -1);
    return [
      line('ban đầu', figure.baseline, figure.unit.vi, figure.baselineOn),
      line('mục tiêu', figure.target, figure.unit.vi, figure.targetOn),
      ...earlier.map((each) => line('lần đo trước', each.value, figure.unit.vi, each.measuredOn, each)),
      line('thực tế', figure.actual, figure.unit.vi, figure.measuredOn),
      line('mức cải thiện', figure.improvement, 'phần của mục tiêu', figure.measuredOn),
    ];
  });
  const shares = (satisfaction?.rows ?? []).map(
    ([wave = null, , until = null, who = null, n = null, share = null]): DataCell[] => [
      'Hài lòng',
      who,
      `tỷ lệ hài lòng, ${String(wave).toLowerCase()}`,
      share,
      'phần của phiếu',
      until,
      n,
      'Thang 5 điểm: phần chọn 4 hoặc 5',
    ],
  );
  return [
    [...LONG_HEADS],
    ...[...figures, ...shares, ...moneyLines(result)].map((line) => [...edition, ...line]),
  ];
}

function moneyLines(result: PublishedResult): DataCell[][] {
  return (result.commissions ?? []).flatMap((each): DataCell[][] => [
    [
      'Đặt hàng',
      each.number,
      'giá trị',
      each.value,
      'đồng',
      each.signedOn,
      null,
      'Theo văn bản đã ký và phụ lục',
    ],
    [
      'Đặt hàng',
      each.number,
      'trễ',
      each.daysLate,
      'ngày làm việc',
      each.finishedOn,
      null,
      'So với ngày kết thúc theo kế hoạch',
    ],
  ]);
}

/** 05/03/2026 where it is a day; what is read by people. */
export const dayWords = (day: string | null): string => (day === null ? '–' : mailDay(day.slice(0, 10)));
