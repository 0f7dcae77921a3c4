import type { AgencyKind, LocaleCode } from '@loi-giai/shared';

/** What kinds of agencies are called; a missing one does not compile. */
export const AGENCY_KIND_TEXTS: Record<LocaleCode, Record<AgencyKind, string>> = {
  vi: {
    department: 'Sở, ban, ngành',
    commune: 'Phường, xã, đặc khu',
    district: 'Quận, huyện, thành phố trực thuộc',
    other: 'Đơn vị khác',
  },
  en: {
    department: 'Department',
    commune: 'Ward, commune or special zone',
    district: 'District or subordinate city',
    other: 'Other unit',
  },
};
