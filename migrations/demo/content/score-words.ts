/** What evaluators write beside a score, by how high it is; shown to the solver without a name after release. */
export const SCORE_WORDS = {
  high: [
    'Có số liệu thử nghiệm thuyết phục, triển khai được ngay với điều kiện hiện có.',
    'Phương án rõ ràng, đã tính đến người ít dùng công nghệ.',
    'Điểm mạnh nhất của hồ sơ; nên giữ nguyên cách làm này khi thí điểm.',
    'Lập luận chặt chẽ, dẫn chứng đầy đủ.',
  ],
  middle: [
    'Đạt yêu cầu, cần nêu rõ hơn cách đo kết quả trong sáu tháng đầu.',
    'Khả thi nhưng phụ thuộc vào tiến độ kết nối dữ liệu của đơn vị khác.',
    'Ý tưởng tốt, phần chi phí vận hành sau thí điểm còn sơ lược.',
    'Cần bổ sung phương án khi số người dùng tăng gấp đôi.',
  ],
  low: [
    'Chưa chứng minh được hiệu quả so với cách làm hiện nay.',
    'Thiếu phương án khi điều kiện ban đầu không đạt.',
    'Nguồn lực nêu trong hồ sơ chưa tương xứng với khối lượng công việc.',
    'Chưa trả lời được yêu cầu nêu trong phần hướng dẫn chấm.',
  ],
} as const;
