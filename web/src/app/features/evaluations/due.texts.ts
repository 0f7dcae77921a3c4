import type { DueStage, LocaleCode } from '@loi-giai/shared';
import { counted, defineTexts } from '../../core/texts';

export const DUE_STAGE_TEXTS: Record<LocaleCode, Record<DueStage, string>> = {
  vi: {
    declare: 'Khai báo xung đột lợi ích',
    score: 'Chấm điểm độc lập',
    meet: 'Kết thúc chấm điểm, họp hội đồng',
    recommend: 'Đề xuất lựa chọn',
    decide: 'Quyết định, công bố',
  },
  en: {
    declare: 'Declare conflicts of interest',
    score: 'Score alone',
    meet: 'Close the scoring, hold the meeting',
    recommend: 'Recommend',
    decide: 'Decide and announce',
  },
};

/** The days by which the stages of an evaluation are due. */
export const DUE_TEXTS = defineTexts({
  vi: {
    heading: 'Hạn của từng giai đoạn',
    lead: 'Ai chưa xong phần việc được nhắc qua thư trước hạn, đúng hạn và khi quá hạn, mỗi ngày một thư. Quá hạn lâu thì lãnh đạo cơ quan được báo.',
    stage: 'Giai đoạn',
    day: 'Hạn',
    none: 'Chưa có hạn',
    set: 'chủ tịch đặt',
    fromSchedule: 'theo lịch trình bài toán',
    state: 'Tình trạng',
    done: 'Đã xong',
    now: 'Đang thực hiện',
    ahead: 'Chưa đến',
    late: (days: string) => `Quá hạn ${days} ngày`,
    waitingFor: (people: string) => `còn ${people} người chưa xong`,
    change: 'Đổi hạn',
    changeHeading: 'Đổi hạn của các giai đoạn',
    changeLead:
      'Bỏ trống để theo lịch trình của bài toán. Hạn không lùi về ngày đã qua và phải theo thứ tự các giai đoạn.',
    save: 'Lưu hạn',
    stop: 'Không đổi',
    saved: 'Đã lưu hạn của các giai đoạn.',
  },
  en: {
    heading: 'When each stage is due',
    lead: 'Whoever has a part left to do is reminded by mail before the day, on it and after it, in one letter a day. What is late for long is told to the agency’s leader.',
    stage: 'Stage',
    day: 'Due',
    none: 'No day yet',
    set: 'set by the chair',
    fromSchedule: 'from the challenge’s schedule',
    state: 'Status',
    done: 'Done',
    now: 'Under way',
    ahead: 'Ahead',
    late: (days) => `${counted(days, 'day')} late`,
    waitingFor: (people) => `waits for ${people}`,
    change: 'Change the days',
    changeHeading: 'Change when the stages are due',
    changeLead:
      'Leave a day empty to follow the challenge’s schedule. No day may be gone by, and they follow the order of the stages.',
    save: 'Save the days',
    stop: 'Leave them',
    saved: 'The days are saved.',
  },
});
