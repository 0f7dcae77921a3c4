import type { CommitteeMember, PaymentState } from '@loi-giai/shared';
import type { DayOffset } from './types';

/** A round that was returned. */
export interface DemoReturned {
  readonly handedIn: DayOffset;
  readonly on: DayOffset;
  readonly missing: string;
  readonly respondBy: DayOffset;
}

/** What was handed in for a milestone beside what the plan says is done. */
export interface DemoDelivery {
  /** The key of its challenge, and the milestone's name. */
  readonly challenge: string;
  readonly milestone: string;
  readonly returned?: DemoReturned;
  readonly note: string;
  readonly committee?: readonly CommitteeMember[];
  readonly remark?: string;
  /** Of the round that waits: for its check, or for the leader. */
  readonly open?: { readonly handedIn: DayOffset; readonly checked?: DayOffset };
}

export const DELIVERIES: readonly DemoDelivery[] = [
  {
    challenge: 'discharge',
    milestone: 'Duyệt bộ câu hỏi và quy trình phản hồi',
    note: 'Bộ câu hỏi 24 mục và quy trình phản hồi ba mức đã được hội đồng chuyên môn thông qua.',
    committee: [
      { name: 'Huỳnh Văn Sơn', position: 'Trưởng phòng Nghiệp vụ Y, Sở Y tế' },
      { name: 'Phạm Thị Kim Ngân', position: 'Phó trưởng khoa Khám bệnh, Bệnh viện Nhân dân 115' },
    ],
  },
  {
    challenge: 'discharge',
    milestone: 'Kết nối bệnh viện thứ nhất',
    returned: {
      handedIn: -79,
      on: -77,
      missing: 'Nhật ký mới có bốn ngày; tiêu chí cần đủ bảy ngày chạy thật.',
      respondBy: -72,
    },
    note: 'Đã chạy thật từ ngày đầu tuần; kèm nhật ký đủ bảy ngày.',
  },
  {
    challenge: 'discharge',
    milestone: 'Kết nối bệnh viện thứ hai',
    note: 'Kết nối chạy thật tại bệnh viện thứ hai; nhật ký bảy ngày kèm theo.',
    remark: 'Ngày thứ năm có hai ca đến chậm do bảo trì đường truyền, đã khắc phục.',
  },
  {
    challenge: 'discharge',
    milestone: 'Kết nối bệnh viện thứ ba',
    returned: {
      handedIn: -9,
      on: -7,
      missing: 'Mới đạt 94% ca trong vòng một giờ; chưa có nhật ký ngày thứ sáu và thứ bảy.',
      respondBy: 3,
    },
    note: 'Đã nâng cấp đầu nối sau khi bệnh viện cập nhật phần mềm; bảy ngày gần nhất đạt 98,6% ca trong vòng một giờ.',
    open: { handedIn: -1 },
  },
  {
    challenge: 'discharge',
    milestone: 'Tập huấn 20 trạm y tế',
    note: 'Đủ 20 trạm; danh sách ký nhận kèm theo.',
    open: { handedIn: -3, checked: -2 },
  },
];

export interface DemoPayment {
  readonly challenge: string;
  readonly milestone: string;
  /** Whole đồng. */
  readonly amount: number;
  readonly state: Extract<PaymentState, 'paid' | 'approved' | 'refused'>;
  readonly requested: DayOffset;
  readonly note: string;
  readonly reason?: string;
  /** Of the transfer. */
  readonly reference?: string;
}

export const PAYMENTS: readonly DemoPayment[] = [
  {
    challenge: 'discharge',
    milestone: 'Duyệt bộ câu hỏi và quy trình phản hồi',
    amount: 420_000_000,
    state: 'paid',
    requested: -90,
    note: 'Thanh toán đợt 1, 20% giá trị; hóa đơn số 00000117.',
    reference: 'UNC 0412/KBNN',
  },
  {
    challenge: 'discharge',
    milestone: 'Kết nối bệnh viện thứ hai',
    amount: 900_000_000,
    state: 'refused',
    requested: -44,
    note: 'Thanh toán đợt 2 cho cả ba bệnh viện.',
    reason:
      'Đề nghị gồm cả bệnh viện thứ ba, chưa được nghiệm thu; xin lập lại cho hai bệnh viện đã nghiệm thu.',
  },
  {
    challenge: 'discharge',
    milestone: 'Kết nối bệnh viện thứ hai',
    amount: 630_000_000,
    state: 'approved',
    requested: -12,
    note: 'Thanh toán đợt 2 cho hai bệnh viện đã nghiệm thu; hóa đơn số 00000142.',
  },
  {
    challenge: 'hospital-queues',
    milestone: 'Kết nối phần mềm của hai bệnh viện',
    amount: 810_000_000,
    state: 'paid',
    requested: -230,
    note: 'Thanh toán đợt 1, 50% giá trị; hóa đơn số 00000031.',
    reference: 'UNC 0188/KBNN',
  },
  {
    challenge: 'hospital-queues',
    milestone: 'Tập huấn, bàn giao',
    amount: 810_000_000,
    state: 'paid',
    requested: -118,
    note: 'Thanh toán phần còn lại sau nghiệm thu; hóa đơn số 00000064.',
    reference: 'UNC 0305/KBNN',
  },
];
