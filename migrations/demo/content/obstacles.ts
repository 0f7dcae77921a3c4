import type { ObstacleEntryKind, ObstacleKind, ObstacleLevel } from '@loi-giai/shared';
import type { DayOffset } from './types';

/** Who speaks: the agency's people, the solver's owner, an office, or the portal by rule. */
export type ObstacleVoice =
  'officer' | 'leader' | 'chair' | 'solver' | 'programme' | 'programme2' | 'leadership' | 'rule';

export interface DemoObstacleStep {
  readonly on: DayOffset;
  readonly kind: Exclude<ObstacleEntryKind, 'raised'>;
  readonly by: ObstacleVoice;
  /** The level it went to, or on which it was said. */
  readonly level: ObstacleLevel;
  readonly text?: string;
  readonly legalBasis?: string;
  /** To whom it was given, with the unit. */
  readonly to?: { readonly voice: Exclude<ObstacleVoice, 'rule'>; readonly unit: string };
}

export interface DemoObstacle {
  /** Of the challenge whose commission it keeps back. */
  readonly challenge: string;
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly description: string;
  /** Place of its milestone in the plan. */
  readonly milestone?: number;
  readonly raised: DayOffset;
  readonly by: Exclude<ObstacleVoice, 'rule'>;
  readonly steps: readonly DemoObstacleStep[];
}

