import type { LocaleCode, ObstacleKind, ObstacleLevel, ObstacleState } from '@loi-giai/shared';

/** What kinds, levels and states are called; a missing one does not compile. */
export const OBSTACLE_KIND_TEXTS: Record<LocaleCode, Record<ObstacleKind, string>> = {
  vi: {
    law: 'Pháp lý',
    budget: 'Kinh phí',
    data: 'Dữ liệu',
    coordination: 'Phối hợp',
    other: 'Khác',
  },
  en: { law: 'Law', budget: 'Budget', data: 'Data', coordination: 'Coordination', other: 'Other' },
};

export const OBSTACLE_LEVEL_TEXTS: Record<LocaleCode, Record<ObstacleLevel, string>> = {
  vi: {
    team: 'Cán bộ phụ trách',
    leader: 'Lãnh đạo đơn vị',
    programme: 'Cơ quan thường trực',
    city: 'Ban Chỉ đạo',
  },
  en: {
    team: 'Agency officers',
    leader: 'Agency leader',
    programme: 'Programme office',
    city: 'City leadership',
  },
};

export const OBSTACLE_STATE_TEXTS: Record<LocaleCode, Record<ObstacleState, string>> = {
  vi: { open: 'Mới nêu', in_hand: 'Đang xử lý', resolved: 'Đã tháo gỡ', withdrawn: 'Đã rút' },
  en: { open: 'Open', in_hand: 'In hand', resolved: 'Resolved', withdrawn: 'Withdrawn' },
};

export const OBSTACLE_TONES = {
  open: 'act',
  in_hand: 'active',
  resolved: 'improved',
  withdrawn: 'neutral',
} as const satisfies Record<ObstacleState, string>;
