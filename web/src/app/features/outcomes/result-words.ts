import type { LocaleCode, ResultPart, ResultState } from '@loi-giai/shared';

/** What states and parts of a publication are called; a missing one does not compile. */
export const RESULT_STATE_TEXTS: Record<LocaleCode, Record<ResultState, string>> = {
  vi: {
    draft: 'Bản nháp',
    in_review: 'Chờ công bố',
    published: 'Đang có hiệu lực',
    superseded: 'Đã được thay',
    withdrawn: 'Đã rút',
  },
  en: {
    draft: 'Draft',
    in_review: 'Awaiting publication',
    published: 'In force',
    superseded: 'Superseded',
    withdrawn: 'Withdrawn',
  },
};

export const RESULT_PART_TEXTS: Record<LocaleCode, Record<ResultPart, string>> = {
  vi: {
    story: 'phần “Điều gì đã khác đi”',
    lessons: 'bài học rút ra',
    satisfaction: 'mức độ hài lòng',
    commissions: 'chi phí và tiến độ',
    measurements: 'các lần đo',
  },
  en: {
    story: 'what is different now',
    lessons: 'lessons learned',
    satisfaction: 'satisfaction',
    commissions: 'cost and time',
    measurements: 'measurements',
  },
};
