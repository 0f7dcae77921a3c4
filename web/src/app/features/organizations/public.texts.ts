import type { ClaimState, LocaleCode, SizeBand } from '@loi-giai/shared';
import { counted, defineTexts } from '../../core/texts';

export const PUBLIC_TEXTS = defineTexts({
  vi: {
    heading: 'Tổ chức giải bài toán',
    lead: 'Doanh nghiệp, nhóm khởi nghiệp, viện, trường đã công khai hồ sơ hoặc có giải pháp được chọn.',
    description: 'Năng lực, công trình đã làm và các bài toán được chọn giải.',
    search: 'Tìm theo tên',
    kind: 'Loại tổ chức',
    field: 'Lĩnh vực',
    empty: 'Chưa tìm thấy tổ chức nào',
    all: 'Xem tất cả tổ chức',
    emptyAdvice:
      'Hãy bỏ bớt điều kiện lọc. Tổ chức chỉ hiện ở đây khi tự công khai hồ sơ hoặc có giải pháp được chọn.',
    awardsCount: (count: string) => `${count} bài toán được chọn giải`,
    facts: 'Thông tin',
    website: 'Trang thông tin điện tử',
    address: 'Địa chỉ',
    founded: 'Năm thành lập',
    size: 'Quy mô',
    contact: 'Liên hệ',
    about: 'Giới thiệu',
    references: 'Công trình, sản phẩm đã làm',
    referencesNote: 'Do tổ chức tự khai.',
    more: 'Xem thêm',
    awards: 'Bài toán được chọn giải',
    noAwards: 'Chưa có giải pháp nào được công bố là được chọn.',
    solvedBy: (names: string) => `Đứng tên: ${names}`,
    awardedOn: (date: string) => `Công bố ngày ${date}`,
    logoOf: (name: string) => `Biểu trưng của ${name}`,
  },
  en: {
    heading: 'Solvers',
    lead: 'Enterprises, start-ups, institutes and universities that published their profile or whose solution was selected.',
    description: 'What they can do, have done, and were selected to solve.',
    search: 'Search by name',
    kind: 'Kind of organization',
    field: 'Field',
    empty: 'No organization found',
    all: 'See all organizations',
    emptyAdvice:
      'Take away a filter. Organizations stand here once they publish their profile or a solution of theirs is selected.',
    awardsCount: (count) => `Selected for ${counted(count, 'challenge')}`,
    facts: 'Facts',
    website: 'Website',
    address: 'Address',
    founded: 'Founded',
    size: 'Size',
    contact: 'Contact',
    about: 'About',
    references: 'Track record',
    referencesNote: 'As the organization says itself.',
    more: 'Read more',
    awards: 'Challenges it was selected for',
    noAwards: 'No selection has been made public yet.',
    solvedBy: (names) => `Submitted by ${names}`,
    awardedOn: (date) => `Made public on ${date}`,
    logoOf: (name) => `Logo of ${name}`,
  },
});

export const SIZE_TEXTS: Record<LocaleCode, Record<SizeBand, string>> = {
  vi: { '1-9': '1–9 người', '10-49': '10–49 người', '50-199': '50–199 người', '200+': 'Từ 200 người' },
  en: {
    '1-9': '1–9 people',
    '10-49': '10–49 people',
    '50-199': '50–199 people',
    '200+': '200 people or more',
  },
};

export const CLAIM_STATE_TEXTS: Record<LocaleCode, Record<ClaimState, string>> = {
  vi: {
    open: 'Chờ xem xét',
    recommended: 'Đã đề xuất, chờ người thứ hai chấp thuận',
    granted: 'Được chấp thuận',
    declined: 'Không được chấp thuận',
    withdrawn: 'Đã rút',
  },
  en: {
    open: 'Waiting',
    recommended: 'Recommended, waits for a second officer',
    granted: 'Granted',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  },
};
