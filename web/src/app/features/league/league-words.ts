import type {
  CommendationKind,
  CommendationLevel,
  DelayKind,
  DelayState,
  LeagueBoard,
  LocaleCode,
} from '@loi-giai/shared';
import type { Tone } from '../../ui/tag';

export const BOARD_TEXTS: Record<LocaleCode, Record<LeagueBoard, string>> = {
  vi: { agencies: 'Cơ quan, đơn vị', solvers: 'Tổ chức giải bài toán', persons: 'Cá nhân' },
  en: { agencies: 'Agencies', solvers: 'Solvers', persons: 'Persons' },
};

export const DELAY_STATE_TEXTS: Record<LocaleCode, Record<DelayState, string>> = {
  vi: {
    stated: 'Chờ ý kiến',
    accepted: 'Được chấp nhận',
    refused: 'Không được chấp nhận',
    withdrawn: 'Đã rút',
  },
  en: {
    stated: 'Waits for an answer',
    accepted: 'Accepted',
    refused: 'Not accepted',
    withdrawn: 'Withdrawn',
  },
};

export const DELAY_TONES: Record<DelayState, Tone> = {
  stated: 'act',
  accepted: 'improved',
  refused: 'late',
  withdrawn: 'neutral',
};

export const DELAY_KIND_TEXTS: Record<LocaleCode, Record<DelayKind, string>> = {
  vi: {
    force_majeure: 'Bất khả kháng (thiên tai, dịch bệnh)',
    law: 'Vướng quy định pháp luật',
    budget: 'Chậm bố trí kinh phí',
    data: 'Thiếu dữ liệu',
    partner: 'Bên phối hợp chậm',
    scope: 'Thay đổi yêu cầu, phạm vi',
    staff: 'Thiếu nhân lực',
    other: 'Lý do khác',
  },
  en: {
    force_majeure: 'Force majeure (disaster, epidemic)',
    law: 'Legal provisions',
    budget: 'Money came late',
    data: 'Missing data',
    partner: 'A partner was late',
    scope: 'Changed requirements or scope',
    staff: 'Too few people',
    other: 'Another reason',
  },
};

export const COMMENDATION_KIND_TEXTS: Record<LocaleCode, Record<CommendationKind, string>> = {
  vi: { praise: 'Biểu dương', reminder: 'Nhắc nhở', criticism: 'Phê bình' },
  en: { praise: 'Commendation', reminder: 'Reminder', criticism: 'Criticism' },
};

export const COMMENDATION_TONES: Record<CommendationKind, Tone> = {
  praise: 'improved',
  reminder: 'act',
  criticism: 'late',
};

export const COMMENDATION_LEVEL_TEXTS: Record<LocaleCode, Record<CommendationLevel, string>> = {
  vi: { unit: 'Lãnh đạo đơn vị', programme: 'Cơ quan thường trực', city: 'Ban Chỉ đạo' },
  en: { unit: 'The agency’s leader', programme: 'The programme office', city: 'The city’s leadership' },
};
