import { AGGREGATION, SCORING_ROLES, type MinutesMember } from '@loi-giai/shared';
import type { MinutesMatter } from './minutes-facts';
import type { MinutesColumn, MinutesTable } from '../../platform/minutes/minutes-model';
import { ROLE_WORDS } from './paper-words';

/** So many columns of numbers fit beside a proposal's title. */
const COLUMNS_A_TABLE = 6;
const NONE = '–';

/** Who was there, who was not and why, and who is recused from how many proposals. */
export function attendanceTable({ members, record, recusals }: MinutesMatter): MinutesTable {
  const reasons = new Map(record.absent.map(({ memberId, reason }) => [memberId, reason]));
  const presence = ({ id }: MinutesMember): string => {
    const reason = reasons.get(id);
    if (reason === undefined) return 'Có mặt';
    return reason === '' ? 'Vắng mặt' : `Vắng mặt: ${reason}`;
  };
  const recused = ({ id }: MinutesMember): string => {
    const from = recusals.filter(({ memberId }) => memberId === id).length;
    return from === 0 ? '' : `; từ chối đánh giá ${from} giải pháp`;
  };
  return {
    kind: 'table',
    caption: 'Danh sách thành viên Hội đồng',
    columns: [
      { head: 'TT', width: 0.08, numeric: true },
      { head: 'Họ và tên', width: 0.34 },
      { head: 'Chức danh', width: 0.18 },
      { head: 'Tham dự', width: 0.4 },
    ],
    rows: members.map((member, index) => [
      String(index + 1),
      member.name,
      ROLE_WORDS[member.role],
      `${presence(member)}${recused(member)}`,
    ]),
  };
}

export function rankingTable({ ranking, sheets: { normalised } }: MinutesMatter): MinutesTable {
  const before = normalised ? [{ head: 'Trước chuẩn hóa', width: 0.13, numeric: true }] : [];
  return {
    kind: 'table',
    caption: 'Bảng xếp hạng',
    columns: [
      { head: 'Hạng', width: 0.08, numeric: true },
      { head: 'Giải pháp dự thi', width: normalised ? 0.27 : 0.33 },
      { head: 'Tổ chức', width: normalised ? 0.2 : 0.27 },
      { head: 'Tổng điểm', width: 0.14, numeric: true },
      ...before,
      { head: 'Ghi chú', width: 0.18 },
    ],
    rows: ranking.map(({ rank, title, organizationName, total, totalBefore, awardable, tied }) => [
      String(rank),
      title,
      organizationName,
      exact(total),
      ...(normalised ? [exact(totalBefore)] : []),
      [...(awardable ? [] : ['Dưới điểm tối thiểu']), ...(tied ? ['Đồng điểm'] : [])].join('; '),
    ]),
  };
}

export function criteriaTable({ sheets: { criteria } }: MinutesMatter): MinutesTable {
  return {
    kind: 'table',
    caption: 'Tiêu chí đánh giá',
    columns: [
      { head: 'Mã', width: 0.1 },
      { head: 'Tiêu chí', width: 0.48 },
      { head: 'Trọng số (%)', width: 0.14, numeric: true },
      { head: 'Điểm cao nhất', width: 0.14, numeric: true },
      { head: 'Điểm tối thiểu', width: 0.14, numeric: true },
    ],
    rows: criteria.map(({ name, weight, max, minimum }, index) => [
      `TC${index + 1}`,
      name.vi,
      String(weight),
      String(max),
      minimum === null ? NONE : points(minimum, 0),
    ]),
  };
}

/** What counts for each criterion: the means, or what the panel has agreed on. */
export function criteriaScores({
  sheets: { criteria, aggregation },
  ranking,
}: MinutesMatter): MinutesTable[] {
  const caption =
    aggregation === AGGREGATION.consensus
      ? 'Điểm Hội đồng thống nhất theo từng tiêu chí'
      : 'Điểm trung bình theo từng tiêu chí';
  const heads = criteria.map(({ id }, index) => ({ key: id, head: `TC${index + 1}` }));
  return scoreTables({ ranking }, caption, heads, ({ criteria: means }, id) => {
    const mean = means.find(({ criterionId }) => criterionId === id)?.mean ?? null;
    return mean === null ? NONE : points(mean);
  });
}

/** What each member's sheet adds up to; whoever is recused from a proposal appears as such (I4). */
export function memberTotals(matter: MinutesMatter): MinutesTable[] {
  const { members, recusals, sheets } = matter;
  const heads = members
    .filter(({ role }) => SCORING_ROLES.includes(role))
    .map(({ id, name }) => ({ key: id, head: name }));
  const given = new Map(sheets.proposals.map((proposal) => [proposal.proposalId, proposal.sheets]));
  return scoreTables(matter, 'Tổng điểm theo phiếu của từng thành viên', heads, ({ proposalId }, id) => {
    const total = given.get(proposalId)?.find(({ memberId }) => memberId === id)?.total;
    if (total !== undefined) return points(total);
    const recused = recusals.some((recusal) => recusal.memberId === id && recusal.proposalId === proposalId);
    return recused ? 'Từ chối' : NONE;
  });
}

/** As many columns as fit, and the others in further tables. */
function scoreTables(
  { ranking }: Pick<MinutesMatter, 'ranking'>,
  caption: string,
  heads: readonly { readonly key: string; readonly head: string }[],
  valueOf: (row: MinutesMatter['ranking'][number], key: string) => string,
): MinutesTable[] {
  const starts = heads.map((_, index) => index).filter((index) => index % COLUMNS_A_TABLE === 0);
  return starts.map((start, part) => {
    const shown = heads.slice(start, start + COLUMNS_A_TABLE);
    const width = 0.66 / Math.max(shown.length, 4);
    const columns: MinutesColumn[] = [
      { head: 'Hạng', width: 0.08, numeric: true },
      { head: 'Giải pháp dự thi', width: 0.92 - width * shown.length },
      ...shown.map(({ head }) => ({ head, width, numeric: true })),
    ];
    const rows = ranking.map((row) => [
      String(row.rank),
      row.title,
      ...shown.map(({ key }) => valueOf(row, key)),
    ]);
    const parts = starts.length === 1 ? '' : `, phần ${part + 1}`;
    return { kind: 'table', caption: `${caption}${parts} (làm tròn đến hai chữ số)`, columns, rows };
  });
}

const points = (value: number, least = 2): string =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: least, maximumFractionDigits: 2 });

/** All digits that a total has, and two at least: what is equal on paper is equal. */
export const exact = (value: number): string =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 6 });
