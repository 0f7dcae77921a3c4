import type { LocaleCode, ReportRhythm, ReportState, ReportTiming } from '@loi-giai/shared';
import type { Tone } from '../../ui/tag';

export const REPORT_STATE_TEXTS: Record<LocaleCode, Record<ReportState, string>> = {
  vi: {
    due: 'Chưa nộp',
    submitted: 'Đã nộp, chờ xem xét',
    returned: 'Trả lại để bổ sung',
    accepted: 'Được chấp nhận',
    dropped: 'Không còn trong lịch',
  },
  en: {
    due: 'Not handed in',
    submitted: 'Handed in, waits for review',
    returned: 'Returned',
    accepted: 'Accepted',
    dropped: 'No longer scheduled',
  },
};

export const REPORT_STATE_TONES: Record<ReportState, Tone> = {
  due: 'neutral',
  submitted: 'active',
  returned: 'act',
  accepted: 'improved',
  dropped: 'neutral',
};

export const REPORT_TIMING_TEXTS: Record<LocaleCode, Record<ReportTiming, string>> = {
  vi: {
    later: 'Chưa đến hạn',
    soon: 'Sắp đến hạn',
    today: 'Đến hạn hôm nay',
    late: 'Quá hạn',
    handed_in: 'Đã nộp',
    paused: 'Không tính hạn',
  },
  en: {
    later: 'Due later',
    soon: 'Due soon',
    today: 'Due today',
    late: 'Overdue',
    handed_in: 'Handed in',
    paused: 'Not asked for now',
  },
};

export const REPORT_TIMING_TONES: Record<ReportTiming, Tone> = {
  later: 'neutral',
  soon: 'act',
  today: 'act',
  late: 'late',
  handed_in: 'active',
  paused: 'neutral',
};

export const RHYTHM_TEXTS: Record<LocaleCode, Record<ReportRhythm, string>> = {
  vi: { month: 'Hằng tháng', quarter: 'Hằng quý', weeks: 'Theo số tuần', dates: 'Vào các ngày cố định' },
  en: { month: 'Each month', quarter: 'Each quarter', weeks: 'Every so many weeks', dates: 'On fixed days' },
};
