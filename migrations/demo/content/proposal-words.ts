import { amountOf, type CostEntry, type CostLine, costLine } from '@loi-giai/shared';

/** What proposals of the demo city say in the sections that are alike from one to another. */
interface Wording {
  readonly maturity: string;
  readonly risks: string;
  readonly pilot: string;
  readonly sandbox: string;
  /** Shares of the whole cost; the last line takes what is left. */
  readonly lines: readonly (Omit<CostEntry, 'unitPrice'> & { readonly share: number })[];
}

const WORDINGS: readonly Wording[] = [
  {
    maturity: 'Đang vận hành tại hai đơn vị từ 14 tháng nay; số liệu vận hành có trong hồ sơ kỹ thuật.',
    risks:
      'Dữ liệu đầu vào thiếu hoặc sai: rà soát trong tháng đầu, có nhân viên đối soát hằng tuần.\n\nNgười dùng chưa quen: tập huấn tại chỗ, có đường dây hỗ trợ trong giờ làm việc.',
    pilot:
      'Thử tại một đơn vị trong 8 tuần, đo chỉ số trước và sau bằng cùng một cách đo, mở rộng khi đạt mức cam kết.',
    sandbox: '',
    lines: [
      { item: 'Khảo sát và thiết kế', unit: 'tháng công', quantity: 6, share: 0.14 },
      { item: 'Phát triển và tích hợp phần mềm', unit: 'tháng công', quantity: 18, share: 0.42 },
      { item: 'Thiết bị và lắp đặt', unit: 'bộ', quantity: 12, share: 0.24 },
      { item: 'Tập huấn người dùng', unit: 'buổi', quantity: 10, share: 0.05 },
      { item: 'Vận hành, hỗ trợ và bảo hành 12 tháng', unit: 'trọn gói', quantity: 1, share: 0 },
    ],
  },
  {
    maturity: 'Đã có bản mẫu, thử với dữ liệu thật của một đơn vị trong ba tháng.',
    risks:
      'Tiến độ kết nối phụ thuộc đơn vị quản lý hệ thống hiện có: chuẩn bị phương án nhập tệp trong giai đoạn đầu.\n\nNhân sự chủ chốt thay đổi: mỗi phần việc có hai người nắm.',
    pilot: 'Chạy song song với cách làm hiện nay trong 6 tuần, không thay đổi quy trình của đơn vị.',
    sandbox:
      'Đề nghị được dùng dữ liệu đã ẩn danh trong môi trường thử nghiệm có kiểm soát của thành phố, thời hạn 12 tháng.',
    lines: [
      { item: 'Nhân công kỹ thuật', unit: 'tháng công', quantity: 24, share: 0.55 },
      { item: 'Hạ tầng máy chủ và lưu trữ', unit: 'tháng', quantity: 12, share: 0.12 },
      { item: 'Kiểm thử và đánh giá an toàn thông tin', unit: 'lần', quantity: 2, share: 0.1 },
      { item: 'Triển khai tại đơn vị', unit: 'đơn vị', quantity: 4, share: 0.15 },
      { item: 'Dự phòng', unit: 'trọn gói', quantity: 1, share: 0 },
    ],
  },
  {
    maturity: 'Đã kiểm chứng trong phòng thí nghiệm; cần thử ngoài hiện trường.',
    risks:
      'Thiết bị hỏng do mưa, ngập hoặc mất điện: vỏ chống nước, pin dự phòng 48 giờ, thay trong 24 giờ.\n\nSố liệu lệch giữa các điểm đo: hiệu chuẩn hằng quý theo mẫu chuẩn.',
    pilot:
      'Lắp 5 điểm trong quý đầu; chỉ mở rộng khi sai số dưới mức đã nêu và đơn vị quản lý xác nhận dùng được.',
    sandbox: '',
    lines: [
      { item: 'Thiết bị đo', unit: 'bộ', quantity: 20, share: 0.38 },
      { item: 'Lắp đặt và hiệu chuẩn', unit: 'điểm', quantity: 20, share: 0.16 },
      { item: 'Phần mềm giám sát', unit: 'tháng công', quantity: 10, share: 0.26 },
      { item: 'Bảo trì năm đầu', unit: 'quý', quantity: 4, share: 0.08 },
      { item: 'Quản lý và báo cáo', unit: 'trọn gói', quantity: 1, share: 0 },
    ],
  },
];

const STEP = 100_000;

/** A table that adds up to the whole cost, in whole đồng. */
function tableOf(lines: Wording['lines'], cost: number): CostLine[] {
  let left = cost;
  return lines.map(({ share, ...line }, index) => {
    const last = index === lines.length - 1;
    const unitPrice = last ? left : Math.round((cost * share) / (line.quantity ?? 1) / STEP) * STEP;
    const entry = { ...line, unitPrice };
    left -= amountOf(entry) ?? 0;
    return costLine(entry);
  });
}

/** The sections of the n-th proposal of a challenge; one that has no solution yet has none of them. */
export function commonWords(
  index: number,
  cost: number,
): Pick<Wording, 'maturity' | 'risks' | 'pilot' | 'sandbox'> & { costs: CostLine[] } {
  const wording = WORDINGS[index % WORDINGS.length];
  if (!wording) throw new Error('no proposal is without words');
  const { lines, ...words } = wording;
  return { ...words, costs: tableOf(lines, cost) };
}
