import { AGGREGATION, type EvaluationSheets, type ProposalSheets, type RankingRow } from '@loi-giai/shared';
import type { Cell, Row, Sheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { Transaction } from '../../platform/database/transactions';
import { mailMoment } from '../../platform/mail/mail-moment';
import { readSheets } from './all-sheets';
import { blindsOf } from './blindness';
import { Decision } from './decision.entity';
import type { EvaluationReader } from './evaluation-access';
import { rankingFor } from './evaluation-view';
import { aggregationWords, ROLE_WORDS, ruleWords } from './paper-words';

/** What the workbook tells: what its reader may see, and no more. */
export interface Workbook {
  readonly code: string;
  readonly title: string;
  readonly agency: string;
  readonly madeAt: Date;
  readonly sheets: EvaluationSheets;
  readonly ranking: readonly RankingRow[];
  /** Whether the notes to the chair are for this reader. */
  readonly notes: boolean;
}

/** To the last digit that the portal reckons with. */
const POINTS = '0.000000';
const SCORE = '0.0';
const WIDE = 40;

/** The reading of the sheets is on record (I9); what is hidden from the reader is in none of the tables (I4). */
export async function readWorkbook(tx: Transaction, reader: EvaluationReader): Promise<Workbook> {
  const { challenge, agency } = reader;
  const blinds = await blindsOf(tx, reader);
  const sheets = await readSheets(tx, reader, blinds);
  const decision = await tx.manager.findOneBy(Decision, { challengeId: challenge.id });
  const visible = new Set(sheets.proposals.map(({ proposalId }) => proposalId));
  return {
    code: challenge.code,
    title: challenge.title.vi,
    agency: agency.name,
    madeAt: await tx.now(),
    sheets,
    ranking: (await rankingFor(tx, reader, { decision, visible, blinds })) ?? [],
    notes: sheets.proposals.some((proposal) => proposal.sheets.some(({ note }) => note !== null)),
  };
}

/** Texts are texts whatever they begin with: no cell is a formula. */
export function writeWorkbook(workbook: Workbook): Promise<Buffer> {
  return writeExcelFile([scoreTable(workbook), rankingTable(workbook), ruleTable(workbook)], {
    fontFamily: 'Times New Roman',
    fontSize: 12,
  }).toBuffer();
}

/** A row for each member and proposal, and one for what the panel has agreed on. */
function scoreTable({ sheets, ranking, notes }: Workbook): Sheet<never> {
  const { criteria, members } = sheets;
  const heads = [
    'Giải pháp dự thi',
    'Tổ chức',
    'Thành viên',
    'Vai trò',
    ...criteria.map(({ name, max }, index) => `TC${index + 1}. ${name.vi} (0–${max})`),
    'Tổng điểm phiếu trước chuẩn hóa',
    'Tổng điểm phiếu sau chuẩn hóa',
    'Được tính',
    ...criteria.flatMap((_, index) => [
      `TC${index + 1}: lý do không chấm`,
      `TC${index + 1}: nhận xét cho tổ chức`,
      `TC${index + 1}: nhận xét cho cơ quan`,
    ]),
    ...(notes ? ['Ghi chú riêng cho chủ tịch'] : []),
  ];
  const places = new Map(members.map(({ id }, place) => [id, place]));
  const ranked = new Map(ranking.map((row) => [row.proposalId, row]));
  const agreedCounts = sheets.aggregation === AGGREGATION.consensus;
  const rows = sheets.proposals.flatMap((proposal) => [
    // As the ranking lists them: by the members' names.
    ...proposal.sheets
      .toSorted((a, b) => (places.get(a.memberId) ?? 0) - (places.get(b.memberId) ?? 0))
      .map((sheet, index): Row => {
        const member = members[places.get(sheet.memberId) ?? -1];
        const result = ranked.get(proposal.proposalId)?.sheets[index];
        const scores = criteria.map(({ id }) => sheet.scores.find(({ criterionId }) => criterionId === id));
        return [
          text(proposal.title),
          text(proposal.organizationName),
          text(member?.name ?? ''),
          text(member ? ROLE_WORDS[member.role] : ''),
          ...scores.map((score) => number(score?.value ?? null, SCORE)),
          number(sheet.total, POINTS),
          number(result?.normalised ?? sheet.total, POINTS),
          text(agreedCounts || result?.counts === false ? 'Không' : 'Có'),
          ...scores.flatMap((score) => [
            text(score?.abstention ?? ''),
            text(score?.comment ?? ''),
            text(score?.agencyComment ?? ''),
          ]),
          ...(notes ? [text(sheet.note ?? '')] : []),
        ];
      }),
    ...agreedRow(proposal, sheets),
  ]);
  return table('Phiếu điểm', heads, rows, [WIDE, WIDE, 24, 16]);
}

/** What the panel's chair has recorded of a proposal; no row where nothing is recorded. */
function agreedRow(
  { title, organizationName, consensus }: ProposalSheets,
  { criteria, aggregation }: EvaluationSheets,
): Row[] {
  if (!consensus) return [];
  const scores = criteria.map(({ id }) => consensus.scores.find(({ criterionId }) => criterionId === id));
  const counts = aggregation === AGGREGATION.consensus;
  return [
    [
      text(title),
      text(organizationName),
      text('Hội đồng thống nhất'),
      text(`Ghi bởi ${consensus.recordedBy}`),
      ...scores.map((score) => number(score?.value ?? null, SCORE)),
      number(consensus.total, POINTS),
      number(consensus.total, POINTS),
      text(counts ? 'Có' : 'Không'),
      ...scores.flatMap((score) => [text(score?.abstention ?? ''), null, text(score?.note ?? '')]),
    ],
  ];
}

function rankingTable({ sheets, ranking }: Workbook): Sheet<never> {
  const received = new Map(sheets.proposals.map(({ proposalId, receivedAt }) => [proposalId, receivedAt]));
  const heads = [
    'Hạng',
    'Giải pháp dự thi',
    'Tổ chức',
    'Tổng điểm',
    'Tổng điểm trước chuẩn hóa',
    'Độ lệch chuẩn giữa các phiếu',
    'Đạt điểm tối thiểu',
    'Bằng nhau về mọi tiêu chí',
    'Thời điểm nhận hồ sơ (UTC)',
    ...sheets.criteria.map(({ name }, index) => `TC${index + 1}. ${name.vi}: điểm trung bình`),
  ];
  const rows = ranking.map((row): Row => [
    number(row.rank, '0'),
    text(row.title),
    text(row.organizationName),
    number(row.total, POINTS),
    number(row.totalBefore, POINTS),
    number(row.spread, POINTS),
    text(row.awardable ? 'Có' : 'Không'),
    text(row.tied ? 'Có' : 'Không'),
    text(received.get(row.proposalId) ?? ''),
    ...row.criteria.map(({ mean }) => number(mean, POINTS)),
  ]);
  return table('Xếp hạng', heads, rows, [8, WIDE, WIDE]);
}

/** What one needs beside the scores to reckon anew. */
function ruleTable({ code, title, agency, madeAt, sheets }: Workbook): Sheet<never> {
  const { criteria, aggregation, normalised } = sheets;
  const facts: readonly (readonly [string, string])[] = [
    ['Bài toán lớn', `${code}: ${title}`],
    ['Cơ quan', agency],
    ['Kết xuất lúc', mailMoment(madeAt)],
    ['Cách tổng hợp điểm', aggregationWords(aggregation)],
    ['Chuẩn hóa', normalised ? 'Có' : 'Không'],
  ];
  const data: Row[] = [
    ...facts.map(([name, value]): Row => [head(name), text(value)]),
    [],
    ['Tiêu chí', 'Tên tiêu chí', 'Trọng số (%)', 'Điểm cao nhất', 'Điểm tối thiểu'].map(head),
    ...criteria.map(({ name, weight, max, minimum }, index): Row => [
      text(`TC${index + 1}`),
      text(name.vi),
      number(weight, '0'),
      number(max, '0'),
      number(minimum, SCORE),
    ]),
    [],
    ...ruleWords(sheets).map((words, index): Row => [text(String(index + 1)), text(words)]),
  ];
  return { sheet: 'Quy tắc', data, columns: [24, 90, 16, 16, 16].map((width) => ({ width })) };
}

function table(
  name: string,
  heads: readonly string[],
  rows: readonly Row[],
  widths: readonly number[],
): Sheet<never> {
  return {
    sheet: name,
    data: [heads.map(head), ...rows],
    columns: heads.map((_, index) => ({ width: widths[index] ?? 20 })),
    stickyRowsCount: 1,
  };
}

const head = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  backgroundColor: '#E8EEF2',
});
const text = (value: string): Cell =>
  value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' };
const number = (value: number | null, format: string): Cell =>
  value === null ? null : { value, type: Number, format, alignVertical: 'top' };
