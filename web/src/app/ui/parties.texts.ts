import { defineTexts } from '../core/texts';

/** Who is who in a commission, on every page that names both. */
export const PARTY_TEXTS = defineTexts({
  vi: { agency: 'Cơ quan đặt hàng', solver: 'Đơn vị thực hiện' },
  en: { agency: 'Commissioning agency', solver: 'Solver' },
});
