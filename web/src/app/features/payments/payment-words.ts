import type { LocaleCode, PaymentState } from '@loi-giai/shared';

export const PAYMENT_STATE_TEXTS: Record<LocaleCode, Record<PaymentState, string>> = {
  vi: {
    draft: 'Đang soạn',
    requested: 'Chờ kiểm tra',
    checked: 'Chờ phê duyệt',
    approved: 'Chờ chi trả',
    paid: 'Đã thanh toán',
    returned: 'Trả lại để bổ sung',
    refused: 'Từ chối',
    cancelled: 'Đã rút',
  },
  en: {
    draft: 'Draft',
    requested: 'Waits to be checked',
    checked: 'Waits for approval',
    approved: 'Waits to be paid',
    paid: 'Paid',
    returned: 'Returned to be completed',
    refused: 'Refused',
    cancelled: 'Taken back',
  },
};

export const PAYMENT_TONES = {
  draft: 'neutral',
  requested: 'act',
  checked: 'act',
  approved: 'act',
  paid: 'improved',
  returned: 'late',
  refused: 'late',
  cancelled: 'neutral',
} as const satisfies Record<PaymentState, string>;