/** What keeps the demo city's commissions back, on every level, and how some of it was removed. */
export const OBSTACLES: readonly DemoObstacle[] = [
  {
    challenge: 'social-housing',
    kind: 'law',
    title: 'Chưa có căn cứ để tra cứu tự động dữ liệu đất đai của người nộp hồ sơ',
    description:
      'Bộ quy tắc điều kiện cần biết người nộp hồ sơ đã có nhà, đất hay chưa. Cơ quan quản lý dữ liệu đất đai chỉ trả lời từng văn bản, chưa có quy định cho phép phần mềm tra cứu tự động. Mỗi hồ sơ chờ trung bình mười hai ngày.',
    milestone: 2,
    raised: -46,
    by: 'solver',
    steps: [
      {
        on: -45,
        kind: 'answered',
        by: 'officer',
        level: 'team',
        text: 'Phòng đã gửi văn bản hỏi Văn phòng đăng ký đất đai, đề nghị cho phép tra cứu qua nền tảng dùng chung.',
      },
      { on: -38, kind: 'escalated', by: 'rule', level: 'leader' },
      {
        on: -33,
        kind: 'answered',
        by: 'leader',
        level: 'leader',
        text: 'Hai sở đã họp. Vướng ở chỗ quy chế khai thác chưa nêu trường hợp tra cứu tự động; cần cấp trên cho ý kiến.',
      },
      {
        on: -28,
        kind: 'escalated',
        by: 'leader',
        level: 'programme',
        text: 'Vượt thẩm quyền của sở: cần sửa quy chế dùng chung của Thành phố.',
      },
      {
        on: -20,
        kind: 'answered',
        by: 'programme2',
        level: 'programme',
        text: 'Đã soạn phương án sửa quy chế, lấy ý kiến ba sở; hai sở đồng ý.',
      },
      { on: -13, kind: 'escalated', by: 'rule', level: 'city' },
      {
        on: -11,
        kind: 'taken',
        by: 'leadership',
        level: 'city',
        to: { voice: 'programme2', unit: 'Sở Khoa học và Công nghệ' },
      },
    ],
  },
  {
    challenge: 'social-housing',
    kind: 'data',
    title: 'Dữ liệu cư trú nhận về thiếu số định danh của người phụ thuộc',
    description:
      'Khoảng một phần năm hồ sơ thử nghiệm không khớp được người phụ thuộc, nên chưa tính đúng diện tích bình quân.',
    milestone: 2,
    raised: -9,
    by: 'solver',
    steps: [{ on: -4, kind: 'escalated', by: 'rule', level: 'leader' }],
  },
  {
    challenge: 'social-housing',
    kind: 'coordination',
    title: 'Hai phòng hiểu khác nhau về thời điểm tính thu nhập',
    description:
      'Phòng Quản lý nhà tính thu nhập theo tháng nộp hồ sơ, Phòng Pháp chế tính bình quân mười hai tháng. Bộ quy tắc không thể lập trình theo cả hai cách.',
    milestone: 0,
    raised: -118,
    by: 'solver',
    steps: [
      {
        on: -117,
        kind: 'taken',
        by: 'officer',
        level: 'team',
        to: { voice: 'officer', unit: 'Sở Xây dựng' },
      },
      {
        on: -113,
        kind: 'resolved',
        by: 'officer',
        level: 'team',
        text: 'Thống nhất tính bình quân mười hai tháng trước tháng nộp hồ sơ. Bộ quy tắc ghi rõ căn cứ ở từng điều kiện để cán bộ giải thích được cho người dân.',
        legalBasis: 'Biên bản họp liên phòng của Sở Xây dựng; Luật Nhà ở năm 2023, Điều 78',
      },
    ],
  },
  {
    challenge: 'discharge',
    kind: 'budget',
    title: 'Chưa có mục chi cước gọi cho người bệnh không dùng điện thoại thông minh',
    description:
      'Cuộc gọi mỗi ngày tính cước theo phút. Đơn giá dịch vụ khám chữa bệnh không có khoản này, ba bệnh viện chưa biết ghi vào mục chi nào nên chưa thanh toán được cho nhà mạng.',
    raised: -24,
    by: 'officer',
    steps: [
      {
        on: -17,
        kind: 'escalated',
        by: 'leader',
        level: 'leader',
        text: 'Cần lãnh đạo sở làm việc với bệnh viện.',
      },
      {
        on: -15,
        kind: 'escalated',
        by: 'leader',
        level: 'programme',
        text: 'Đề nghị chương trình cho dùng nguồn hỗ trợ thí điểm.',
      },
      {
        on: -13,
        kind: 'taken',
        by: 'programme2',
        level: 'programme',
        to: { voice: 'programme', unit: 'Sở Khoa học và Công nghệ' },
      },
      {
        on: -8,
        kind: 'answered',
        by: 'programme',
        level: 'programme',
        text: 'Đang trình dùng nguồn hỗ trợ thí điểm trả cước trong sáu tháng; song song đề nghị cơ quan bảo hiểm cho ý kiến về mục chi lâu dài.',
      },
    ],
  },
  {
    challenge: 'discharge',
    kind: 'data',
    title: 'Một phần tư hồ sơ xuất viện thiếu số điện thoại của người nhà',
    description:
      'Khoa Tim mạch ghi số điện thoại trên giấy, không nhập vào phần mềm; cuộc gọi hằng ngày không đến được với những người này.',
    raised: -1,
    by: 'solver',
    steps: [],
  },
  {
    challenge: 'hospital-queues',
    kind: 'law',
    title: 'Chưa rõ được gọi số cho bệnh nhân bằng họ tên trên màn hình công cộng hay không',
    description:
      'Màn hình gọi số hiện họ tên bệnh nhân; luật sư của bệnh viện cho rằng việc này cần sự đồng ý của từng người.',
    raised: -228,
    by: 'solver',
    steps: [
      { on: -221, kind: 'escalated', by: 'rule', level: 'leader' },
      {
        on: -219,
        kind: 'taken',
        by: 'leader',
        level: 'leader',
        to: { voice: 'leader', unit: 'Sở Y tế' },
      },
      {
        on: -214,
        kind: 'resolved',
        by: 'leader',
        level: 'leader',
        text: 'Màn hình chỉ hiện số thứ tự và hai chữ cái đầu của tên; họ tên đầy đủ chỉ hiện trên điện thoại của người bệnh. Các bệnh viện khác dùng lại được phiếu thông báo mẫu.',
        legalBasis: 'Nghị định 13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân, Điều 11',
      },
    ],
  },
  {
    challenge: 'vaccination',
    kind: 'data',
    title: 'Trạm y tế nơi đến không được đọc lịch tiêm của trẻ ở nơi đi',
    description:
      'Mỗi trạm chỉ có quyền đọc danh sách của phường mình. Khi gia đình chuyển chỗ ở, trạm nơi đến phải chờ giấy chuyển, trung bình bốn mươi bảy ngày.',
    raised: -176,
    by: 'officer',
    steps: [
      { on: -171, kind: 'escalated', by: 'rule', level: 'leader' },
      {
        on: -166,
        kind: 'escalated',
        by: 'leader',
        level: 'programme',
        text: 'Liên quan đến 168 phường, xã; cần cơ quan thường trực chủ trì.',
      },
      {
        on: -164,
        kind: 'taken',
        by: 'programme',
        level: 'programme',
        to: { voice: 'programme', unit: 'Sở Khoa học và Công nghệ' },
      },
      {
        on: -157,
        kind: 'resolved',
        by: 'programme',
        level: 'programme',
        text: 'Ban hành quy chế dùng chung: trạm y tế nơi đến đọc được lịch tiêm của trẻ qua nền tảng dùng chung ngay khi gia đình đăng ký tạm trú, chỉ họ tên, ngày sinh và các mũi tiêm; mỗi lần đọc được ghi nhật ký.',
        legalBasis: 'Nghị định 47/2020/NĐ-CP về quản lý, kết nối và chia sẻ dữ liệu số, Điều 15',
      },
    ],
  },
];
