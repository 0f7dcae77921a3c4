import {
  AGGREGATION,
  MICRO,
  type CriterionView,
  type RankingRow,
  rankProposals,
  sheetTotal,
} from '@loi-giai/shared';
import type { MinutesMatter } from './minutes-facts';

const CRITERIA: readonly CriterionView[] = (
  [
    ['Khả năng áp dụng', 40, 5],
    ['Năng lực triển khai', 35, null],
    ['Hiệu quả kinh tế - xã hội', 25, null],
  ] as const
).map(([vi, weight, minimum], index) => ({
  id: String(index),
  name: { vi, en: '' },
  guidance: '',
  anchors: [],
  weight,
  max: 10,
  minimum,
}));

const MEMBERS = [
  { id: 'chair', name: 'Nguyễn Thị Ví Dụ', role: 'chair' },
  { id: 'secretary', name: 'Trần Văn Mẫu', role: 'secretary' },
  { id: 'first', name: 'Lê Thị Thử', role: 'evaluator' },
  { id: 'second', name: 'Phạm Minh Họa', role: 'evaluator' },
  { id: 'expert', name: 'Đỗ Chuyên Gia', role: 'expert' },
] as const;

/** What each of those who score gives for the three criteria; the last one is recused from the second proposal. */
const PROPOSALS: readonly {
  readonly title: string;
  readonly organizationName: string;
  readonly scores: readonly (readonly number[] | null)[];
}[] = [
  {
    title: 'Nhận hồ sơ một lần, trả kết quả tại nhà',
    organizationName: 'Công ty Ví dụ A',
    scores: [
      [9, 8.5, 9],
      [8, 9, 8.5],
      [9.5, 8, 9],
      [8.5, 8.5, 9],
    ],
  },
  {
    title: 'Trợ lý điền tờ khai',
    organizationName: 'Viện Ví dụ B',
    scores: [[7.5, 8, 7], [8, 7, 7.5], [7, 7.5, 8], null],
  },
];

const SCORING = MEMBERS.filter(({ role }) => role !== 'secretary');

/** A meeting that never was: what the programme office tries its words on. */
export function exampleMatter(): MinutesMatter {
  const proposals = PROPOSALS.map(({ title, organizationName, scores }, index) => ({
    proposalId: String(index),
    title,
    organizationName,
    solverNumber: null,
    receivedAt: '2026-03-01T00:00:00.000Z',
    sheets: SCORING.flatMap(({ id }, place) => {
      const given = scores[place];
      if (!given) return [];
      const byCriterion = Object.fromEntries(CRITERIA.map((criterion, at) => [criterion.id, given[at] ?? 0]));
      return [
        {
          memberId: id,
          byCriterion,
          scores: [],
          note: null,
          total: sheetTotal(byCriterion, CRITERIA) / MICRO,
        },
      ];
    }),
    consensus: null,
    notes: [],
  }));
  const rules = { criteria: CRITERIA, aggregation: AGGREGATION.mean, normalised: false };
  return {
    code: 'BTL-2026-000',
    challenge: 'Rút ngắn thời gian chờ làm thủ tục',
    agency: 'Sở Ví dụ',
    decisionNumber: '15/QĐ-SVD',
    decisionDate: '2026-02-09',
    members: MEMBERS,
    recusals: [{ memberId: 'expert', proposalId: '1' }],
    record: {
      number: '07',
      place: 'Phòng họp số 2, trụ sở Sở Ví dụ',
      startedAt: '2026-03-05T07:00:00.000Z',
      endedAt: '2026-03-05T09:30:00.000Z',
      absent: [{ memberId: 'first', reason: 'đi công tác' }],
      guests: 'Đại diện Văn phòng Sở Ví dụ',
      votes: { inFavour: 4, against: 0, abstaining: 0 },
      discussion: 'Các thành viên thống nhất giải pháp xếp hạng nhất bám sát tiêu chí của bài toán.',
      conclusion: 'Giải pháp có tính khả thi cao và tiết kiệm chi phí.',
    },
    ineligible: 1,
    sheets: {
      criteria: CRITERIA,
      aggregation: rules.aggregation,
      normalised: false,
      members: SCORING,
      proposals,
    },
    ranking: rankingOf(proposals, rules),
    recommendation: { proposalIds: ['0'] },
    replaces: null,
  };
}

type ExampleProposal = Omit<MinutesMatter['sheets']['proposals'][number], 'sheets'> & {
  readonly sheets: readonly {
    readonly memberId: string;
    readonly byCriterion: Readonly<Record<string, number>>;
  }[];
};

function rankingOf(
  proposals: readonly ExampleProposal[],
  rules: Parameters<typeof rankProposals>[1],
): RankingRow[] {
  const scored = proposals.map(({ proposalId: id, receivedAt, sheets }) => ({
    id,
    receivedAt: Date.parse(receivedAt ?? ''),
    sheets: sheets.map(({ memberId, byCriterion: scores }) => ({ memberId, scores })),
  }));
  return rankProposals(scored, rules).map(({ id, total, totalBefore, criterionMeans, ...result }) => ({
    ...result,
    proposalId: id,
    title: PROPOSALS[Number(id)]?.title ?? '',
    organizationName: PROPOSALS[Number(id)]?.organizationName ?? '',
    solverNumber: null,
    total: total / MICRO,
    totalBefore: totalBefore / MICRO,
    sheets: [],
    criteria: CRITERIA.map(({ id: criterionId, name, max }) => {
      const mean = criterionMeans[criterionId] ?? null;
      return { criterionId, name, max, mean: mean === null ? null : mean / MICRO };
    }),
  }));
}
