import type { Channel, LocaleCode, Respondent, SurveyState, SurveyTextState, Wave } from '@loi-giai/shared';

export const RESPONDENT_TEXTS: Record<LocaleCode, Record<Respondent, string>> = {
  vi: { citizen: 'Người dân', business: 'Doanh nghiệp' },
  en: { citizen: 'Citizens', business: 'Businesses' },
};

/** One of them: who answers, or has said something. */
export const SPEAKER_TEXTS: Record<LocaleCode, Record<Respondent, string>> = {
  vi: RESPONDENT_TEXTS.vi,
  en: { citizen: 'A citizen', business: 'A business' },
};

export const WAVE_TEXTS: Record<LocaleCode, Record<Wave, string>> = {
  vi: { before: 'Trước thí điểm', after: 'Sau thí điểm' },
  en: { before: 'Before the pilot', after: 'After the pilot' },
};

export const SURVEY_STATE_TEXTS: Record<LocaleCode, Record<SurveyState, string>> = {
  vi: { draft: 'Đang soạn', open: 'Đang mở', closed: 'Đã đóng' },
  en: { draft: 'Draft', open: 'Open', closed: 'Closed' },
};

export const CHANNEL_TEXTS: Record<LocaleCode, Record<Channel, string>> = {
  vi: {
    portal: 'Trang của bài toán',
    link: 'Liên kết gửi đi',
    poster: 'Áp phích mã QR',
    kiosk: 'Máy tính bảng ở quầy',
  },
  en: { portal: 'The challenge’s page', link: 'Link sent out', poster: 'QR poster', kiosk: 'Counter tablet' },
};

export const SURVEY_TEXT_STATE_TEXTS: Record<LocaleCode, Record<SurveyTextState, string>> = {
  vi: { waiting: 'Chờ duyệt', shown: 'Công khai', hidden: 'Không công khai' },
  en: { waiting: 'Waiting', shown: 'Public', hidden: 'Not public' },
};
