import type { ChallengeState, LocaleCode, Step } from '@loi-giai/shared';

/** The names of a challenge's states and of the five steps; a missing one does not compile. */
export const STATE_TEXTS: Record<LocaleCode, Record<ChallengeState, string>> = {
  vi: {
    draft: 'Đang soạn',
    in_review: 'Đang xét duyệt',
    approved: 'Đã duyệt, chờ công bố',
    open: 'Đang nhận giải pháp',
    evaluating: 'Đang đánh giá',
    decided: 'Đã có quyết định',
    commissioned: 'Đang thực hiện',
    measuring: 'Đang đo lường',
    published: 'Đã công bố kết quả',
    cancelled: 'Đã hủy',
    closed_without_award: 'Kết thúc, không chọn giải pháp',
  },
  en: {
    draft: 'Being drafted',
    in_review: 'In review',
    approved: 'Approved, to be published',
    open: 'Open for proposals',
    evaluating: 'Being evaluated',
    decided: 'Decided',
    commissioned: 'Being carried out',
    measuring: 'Being measured',
    published: 'Result published',
    cancelled: 'Cancelled',
    closed_without_award: 'Closed without an award',
  },
};

export const STEP_TEXTS: Record<
  LocaleCode,
  Record<Step, { readonly short: string; readonly name: string }>
> = {
  vi: {
    1: { short: 'Xác định', name: 'Xác định bài toán' },
    2: { short: 'Kêu gọi', name: 'Kêu gọi giải pháp' },
    3: { short: 'Đánh giá', name: 'Đánh giá, lựa chọn' },
    4: { short: 'Đặt hàng', name: 'Đặt hàng, thử nghiệm' },
    5: { short: 'Đo lường', name: 'Đo lường, công bố' },
  },
  en: {
    1: { short: 'Define', name: 'Define the problem' },
    2: { short: 'Call', name: 'Call for solutions' },
    3: { short: 'Evaluate', name: 'Evaluate and choose' },
    4: { short: 'Commission', name: 'Commission and try out' },
    5: { short: 'Measure', name: 'Measure and publish' },
  },
};
