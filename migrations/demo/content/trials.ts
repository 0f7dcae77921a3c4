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
      places: ['Bệnh viện Nhân dân Gia Định', 'Bệnh viện Nhân dân 115'],
      participantsCap: 2_000,
      waivedRules: [
        {
          rule: 'Bảng kê chi phí phải có chữ ký tay của người bệnh trước khi xuất viện',
          legalBasis:
            'Nghị quyết 98/2023/QH15 về thí điểm cơ chế, chính sách đặc thù; văn bản đồng ý của Bảo hiểm xã hội Thành phố',
        },
      ],
      risks: [
        {
          risk: 'Bảng kê tự động tính sai tỷ lệ hưởng bảo hiểm',
          mitigation: 'Nhân viên quầy đối chiếu mười phần trăm hồ sơ mỗi ngày trong tháng đầu',
        },
        {
          risk: 'Người cao tuổi không dùng được điện thoại để xác nhận',
          mitigation: 'Luôn giữ một quầy làm thủ tục như trước',
        },
      ],
      stopConditions: [
        'Hơn một phần trăm bảng kê trong ngày bị sai',
        'Người bệnh phải chờ lâu hơn trước khi thử nghiệm trong ba ngày liền',
      ],
      thresholdSeverity: 'serious',
      thresholdPeople: 20,
    },
    from: -62,
    until: 45,
    number: '03/{year}/GP-SKHCN',
    drafted: -82,
    submitted: -78,
    granted: -70,
    counts: [
      { on: -55, count: 240, note: 'Tuần đầu, khoa Nội' },
      { on: -41, count: 415, note: 'Thêm khoa Ngoại' },
      { on: -27, count: 380, note: '' },
      { on: -6, count: 296, note: 'Sau khi cho tiếp tục' },
    ],
    incidents: [
      {
        on: -43,
        severity: 'minor',
        description: 'Máy in bảng kê ở quầy 3 kẹt giấy, ba người chờ thêm mười lăm phút.',
        peopleAffected: 3,
        measures: 'Chuyển sang quầy bên cạnh, thay máy in.',
      },
      {
        on: -20,
        severity: 'serious',
        description:
          'Sau khi cập nhật danh mục giá, bảng kê của 27 người bệnh tính sai phần bảo hiểm chi trả. Phát hiện khi đối chiếu cuối ngày, chưa ai phải nộp thừa tiền.',
        peopleAffected: 27,
        measures: 'Ngừng lập bảng kê tự động, lập lại bằng tay cho cả 27 người, gọi điện xin lỗi.',
        resumed: {
          on: -15,
          reason:
            'Đã thêm bước kiểm tra danh mục giá trước khi áp dụng, chạy lại toàn bộ bảng kê của ba ngày không còn sai; cho tiếp tục, đối chiếu hai mươi phần trăm hồ sơ trong hai tuần.',
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
