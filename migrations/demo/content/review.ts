import type { ChallengeSection, TriageCriterion } from '@loi-giai/shared';
import type { DayOffset, Post } from './types';

export type Reviewer = Post | 'programme';

export interface DemoComment {
  readonly by: Reviewer;
  readonly at: DayOffset;
  readonly text: string;
}

export interface DemoThread {
  readonly section: ChallengeSection;
  /** As it stood in the section when it was commented on. */
  readonly quote: string;
  readonly comments: readonly DemoComment[];
  readonly resolved?: { readonly by: Reviewer; readonly at: DayOffset };
}

/** What is said about drafts, by the key of the challenge. */
export const THREADS: Readonly<Record<string, readonly DemoThread[]>> = {
  'emergency-calls': [
    {
      section: 'problem',
      quote: '46% cuộc gọi hỏi thông tin, báo nhầm hoặc quấy rối',
      comments: [
        {
          by: 'chair',
          at: -3,
          text: 'Đề nghị tách riêng ba nhóm: hỏi thông tin, báo nhầm, quấy rối. Cách xử lý từng nhóm rất khác nhau.',
        },
        {
          by: 'officer',
          at: -2,
          text: 'Tổng đài chỉ mới ghi chung một mã. Đơn vị đang lấy mẫu 500 cuộc gọi để tách, dự kiến xong trong tuần này.',
        },
      ],
    },
    {
      section: 'outcome',
      quote: '95% cuộc gọi khẩn cấp được trả lời trong 15 giây',
      comments: [
        {
          by: 'secretary',
          at: -2,
          text: 'Mức 15 giây lấy từ quy chuẩn nào? Nên ghi nguồn để đơn vị dự thi không phải hỏi lại.',
        },
      ],
    },
    {
      section: 'problem',
      quote: 'phần lớn là cuộc gọi quấy rối',
      comments: [
        { by: 'leader', at: -11, text: 'Câu này chưa có số liệu chứng minh, cần viết lại.' },
        { by: 'officer', at: -5, text: 'Đã thay bằng số liệu thống kê sáu tháng của tổng đài.' },
      ],
      resolved: { by: 'leader', at: -3 },
    },
  ],
  'bulky-waste': [
    {
      section: 'outcome',
      quote: 'Thu gom trong 48 giờ kể từ khi hẹn',
      comments: [
        {
          by: 'programme',
          at: -1,
          text: 'Xin làm rõ: 48 giờ tính cả ngày nghỉ hay chỉ ngày làm việc?',
        },
      ],
    },
    {
      section: 'problem',
      quote: 'Người dân được báo giá từ 50.000 đến 800.000 đồng cho cùng một chiếc nệm',
      comments: [
        { by: 'leader', at: -8, text: 'Nguồn của khoảng giá này? Cần trích dẫn khảo sát.' },
        { by: 'officer', at: -6, text: 'Khảo sát 60 hộ tại ba phường, biên bản đã đính kèm hồ sơ của Sở.' },
      ],
      resolved: { by: 'leader', at: -4 },
    },
  ],
};

interface Reason {
  readonly score: number;
  readonly note: string;
}

/** Why the programme office let a challenge be published: one of each for every challenge that was. */
export const REASONS: Readonly<Record<TriageCriterion, readonly Reason[]>> = {
  impact: [
    { score: 5, note: 'Ảnh hưởng đến đời sống hằng ngày của người dân ở hầu hết phường, xã.' },
    { score: 4, note: 'Hàng chục nghìn lượt người mỗi tháng chịu phiền hà, có số liệu theo dõi.' },
    { score: 3, note: 'Ảnh hưởng rõ đến một nhóm người dân và doanh nghiệp trên một số địa bàn.' },
  ],
  solvable: [
    { score: 4, note: 'Công nghệ đã có trên thị trường; đơn vị cung cấp được dữ liệu và nơi thử nghiệm.' },
    { score: 5, note: 'Bắt đầu thử nghiệm được ngay trong quý, thẩm quyền và kinh phí đã rõ.' },
    { score: 3, note: 'Còn phải thống nhất quy chế chia sẻ dữ liệu trước khi thử nghiệm.' },
  ],
  spillOver: [
    { score: 4, note: 'Các đơn vị cùng ngành có cùng quy trình, dùng lại được với chỉnh sửa nhỏ.' },
    { score: 3, note: 'Nhân rộng được trong ngành; ngoài ngành cần điều chỉnh nhiều.' },
    { score: 5, note: 'Hầu hết sở, phường, xã gặp cùng vấn đề và dùng chung được lời giải.' },
  ],
};
