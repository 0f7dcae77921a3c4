import type { ExitDecision, IncidentSeverity, SandboxTerms } from '@loi-giai/shared';
import type { DayOffset } from './types';

export interface DemoTrial {
  /** Of the challenge whose commission it belongs to. */
  readonly challenge: string;
  readonly terms: Omit<SandboxTerms, 'from' | 'until'>;
  readonly from: DayOffset;
  readonly until: DayOffset;
  /** With `{year}` for the year it is granted in. */
  readonly number: string;
  readonly drafted: DayOffset;
  readonly submitted: DayOffset;
  readonly granted: DayOffset;
  readonly counts: readonly { readonly on: DayOffset; readonly count: number; readonly note: string }[];
  readonly incidents: readonly DemoIncident[];
  readonly exit?: { readonly on: DayOffset; readonly decision: ExitDecision; readonly reasons: string };
}

export interface DemoIncident {
  readonly on: DayOffset;
  readonly severity: IncidentSeverity;
  readonly description: string;
  readonly peopleAffected: number;
  readonly measures: string;
  /** When and why it was let go on, where the incident suspended it. */
  readonly resumed?: { readonly on: DayOffset; readonly reason: string };
}

/** Controlled trials of the demo city: one that runs and was suspended for some days, one that was adopted. */
export const TRIALS: readonly DemoTrial[] = [
  {
    challenge: 'discharge',
    terms: {
      places: ['Bệnh viện Nhân dân 115', 'Bệnh viện Nhân dân Gia Định', 'Bệnh viện Phạm Ngọc Thạch'],
      participantsCap: 800,
      waivedRules: [
        {
          rule: 'Việc hỏi thăm, hướng dẫn người bệnh sau xuất viện do nhân viên y tế trực tiếp thực hiện',
          legalBasis:
            'Nghị quyết 98/2023/QH15 về thí điểm một số cơ chế, chính sách đặc thù; Thông tư 30/2023/TT-BYT về khám bệnh, chữa bệnh từ xa',
        },
      ],
      risks: [
        {
          risk: 'Cuộc gọi tự động bỏ sót dấu hiệu xấu',
          mitigation: 'Điều dưỡng nghe lại mười phần trăm cuộc gọi mỗi ngày trong tháng đầu',
        },
        {
          risk: 'Người bệnh lớn tuổi không hiểu câu hỏi',
          mitigation: 'Hai lần không trả lời được thì chuyển ngay cho nhân viên trạm y tế',
        },
      ],
      stopConditions: [
        'Hai dấu hiệu nguy hiểm bị bỏ sót trong một tháng',
        'Quá 4 giờ mới phản hồi cảnh báo trong ba ngày liền',
      ],
      thresholdSeverity: 'serious',
      thresholdPeople: 20,
    },
    from: -20,
    until: 70,
    number: '03/{year}/GP-SKHCN',
    drafted: -41,
    submitted: -36,
    granted: -27,
    counts: [
      { on: -17, count: 120, note: 'Khoa Tim mạch, hai bệnh viện' },
      { on: -13, count: 95, note: 'Thêm khoa Hô hấp' },
      { on: -3, count: 140, note: 'Sau khi cho tiếp tục' },
    ],
    incidents: [
      {
        on: -15,
        severity: 'minor',
        description: 'Ba người bệnh nhận hai cuộc gọi trong cùng một ngày.',
        peopleAffected: 3,
        measures: 'Sửa danh sách gọi, xin lỗi ba gia đình.',
      },
      {
        on: -11,
        severity: 'serious',
        description:
          'Sau khi cập nhật phần mềm, 27 người bệnh không được gọi trong một ngày. Hai người có dấu hiệu phù chân đến hôm sau mới được phát hiện; cả hai được khám ngay, không ai phải nhập viện.',
        peopleAffected: 27,
        measures: 'Điều dưỡng gọi bù cho cả 27 người ngay trong buổi sáng; trở lại phiên bản cũ.',
        resumed: {
          on: -7,
          reason:
            'Đã thêm kiểm tra tự động: 10 giờ sáng còn ai chưa được gọi thì báo ngay cho điều dưỡng. Chạy thử ba ngày không bỏ sót. Cho tiếp tục, nghe lại hai mươi phần trăm cuộc gọi trong hai tuần.',
        },
      },
    ],
  },
  {
    challenge: 'hospital-queues',
    terms: {
      places: ['Bệnh viện Lê Văn Thịnh', 'Bệnh viện Nguyễn Tri Phương'],
      participantsCap: 20_000,
      waivedRules: [],
      risks: [
        {
          risk: 'Người bệnh không có điện thoại bị gọi sau',
          mitigation: 'Phát số giấy cùng thứ tự với số trên điện thoại',
        },
      ],
      stopConditions: ['Thời gian chờ trung bình dài hơn trước khi thử nghiệm trong một tuần'],
      thresholdSeverity: 'serious',
      thresholdPeople: null,
    },
    from: -236,
    until: -151,
    number: '01/{year}/GP-SKHCN',
    drafted: -262,
    submitted: -258,
    granted: -250,
    counts: [
      { on: -210, count: 6_400, note: 'Bệnh viện Lê Văn Thịnh' },
      { on: -170, count: 8_950, note: 'Hai bệnh viện' },
    ],
    incidents: [],
    exit: {
      on: -148,
      decision: 'adopt',
      reasons:
        'Thời gian chờ giảm, không có sự cố, người bệnh lớn tuổi vẫn lấy được số giấy. Dùng chính thức tại hai bệnh viện.',
    },
  },
];
