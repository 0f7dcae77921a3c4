import type { ExitDecision, IncidentSeverity, LocaleCode, SandboxState } from '@loi-giai/shared';

/** What states, severities and decisions are called; a missing one does not compile. */
export const SANDBOX_STATE_TEXTS: Record<LocaleCode, Record<SandboxState, string>> = {
  vi: {
    draft: 'Bản nháp',
    submitted: 'Chờ cấp phép',
    returned: 'Trả lại để bổ sung',
    granted: 'Đã cấp phép',
    active: 'Đang thử nghiệm',
    suspended: 'Tạm đình chỉ',
    ended: 'Đã kết thúc',
    discarded: 'Đã bỏ',
  },
  en: {
    draft: 'Draft',
    submitted: 'Awaiting a grant',
    returned: 'Returned',
    granted: 'Granted',
    active: 'Running',
    suspended: 'Suspended',
    ended: 'Ended',
    discarded: 'Discarded',
  },
};

export const SEVERITY_TEXTS: Record<LocaleCode, Record<IncidentSeverity, string>> = {
  vi: {
    minor: 'Nhẹ',
    moderate: 'Trung bình',
    serious: 'Nghiêm trọng',
    critical: 'Đặc biệt nghiêm trọng',
  },
  en: { minor: 'Minor', moderate: 'Moderate', serious: 'Serious', critical: 'Critical' },
};

export const EXIT_TEXTS: Record<LocaleCode, Record<ExitDecision, string>> = {
  vi: { adopt: 'Áp dụng', extend: 'Gia hạn', stop: 'Dừng' },
  en: { adopt: 'Adopt', extend: 'Extend', stop: 'Stop' },
};

export const SANDBOX_TONES = {
  draft: 'neutral',
  submitted: 'act',
  returned: 'act',
  granted: 'active',
  active: 'improved',
  suspended: 'late',
  ended: 'neutral',
  discarded: 'neutral',
} as const satisfies Record<SandboxState, string>;
