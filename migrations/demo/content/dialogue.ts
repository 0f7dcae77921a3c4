import type { DayOffset } from './types';

/** What happens to the content of a challenge; texts and days as the other content has them. */
export interface DemoAddendum {
  readonly on: DayOffset;
  readonly reason: string;
  readonly summary?: string;
  /** Days that closing time, evaluation, announcement move back. */
  readonly longerBy?: number;
  /** Name of a file that it brings. */
  readonly annex?: string;
}

export interface DemoQuestion {
  readonly organization: string;
  readonly asked: DayOffset;
  readonly text: string;
  readonly wording?: string;
  /** Null: it still waits. */
  readonly answer: { readonly on: DayOffset; readonly text: string } | null;
  /** Number of the addendum that a material answer came with. */
  readonly addendum?: number;
}

export interface DemoDialogue {
  /** The Vietnamese title of the challenge. */
  readonly challenge: string;
  readonly addenda: readonly DemoAddendum[];
  readonly questions: readonly DemoQuestion[];
}

export const DIALOGUES: readonly DemoDialogue[] = [
  {
    challenge: 'Giảm hồ sơ trực tuyến phải bổ sung ở cấp phường, xã',
    addenda: [
      {
        on: -6,
        reason: 'Nhiều tổ chức hỏi về phạm vi thủ tục. Tóm tắt được viết rõ hơn để mọi người hiểu như nhau.',
        summary:
          'Bốn trên mười hồ sơ trực tuyến nộp tại phường, xã, đặc khu bị trả lại để bổ sung. Cần giúp người dân nộp đúng ngay lần đầu với năm thủ tục nhiều nhất, kể cả người lớn tuổi.',
      },
      {
        on: -3,
        reason:
          'Bộ dữ liệu mẫu được cung cấp chậm bốn ngày so với dự kiến. Thời hạn nộp giải pháp được kéo dài để các tổ chức có đủ thời gian.',
        longerBy: 5,
        annex: 'Phu-luc-mo-ta-du-lieu-mau.pdf',
      },
    ],
    questions: [
      {
        organization: 'conthoixanh',
        asked: -9,
        text: 'Giải pháp có phải áp dụng cho tất cả thủ tục hay chỉ năm thủ tục có nhiều hồ sơ phải bổ sung nhất?',
        answer: {
          on: -6,
          text: 'Chỉ yêu cầu với năm thủ tục nhiều nhất; nội dung này đã được bổ sung vào phần tóm tắt của bài toán.',
        },
        addendum: 1,
      },
      {
        organization: 'hem27',
        asked: -8,
        text: 'Cơ quan có cung cấp ảnh hồ sơ mẫu đã ẩn thông tin cá nhân để thử nghiệm không?',
        answer: {
          on: -7,
          text: 'Có. 2.000 ảnh hồ sơ đã ẩn thông tin cá nhân được cung cấp cho các tổ chức có tài khoản, kèm cam kết bảo mật.',
        },
      },
      {
        organization: 'gionom',
        asked: -8,
        text: 'Chúng tôi đã triển khai tại Phường Thủ Đức. Giải pháp có được kết nối với Cổng Dịch vụ công quốc gia không?',
        wording: 'Giải pháp có được kết nối với Cổng Dịch vụ công quốc gia không?',
        answer: {
          on: -7,
          text: 'Giải pháp kết nối qua trục tích hợp của thành phố; cơ quan hỗ trợ thủ tục kết nối trong thời gian thí điểm.',
        },
      },
      {
        organization: 'luatroi',
        asked: -6,
        text: 'Kinh phí thử nghiệm tại phường, xã do cơ quan hay tổ chức giải bài toán chi trả?',
        answer: null,
      },
    ],
  },
];
