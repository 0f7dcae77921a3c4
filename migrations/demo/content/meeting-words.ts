/** What panels of the demo city wrote down at their meetings: on what they recommended, and on the others. */
export const MEETING_WORDS = {
  winner: [
    'Các thành viên thống nhất giải pháp bám sát tiêu chí của bài toán; đề nghị làm rõ kế hoạch bàn giao dữ liệu trước khi đặt hàng.',
    'Tổ chức đã có sản phẩm chạy thử; hội đồng ghi nhận rủi ro về nhân lực ở giai đoạn mở rộng.',
  ],
  other: [
    'Các thành viên còn ý kiến khác nhau: hồ sơ chưa nêu rõ ai vận hành sau khi kết thúc thử nghiệm.',
    'Hội đồng đánh giá cao ý tưởng, nhưng chi phí duy trì hằng năm chưa có căn cứ.',
  ],
} as const;

/** Where they met. */
export const MEETING_PLACES = [
  'Phòng họp số 2, trụ sở cơ quan',
  'Hội trường tầng 3, trụ sở cơ quan',
  'Phòng họp trực tuyến, trụ sở cơ quan',
] as const;
