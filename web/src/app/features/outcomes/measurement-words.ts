import type { LocaleCode, MeasurementState, MeasuringFrequency, MeasuringStatus } from '@loi-giai/shared';

export const MEASUREMENT_STATE_TEXTS: Record<LocaleCode, Record<MeasurementState, string>> = {
  vi: {
    entered: 'Chờ xác nhận',
    verified: 'Đã xác nhận',
    refused: 'Không được xác nhận',
    superseded: 'Đã được đính chính',
  },
  en: {
    entered: 'To be verified',
    verified: 'Verified',
    refused: 'Refused',
    superseded: 'Corrected',
  },
};

export const FREQUENCY_TEXTS: Record<LocaleCode, Record<MeasuringFrequency, string>> = {
  vi: {
    once: 'Một lần, vào ngày đạt mục tiêu',
    weekly: 'Hằng tuần',
    monthly: 'Hằng tháng',
    quarterly: 'Hằng quý',
    half_yearly: 'Sáu tháng một lần',
    yearly: 'Hằng năm',
  },
  en: {
    once: 'Once, on the day of the target',
    weekly: 'Every week',
    monthly: 'Every month',
    quarterly: 'Every quarter',
    half_yearly: 'Every six months',
    yearly: 'Every year',
  },
};

/** @param on the day, as it is written */
export const NEXT_TEXTS: Record<LocaleCode, Record<MeasuringStatus, (on: string) => string>> = {
  vi: {
    ahead: (on) => `Lần đo tiếp theo: ${on}`,
    due: (on) => `Đến kỳ đo, hạn ${on}`,
    overdue: (on) => `Quá kỳ đo, hạn ${on}`,
  },
  en: {
    ahead: (on) => `Next measurement: ${on}`,
    due: (on) => `To be measured until ${on}`,
    overdue: (on) => `Measurement overdue since ${on}`,
  },
};
