import type { CriterionInput } from '@loi-giai/shared';

/** The weights of all criteria together; 100 where they are right. Weights not entered yet count nothing. */
export function weightSum(criteria: readonly { readonly weight: number | null }[]): number {
  return criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
}

/** What a criterion added now should weigh: the rest to 100, or 1 where nothing is left, because a weight is at least 1. */
export function nextWeight(criteria: readonly { readonly weight: number | null }[]): number {
  return Math.max(1, 100 - weightSum(criteria));
}

/** The list with the entry at `index` moved by one place, up (-1) or down (1); unchanged where there is no such place. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const [entry, other] = [list[index], list[index + by]];
  if (entry === undefined || other === undefined) return list;
  return list.map((kept, at) => (at === index ? other : at === index + by ? entry : kept));
}

/** Offered to a new draft: the criteria of the city's own innovation award, weighted to 100. */
export const SUGGESTED_CRITERIA: readonly CriterionInput[] = [
  suggested(
    'Khả năng ứng dụng',
    'Applicability',
    25,
    'Giải pháp dùng được ngay trong quy trình, hạ tầng và quy định hiện có của cơ quan đến đâu?',
  ),
  suggested(
    'Năng lực triển khai',
    'Capacity to implement',
    20,
    'Đội ngũ, kinh nghiệm, tài chính và tiến độ có bảo đảm thực hiện không?',
  ),
  suggested(
    'Ứng dụng công nghệ',
    'Use of technology',
    15,
    'Công nghệ có phù hợp, an toàn, kết nối được với hệ thống dùng chung không?',
  ),
  suggested(
    'Tính sáng tạo',
    'Creativity',
    10,
    'Cách tiếp cận có mới so với những gì đã làm tại thành phố không?',
  ),
  suggested(
    'Hiệu quả kinh tế',
    'Economic efficiency',
    15,
    'Chi phí so với lợi ích mang lại, kể cả chi phí vận hành lâu dài.',
  ),
  suggested(
    'Tác động xã hội',
    'Social impact',
    15,
    'Người dân và doanh nghiệp được lợi gì, bao nhiêu người, có nhân rộng được không?',
  ),
];

function suggested(vi: string, en: string, weight: number, guidance: string): CriterionInput {
  return { name: { vi, en }, weight, max: 10, guidance, anchors: [], minimum: null };
}
