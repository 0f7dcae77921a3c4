import { defineTexts } from '../../core/texts';

/** What becomes of a challenge that has ended. */
export const ENDED_TEXTS = defineTexts({
  vi: {
    coAgencies: 'Cùng thực hiện',
    formerAgencies: 'Đã thôi cùng thực hiện',
    removedAgency: 'do cơ quan nêu bài toán quyết định',
    coAgenciesLine: (names: string) => `Cùng thực hiện: ${names}`,
    calledAgainFrom: 'Kêu gọi lại từ bài toán',
    calledAgainAs: 'Được kêu gọi lại bằng bài toán',
    callAgain: 'Kêu gọi lại',
    callAgainHeading: 'Kêu gọi lại bài toán này?',
    callAgainText:
      'Một bản nháp mới được tạo với toàn bộ nội dung, trừ thời gian và tệp đính kèm. Trang công khai của hai bài toán dẫn đến nhau.',
    calledAgain: (code: string) => `Đã tạo bản nháp ${code}.`,
    copy: 'Sao chép thành bài toán mới',
    archive: 'Lưu trữ',
    archived: 'Đã lưu trữ. Trang công khai, nếu có, vẫn như cũ.',
    unarchive: 'Đưa ra khỏi lưu trữ',
    unarchived: 'Bài toán trở lại danh sách.',
    isArchived: 'Đã lưu trữ',
  },
  en: {
    coAgencies: 'Joined by',
    formerAgencies: 'Take part no longer',
    removedAgency: 'removed by the owner',
    coAgenciesLine: (names) => `Joined by ${names}`,
    calledAgainFrom: 'Calls again the challenge',
    calledAgainAs: 'Called again as',
    callAgain: 'Call again',
    callAgainHeading: 'Call this challenge again?',
    callAgainText:
      'A new draft begins with all of its content but dates and attachments. The public pages of the two lead to each other.',
    calledAgain: (code) => `Draft ${code} was created.`,
    copy: 'Copy into a new challenge',
    archive: 'Archive',
    archived: 'Archived. What is public stays as it is.',
    unarchive: 'Take out of the archive',
    unarchived: 'The challenge is back in the list.',
    isArchived: 'Archived',
  },
});
