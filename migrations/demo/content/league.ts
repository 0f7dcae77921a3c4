import type { CommendationKind, DelayKind } from '@loi-giai/shared';
import type { ObstacleVoice } from './obstacles';
import { HEALTH } from './agencies';
import type { DayOffset } from './types';

type Voice = Exclude<ObstacleVoice, 'rule'>;

export interface DemoDelay {
  readonly challenge: string;
  /** The name of the row that is late. */
  readonly row: string;
  readonly kind: DelayKind;
  readonly text: string;
  readonly by: Voice;
  readonly stated: DayOffset;
  /** Absent while it waits. */
  readonly answer?: {
    readonly accepted: boolean;
    readonly by: Voice;
    readonly on: DayOffset;
    readonly text: string;
  };
}

export const DELAYS: readonly DemoDelay[] = [
  {
    challenge: 'discharge',
    row: 'Kết nối bệnh viện thứ hai',
    kind: 'partner',
    text: 'Bệnh viện nâng cấp máy chủ từ đầu tháng, không mở được cổng kết nối trong bốn ngày làm việc. Đã có công văn của bệnh viện xác nhận.',
    by: 'solver',
    stated: -47,
    answer: {
      accepted: true,
      by: 'leader',
      on: -43,
      text: 'Đúng như công văn của bệnh viện; việc chậm không do đơn vị thực hiện.',
    },
  },
  {
    challenge: 'discharge',
    row: 'Kết nối bệnh viện thứ ba',
    kind: 'staff',
    text: 'Kỹ sư phụ trách kết nối nghỉ việc, đang tuyển người thay.',
    by: 'solver',
    stated: -28,
    answer: {
      accepted: false,
      by: 'leader',
      on: -24,
      text: 'Bố trí nhân lực là trách nhiệm của đơn vị thực hiện theo đặt hàng đã ký.',
    },
  },
  {
    challenge: 'discharge',
    row: 'Tập huấn 20 trạm y tế',
    kind: 'data',
    text: 'Phải chờ kết nối bệnh viện thứ ba để có dữ liệu thực hành; đã tập huấn được 12 trạm.',
    by: 'officer',
    stated: -3,
  },
];

export interface DemoCommendation {
  readonly kind: CommendationKind;
  readonly by: Voice;
  /** An organization's key. */
  readonly organization: string;
  /** Whose leader speaks; absent for the programme office. */
  readonly agencyCode?: string;
  readonly on: DayOffset;
  readonly reason: string;
  readonly number: string;
}

export const COMMENDATIONS: readonly DemoCommendation[] = [
  {
    kind: 'praise',
    by: 'programme2',
    organization: 'conthoixanh',
    on: -26,
    reason:
      'Hoàn thành trợ lý kiểm tra hồ sơ nhà ở xã hội trước hạn ba ngày làm việc, người dùng thử đánh giá tốt; báo cáo đầy đủ, đúng hạn.',
    number: '118/QĐ-SKHCN',
  },
  {
    kind: 'criticism',
    by: 'leader',
    organization: 'luatroi',
    agencyCode: HEALTH,
    on: -20,
    reason:
      'Chậm kết nối bệnh viện thứ ba mà không có lý do được chấp nhận, ảnh hưởng đến việc tập huấn trạm y tế.',
    number: '2041/SYT-KHCN',
  },
];

export interface DemoReport {
  readonly due: DayOffset;
  readonly versions: readonly {
    readonly on: DayOffset;
    readonly done: string;
    readonly planned: string;
    readonly problems: string;
    readonly verdict?: { readonly accepted: boolean; readonly on: DayOffset; readonly comment: string };
  }[];
  readonly figures: { readonly done: number; readonly late: number; readonly progress: number };
}

/** Of the commission of this challenge: accepted, returned, late, and not due yet. */
export const REPORTED_CHALLENGE = 'discharge';
export const REPORTS: readonly DemoReport[] = [
  {
    due: -75,
    figures: { done: 1, late: 0, progress: 22 },
    versions: [
      {
        on: -76,
        done: 'Bộ câu hỏi và quy trình phản hồi đã được duyệt. Hoàn thành kết nối thử với bệnh viện thứ nhất, 214 lượt xuất viện được nhắc tái khám.',
        planned: 'Kết nối chính thức bệnh viện thứ nhất, bắt đầu bệnh viện thứ hai.',
        problems: '',
        verdict: { accepted: true, on: -73, comment: 'Đạt yêu cầu.' },
      },
    ],
  },
  {
    due: -40,
    figures: { done: 3, late: 0, progress: 41 },
    versions: [
      {
        on: -38,
        done: 'Đã kết nối xong bệnh viện thứ hai. Tỷ lệ người bệnh trả lời sau xuất viện đạt 61%.',
        planned: 'Kết nối bệnh viện thứ ba, chuẩn bị tài liệu tập huấn.',
        problems: 'Bệnh viện thứ ba chưa cấp tài khoản kết nối.',
        verdict: {
          accepted: false,
          on: -35,
          comment:
            'Cần nêu cách tính tỷ lệ trả lời và số người bệnh được hỏi, kèm số liệu theo từng bệnh viện.',
        },
      },
    ],
  },
  { due: -6, figures: { done: 3, late: 2, progress: 55 }, versions: [] },
  { due: 25, figures: { done: 0, late: 0, progress: 0 }, versions: [] },
  { due: 56, figures: { done: 0, late: 0, progress: 0 }, versions: [] },
];
