import type { DeliveryState, LocaleCode, Verdict } from '@loi-giai/shared';

export const DELIVERY_STATE_TEXTS: Record<LocaleCode, Record<DeliveryState, string>> = {
  vi: {
    draft: 'Đang soạn',
    submitted: 'Chờ kiểm tra',
    checked: 'Chờ nghiệm thu',
    accepted: 'Đã nghiệm thu',
    returned: 'Trả lại',
    lapsed: 'Hết hiệu lực',
  },
  en: {
    draft: 'Draft',
    submitted: 'Waits to be checked',
    checked: 'Waits for acceptance',
    accepted: 'Accepted',
    returned: 'Returned',
    lapsed: 'Lapsed',
  },
};

export const DELIVERY_TONES = {
  draft: 'neutral',
  submitted: 'act',
  checked: 'act',
  accepted: 'improved',
  returned: 'late',
  lapsed: 'neutral',
} as const satisfies Record<DeliveryState, string>;

export const VERDICT_TEXTS: Record<LocaleCode, Record<Verdict, string>> = {
  vi: { met: 'Đạt', remarked: 'Đạt, có lưu ý', unmet: 'Không đạt' },
  en: { met: 'Met', remarked: 'Met, with a remark', unmet: 'Not met' },
};

export const VERDICT_TONES = {
  met: 'improved',
  remarked: 'act',
  unmet: 'late',
} as const satisfies Record<Verdict, string>;
