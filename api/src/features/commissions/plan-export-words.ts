import type { LocaleCode } from '@loi-giai/shared';

interface PlanExportWords {
  readonly sheet: string;
  readonly title: string;
  readonly made: (at: string, today: string) => string;
  /** Of the columns, in their order. */
  readonly heads: readonly string[];
  readonly yes: string;
  readonly lag: (name: string, days: number) => string;
  readonly calendar: string;
  readonly progress: (percent: number) => string;
  readonly handedIn: (day: string) => string;
  readonly late: (days: number) => string;
}

/** What the workbook and the calendar of plans say in each language. */
export const PLAN_EXPORT_WORDS: Readonly<Record<LocaleCode, PlanExportWords>> = {
  vi: {
    sheet: 'Kế hoạch',
    title: 'Kế hoạch thực hiện các đặt hàng',
    made: (at, today) => `Lập lúc ${at}; trễ tính đến ngày ${today}`,
    heads: [
      'STT',
      'Bài toán',
      'Số đặt hàng',
      'Mốc, hạng mục',
      'Người chịu trách nhiệm',
      'Đơn vị chịu trách nhiệm',
      'Thuộc cơ quan, tổ chức',
      'Bắt đầu (kế hoạch)',
      'Hạn hoàn thành',
      'Bắt đầu (kế hoạch gốc)',
      'Hạn (kế hoạch gốc)',
      'Bắt đầu (thực tế)',
      'Hoàn thành',
      'Bàn giao, chờ nghiệm thu',
      'Dự kiến xong',
      'Tiến độ',
      'Trễ (ngày làm việc)',
      'Còn được lùi (ngày làm việc)',
      'Đường găng',
      'Chờ xong',
    ],
    yes: 'Có',
    lag: (name, days) => `${name} + ${days} ngày`,
    calendar: 'Lời Giải: kế hoạch đặt hàng',
    progress: (percent) => `Tiến độ: ${percent}%`,
    handedIn: (day) => `Đã bàn giao ngày ${day}, chờ cơ quan nghiệm thu`,
    late: (days) => `Trễ ${days} ngày làm việc`,
  },
  en: {
    sheet: 'Plan',
    title: 'Plans of commissions',
    made: (at, today) => `Made at ${at}; lateness up to ${today}`,
    heads: [
      'No.',
      'Challenge',
      'Commission number',
      'Milestone, task',
      'Responsible person',
      'Responsible unit',
      'Of the agency or organization',
      'Planned start',
      'Due',
      'Start as first planned',
      'Due as first planned',
      'Actual start',
      'Done on',
      'Handed in, waits for the agency',
      'Expected end',
      'Progress',
      'Working days late',
      'Slack (working days)',
      'Critical path',
      'Waits for',
    ],
    yes: 'Yes',
    lag: (name, days) => `${name} + ${days} days`,
    calendar: 'Lời Giải: plans of commissions',
    progress: (percent) => `Progress: ${percent}%`,
    handedIn: (day) => `Handed in on ${day}, waits for the agency`,
    late: (days) => `${days} working days late`,
  },
};
