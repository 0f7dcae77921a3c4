import type { LocaleCode, WatchFrequency } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';

export const FREQUENCY_TEXTS: Record<LocaleCode, Record<WatchFrequency, string>> = {
  vi: {
    at_once: 'Ngay khi có tin',
    daily: 'Mỗi ngày một thư, 7 giờ 30',
    weekly: 'Mỗi tuần một thư, 7 giờ 30 thứ Hai',
  },
  en: {
    at_once: 'As soon as there is news',
    daily: 'One message a day, at 7:30',
    weekly: 'One message a week, Mondays at 7:30',
  },
};

/** What is followed, called by its filters. */
export const TARGET_TEXTS = defineTexts({
  vi: {
    challenge: (title: string, code: string) => `${title} (${code})`,
    field: (name: string) => `lĩnh vực ${name}`,
    agency: (name: string) => `cơ quan ${name}`,
    step: (step: string) => `bước ${step}`,
    q: (words: string) => `từ khóa “${words}”`,
    filtered: (filters: string) => `Bài toán lớn theo ${filters}`,
    all: 'Mọi bài toán lớn được công bố',
  },
  en: {
    challenge: (title, code) => `${title} (${code})`,
    field: (name) => `field ${name}`,
    agency: (name) => `agency ${name}`,
    step: (step) => `step ${step}`,
    q: (words) => `the words “${words}”`,
    filtered: (filters) => `Challenges by ${filters}`,
    all: 'Every published challenge',
  },
});

export const FOLLOW_TEXTS = defineTexts({
  vi: {
    follow: 'Theo dõi',
    followSearch: 'Theo dõi kết quả tìm kiếm này',
    followNamed: (name: string) => `Theo dõi ${name}`,
    following: 'Đang theo dõi',
    followingNamed: (name: string) => `Đang theo dõi ${name}`,
    followed: 'Đã theo dõi. Tin mới được gửi qua thư điện tử mỗi ngày và hiện ở mục Thông báo.',
    ended: 'Đã bỏ theo dõi.',
    settings: 'Cách nhận tin',
    feed: 'Nguồn tin Atom/RSS',
  },
  en: {
    follow: 'Follow',
    followSearch: 'Follow this search',
    followNamed: (name) => `Follow ${name}`,
    following: 'Following',
    followingNamed: (name) => `Following ${name}`,
    followed: 'You follow it. News comes by e-mail every day and stands under Notifications.',
    ended: 'You no longer follow it.',
    settings: 'How news comes',
    feed: 'Atom/RSS feed',
  },
});

export const FOLLOWING_TEXTS = defineTexts({
  vi: {
    heading: 'Đang theo dõi',
    lead: 'Những nội dung Ông/Bà theo dõi. Chỉ riêng Ông/Bà thấy danh sách này.',
    empty: 'Ông/Bà chưa theo dõi nội dung nào',
    emptyAdvice: 'Mở một bài toán, một cơ quan hoặc lọc danh sách bài toán rồi bấm “Theo dõi”.',
    browse: 'Xem danh sách bài toán',
    since: (date: string) => `Theo dõi từ ${date}`,
    frequency: 'Thư điện tử',
    noMail: 'Không gửi thư, chỉ hiện ở mục Thông báo',
    end: 'Bỏ theo dõi',
    endOf: (name: string) => `Bỏ theo dõi ${name}`,
    saved: 'Đã lưu cách nhận tin.',
    ended: 'Đã bỏ theo dõi.',
    notifications: 'Thông báo',
  },
  en: {
    heading: 'Following',
    lead: 'What you follow. Nobody else sees this list.',
    empty: 'You follow nothing yet',
    emptyAdvice: 'Open a challenge or an agency, or filter the list of challenges, and press “Follow”.',
    browse: 'See the list of challenges',
    since: (date) => `Followed since ${date}`,
    frequency: 'E-mail',
    noMail: 'No e-mail, only under Notifications',
    end: 'Stop following',
    endOf: (name) => `Stop following ${name}`,
    saved: 'Saved.',
    ended: 'You no longer follow it.',
    notifications: 'Notifications',
  },
});
