import type { CommissionState, TermTexts } from '@loi-giai/shared';
import type { DayOffset } from './types';

export interface DemoPaper {
  /** Of the challenge whose commission it continues. */
  readonly challenge: string;
  readonly state: Extract<CommissionState, 'draft' | 'offered' | 'agreed' | 'signed'>;
  readonly drafted: DayOffset;
  readonly terms: {
    readonly kind: 'order';
    readonly value: number;
    readonly starts: DayOffset;
    readonly ends: DayOffset;
    readonly texts: TermTexts;
  };
  readonly signature?: { readonly number: string; readonly on: DayOffset };
}

const FUNDING = 'Ngân sách thành phố, sự nghiệp khoa học và công nghệ.';

/** Second stages on their way: drafted, offered, under review, signed. */
export const PAPERS: readonly DemoPaper[] = [
  {
    challenge: 'discharge',
    state: 'draft',
    drafted: -4,
    terms: {
      kind: 'order',
      value: 1_900_000_000,
      starts: 140,
      ends: 330,
      texts: {
        legalBasis: 'Kết quả thí điểm nhắc tái khám tại ba bệnh viện.',
        scope: 'Mở rộng ra các bệnh viện đa khoa còn lại của thành phố.',
      },
    },
  },
  {
    challenge: 'online-traders',
    state: 'offered',
    drafted: -9,
    terms: {
      kind: 'order',
      value: 2_400_000_000,
      starts: 20,
      ends: 260,
      texts: {
        legalBasis: 'Biên bản nghiệm thu đợt thí điểm với 5.000 hộ kinh doanh.',
        scope: 'Mở trợ lý kê khai cho toàn bộ hộ kinh doanh trên sàn thương mại điện tử của thành phố.',
        products: 'Trợ lý kê khai bản chính thức; tài liệu hướng dẫn; báo cáo vận hành hằng quý.',
        fundingSource: FUNDING,
      },
    },
  },
  {
    challenge: 'hospital-queues',
    state: 'agreed',
    drafted: -13,
    terms: {
      kind: 'order',
      value: 3_200_000_000,
      starts: 25,
      ends: 240,
      texts: {
        legalBasis: 'Công bố kết quả thí điểm giảm thời gian chờ khám tại hai bệnh viện.',
        scope: 'Kết nối thêm tám bệnh viện, vận hành đến hết năm đầu.',
        products: 'Phần mềm điều phối tại tám bệnh viện; tập huấn; báo cáo tổng kết.',
        fundingSource: FUNDING,
      },
    },
  },
  {
    challenge: 'vaccination',
    state: 'signed',
    drafted: -16,
    terms: {
      kind: 'order',
      value: 1_250_000_000,
      starts: 7,
      ends: 190,
      texts: {
        legalBasis: 'Biên bản nghiệm thu giai đoạn thử nghiệm.',
        scope: 'Triển khai nhắc lịch tiêm chủng tại toàn bộ trạm y tế.',
        products: 'Ứng dụng nhắc lịch; kết nối sổ tiêm chủng điện tử; báo cáo hằng quý.',
        fundingSource: FUNDING,
      },
    },
    signature: { number: '31/{year}/ĐH-SYT', on: -6 },
  },
];

/** What every plan of these has. */
export const PAPER_PLAN = [
  { name: 'Chuẩn bị triển khai, tập huấn', share: 0.3 },
  { name: 'Triển khai, bàn giao', share: 1 },
] as const;

export const AMENDMENT = {
  challenge: 'social-housing',
  signed: -17,
  number: '01/PL-{year}/SXD',
  ends: 150,
  reason: 'Cơ sở dữ liệu đất đai chuyển đổi hệ thống, việc kết nối dời lại ba mươi ngày.',
  changes: 'Kéo dài thời hạn thực hiện; giá trị và sản phẩm không thay đổi.',
} as const;
