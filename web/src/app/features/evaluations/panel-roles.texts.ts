import type { LocaleCode, PanelRole } from '@loi-giai/shared';

export const PANEL_ROLE_TEXTS: Record<LocaleCode, Record<PanelRole, string>> = {
  vi: { chair: 'Chủ tịch', secretary: 'Thư ký', evaluator: 'Thành viên', expert: 'Chuyên gia độc lập' },
  en: { chair: 'Chair', secretary: 'Secretary', evaluator: 'Evaluator', expert: 'Outside expert' },
};
