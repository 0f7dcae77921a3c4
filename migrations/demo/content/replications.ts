import { BEN_THANH, FOOD_SAFETY, ONE_STOP, TOURISM } from './agencies';
import type { DayOffset } from './types';

export interface DemoReport {
  readonly year: number;
  readonly day: DayOffset;
  readonly users: number;
  readonly benefit: string;
  readonly source: string;
  readonly problems: string;
}

export interface DemoReplication {
  /** Key of the challenge whose solution is taken over. */
  readonly challenge: string;
  readonly agencyCode: string;
  readonly purpose: string;
  readonly place: string;
  readonly asked: DayOffset;
  /** By the leader. */
  readonly confirmed: DayOffset;
  readonly owner?: { readonly day: DayOffset; readonly conditions: string };
  readonly solver?: { readonly day: DayOffset; readonly conditions: string };
  readonly started?: { readonly day: DayOffset; readonly place: string; readonly users: number };
  readonly running?: DayOffset;
  readonly report?: DemoReport;
}

/** Who has taken over what: one reports in time, one is late, one has agreed, one waits for its answers. */
export const REPLICATIONS: readonly DemoReplication[] = [
  {
    challenge: 'online-traders',
    agencyCode: FOOD_SAFETY,
    purpose:
      'Mời hộ kinh doanh thực phẩm trực tuyến đăng ký cơ sở và cam kết an toàn thực phẩm, bằng đúng cách đã mời kê khai thuế.',
    place: 'Toàn thành phố, hộ kinh doanh thực phẩm trên các sàn và mạng xã hội',
    asked: -432,
    confirmed: -430,
    owner: { day: -424, conditions: 'Không dùng dữ liệu kê khai thuế; ghi nguồn khi giới thiệu kết quả.' },
    solver: { day: -426, conditions: 'Hỗ trợ cài đặt miễn phí ba tháng, sau đó theo đơn giá đã công bố.' },
    started: { day: -402, place: 'Toàn thành phố', users: 640 },
    running: -330,
    report: {
      year: 1,
      day: -40,
      users: 2_310,
      benefit: 'Hộ kinh doanh thực phẩm trực tuyến có đăng ký cơ sở tăng từ 18% lên 44%.',
      source: 'Đối chiếu danh sách đăng ký với mẫu 1.200 hộ trên các sàn, tháng báo cáo.',
      problems: 'Hộ bán theo mùa ít phản hồi lời mời.',
    },
  },
  {
    challenge: 'online-traders',
    agencyCode: TOURISM,
    purpose: 'Mời chủ cơ sở lưu trú ngắn ngày đăng trên nền tảng đặt phòng khai báo hoạt động.',
    place: 'Cơ sở lưu trú ngắn ngày tại khu vực trung tâm',
    asked: -428,
    confirmed: -427,
    owner: { day: -420, conditions: '' },
    solver: { day: -415, conditions: 'Phí bảo trì hằng năm do cơ quan nhân rộng chi trả.' },
    started: { day: -390, place: 'Khu vực trung tâm', users: 210 },
    running: -300,
  },
  {
    challenge: 'hospital-queues',
    agencyCode: ONE_STOP,
    purpose: 'Hẹn giờ và gọi số tại bộ phận tiếp nhận hồ sơ, giảm người chờ vào đầu buổi sáng.',
    place: 'Bộ phận tiếp nhận của Trung tâm',
    asked: -18,
    confirmed: -17,
    owner: { day: -9, conditions: 'Chia sẻ số liệu chờ hằng tháng trong năm đầu.' },
    solver: { day: -12, conditions: 'Dùng chung hạ tầng đã có; không tính phí bản quyền.' },
  },
  {
    challenge: 'hospital-queues',
    agencyCode: BEN_THANH,
    purpose: 'Áp dụng lịch hẹn cho bộ phận một cửa của phường, nơi người dân chờ lâu vào đầu tuần.',
    place: 'Bộ phận một cửa Ủy ban nhân dân phường',
    asked: -6,
    confirmed: -4,
    solver: { day: -2, conditions: 'Cần một đầu mối của phường phối hợp trong hai tuần đầu.' },
  },
];
