import { AGGREGATION, type Aggregation, type EvaluationSheets, type PanelRole } from '@loi-giai/shared';

/** Official papers are written in Vietnamese, whoever reads them. */
export const ROLE_WORDS: Readonly<Record<PanelRole, string>> = {
  chair: 'Chủ tịch',
  secretary: 'Thư ký',
  evaluator: 'Thành viên',
  expert: 'Chuyên gia',
};

const AGGREGATION_WORDS: Readonly<Record<Aggregation, string>> = {
  mean: 'Trung bình cộng của các phiếu',
  trimmed_mean: 'Trung bình sau khi bỏ phiếu cao nhất và thấp nhất (từ năm phiếu trở lên)',
  consensus: 'Hội đồng thống nhất một điểm cho mỗi tiêu chí',
};

export function aggregationWords(aggregation: Aggregation): string {
  return AGGREGATION_WORDS[aggregation];
}

/** The rule of `docs/scoring.md`, so far as it applies, in the order in which one reckons. */
export function ruleWords({
  aggregation,
  normalised,
}: Pick<EvaluationSheets, 'aggregation' | 'normalised'>): string[] {
  return [
    'Tổng điểm của một phiếu bằng tổng, theo từng tiêu chí, của trọng số nhân điểm chấm chia điểm cao nhất; nằm trong khoảng từ 0 đến 100. Mỗi số hạng được làm tròn đến phần triệu điểm, nửa đơn vị làm tròn lên.',
    'Tiêu chí mà thành viên không chấm (ô điểm để trống, có ghi lý do) không tính là 0: tổng của các tiêu chí đã chấm được nhân với 100 rồi chia cho tổng trọng số của chúng, làm tròn đến phần triệu điểm.',
    ...(normalised ? [NORMALISED] : []),
    ...TOTALS[aggregation],
    'Điểm trung bình của một tiêu chí là trung bình của các phiếu được tính có chấm tiêu chí đó, làm tròn đến phần triệu. Thấp hơn điểm tối thiểu thì giải pháp không được chọn, dù tổng điểm là bao nhiêu.',
    'Xếp hạng theo tổng điểm; bằng nhau thì xét điểm trung bình của từng tiêu chí theo trọng số từ cao xuống thấp (cùng trọng số: theo thứ tự nêu trên), sau cùng xét thời điểm nhận hồ sơ.',
    'Độ lệch chuẩn tính trên tổng điểm trước chuẩn hóa của tất cả các phiếu của giải pháp (độ lệch chuẩn của tổng thể).',
    'Phiếu của thành viên từ chối đánh giá một giải pháp không có trong bảng và không được tính. Giải pháp mà người xem không được tiếp cận không có trong tệp này.',
  ];
}

const NORMALISED =
  'Chuẩn hóa: T′ = μ + (T − μₑ) · σ / σₑ, với μ và σ là trung bình và độ lệch chuẩn (tổng thể) của mọi phiếu, μₑ và σₑ là của các phiếu do thành viên đó chấm; giữ trong khoảng từ 0 đến 100, làm tròn đến phần triệu. Thành viên có ít hơn ba phiếu hoặc chấm mọi phiếu bằng nhau thì giữ nguyên.';

const TOTALS: Readonly<Record<Aggregation, readonly string[]>> = {
  [AGGREGATION.mean]: [
    'Tổng điểm của giải pháp là trung bình cộng tổng điểm của các phiếu, làm tròn đến phần triệu điểm.',
  ],
  [AGGREGATION.trimmedMean]: [
    'Từ năm phiếu trở lên, phiếu có tổng điểm cao nhất và phiếu có tổng điểm thấp nhất không được tính, cho cả tổng điểm và từng tiêu chí (cột “Được tính”).',
    'Tổng điểm của giải pháp là trung bình cộng tổng điểm của các phiếu được tính, làm tròn đến phần triệu điểm.',
  ],
  [AGGREGATION.consensus]: [
    'Tổng điểm của giải pháp được tính như tổng điểm của một phiếu, từ điểm thống nhất của hội đồng cho từng tiêu chí (bảng “Xếp hạng”); phiếu của từng thành viên được lưu làm hồ sơ.',
  ],
};
