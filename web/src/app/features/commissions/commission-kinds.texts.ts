import type { CommissionKind, CommissionState, LocaleCode } from '@loi-giai/shared';

export const COMMISSION_KIND_TEXTS: Record<LocaleCode, Record<CommissionKind, string>> = {
  vi: { prize: 'Giải thưởng', order: 'Đặt hàng', contract: 'Hợp đồng', pilot: 'Thí điểm' },
  en: { prize: 'Prize', order: 'Order', contract: 'Contract', pilot: 'Pilot' },
};

export const COMMISSION_STATE_TEXTS: Record<LocaleCode, Record<CommissionState, string>> = {
  vi: { draft: 'Đang soạn', running: 'Đang thực hiện', done: 'Đã hoàn thành' },
  en: { draft: 'Being drafted', running: 'Being carried out', done: 'Completed' },
};
