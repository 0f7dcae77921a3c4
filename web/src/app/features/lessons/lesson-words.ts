import type { LessonAudience, LessonState, LocaleCode } from '@loi-giai/shared';

export const LESSON_STATE_TEXTS: Record<LocaleCode, Record<LessonState, string>> = {
  vi: {
    draft: 'Bản nháp',
    submitted: 'Chờ duyệt',
    shared: 'Đã chia sẻ',
    withdrawn: 'Đã gỡ',
    discarded: 'Đã bỏ',
  },
  en: {
    draft: 'Draft',
    submitted: 'To be approved',
    shared: 'Shared',
    withdrawn: 'Withdrawn',
    discarded: 'Discarded',
  },
};

export const LESSON_AUDIENCE_TEXTS: Record<LocaleCode, Record<LessonAudience, string>> = {
  vi: { officials: 'Các cơ quan', public: 'Công khai' },
  en: { officials: 'Agencies only', public: 'Public' },
};
