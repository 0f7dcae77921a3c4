import type { DemoCriterion } from './types';

/** The criteria of the city's own innovation award. */
export const STANDARD: readonly DemoCriterion[] = [
  {
    name: { vi: 'Khả năng áp dụng', en: 'Applicability' },
    weight: 25,
    max: 10,
    minimum: 5,
    guidance: 'Xét trên dữ liệu, quy trình, hạ tầng hiện có của đơn vị.',
    anchors: [
      { from: 9, text: 'Vận hành được ngay với dữ liệu và quy trình hiện có của đơn vị.' },
      { from: 6, text: 'Cần điều chỉnh nhỏ, có lộ trình rõ.' },
      { from: 0, text: 'Phụ thuộc vào điều kiện chưa có hoặc quy định chưa ban hành.' },
    ],
  },
  {
    name: { vi: 'Năng lực thực hiện', en: 'Capacity to implement' },
    weight: 20,
    max: 10,
    minimum: 5,
    guidance: 'Xét nhân sự, kinh nghiệm và nguồn lực của tổ chức giải bài toán.',
    anchors: [
      { from: 9, text: 'Đã triển khai sản phẩm tương tự, nhân sự chủ chốt có hồ sơ chứng minh.' },
      { from: 6, text: 'Đủ nhân sự, chưa có sản phẩm tương tự.' },
      { from: 0, text: 'Chưa chứng minh được nguồn lực.' },
    ],
  },
  {
    name: { vi: 'Ứng dụng công nghệ', en: 'Use of technology' },
    weight: 15,
    max: 10,
    minimum: null,
    guidance:
      'Xét sự phù hợp của công nghệ với vấn đề, an toàn thông tin theo cấp độ, khả năng kết nối với nền tảng dữ liệu dùng chung; không cộng điểm cho công nghệ mới mà không cần thiết.',
    anchors: [],
  },
  {
    name: { vi: 'Tính sáng tạo', en: 'Creativity' },
    weight: 10,
    max: 10,
    minimum: null,
    guidance:
      'So với cách làm đang có tại Thành phố và các giải pháp khác cùng dự thi; nêu rõ điểm khác biệt.',
    anchors: [],
  },
  {
    name: { vi: 'Hiệu quả kinh tế', en: 'Economic efficiency' },
    weight: 15,
    max: 10,
    minimum: null,
    guidance:
      'Tổng chi phí sở hữu trong ba năm so với lợi ích đo được; chi phí vận hành sau thí điểm phải nằm trong khả năng của ngân sách đơn vị.',
    anchors: [],
  },
  {
    name: { vi: 'Tác động xã hội', en: 'Social impact' },
    weight: 15,
    max: 10,
    minimum: null,
    guidance:
      'Số người dân, doanh nghiệp được hưởng lợi; mức cải thiện chất lượng phục vụ; quan tâm người cao tuổi, người khuyết tật và người ít dùng công nghệ.',
    anchors: [],
  },
];

/** For services whose users' experience decides. */
export const SERVICE: readonly DemoCriterion[] = [
  {
    name: { vi: 'Mức cải thiện cho người dân, doanh nghiệp', en: 'Improvement for citizens and businesses' },
    weight: 30,
    max: 10,
    minimum: 5,
    guidance: 'Xét thời gian, số bước và chi phí mà người dân, doanh nghiệp bớt được.',
    anchors: [
      { from: 9, text: 'Giảm được ít nhất một nửa thời gian hoặc số bước, có căn cứ số liệu.' },
      { from: 6, text: 'Giảm từ 25% đến 50%.' },
      { from: 0, text: 'Không ước lượng được mức cải thiện.' },
    ],
  },
  {
    name: { vi: 'Khả năng áp dụng', en: 'Applicability' },
    weight: 25,
    max: 10,
    minimum: 5,
    guidance:
      'Phù hợp với quy trình, hạ tầng và nhân lực hiện có; triển khai thí điểm được trong vòng sáu tháng.',
    anchors: [],
  },
  {
    name: { vi: 'Năng lực thực hiện', en: 'Capacity to implement' },
    weight: 20,
    max: 10,
    minimum: null,
    guidance: 'Kinh nghiệm, nhân sự chủ chốt, cam kết về thời gian; có phương án chuyển giao và đào tạo.',
    anchors: [],
  },
  {
    name: { vi: 'An toàn thông tin và bảo vệ dữ liệu cá nhân', en: 'Information security and personal data' },
    weight: 15,
    max: 10,
    minimum: 6,
    guidance:
      'Tuân thủ pháp luật về bảo vệ dữ liệu cá nhân; chỉ thu thập dữ liệu cần thiết; có phương án ứng cứu sự cố và xóa dữ liệu khi kết thúc.',
    anchors: [],
  },
  {
    name: { vi: 'Chi phí và khả năng nhân rộng', en: 'Cost and scalability' },
    weight: 10,
    max: 10,
    minimum: null,
    guidance:
      'Chi phí ba năm trên mỗi đơn vị sử dụng; điều kiện để cơ quan khác tiếp nhận mà không phải làm lại.',
    anchors: [],
  },
];

/** For sensors, forecasts and data. */
export const DATA: readonly DemoCriterion[] = [
  {
    name: { vi: 'Độ chính xác và cách kiểm chứng', en: 'Accuracy and how it is verified' },
    weight: 30,
    max: 10,
    minimum: 5,
    guidance:
      'Có số liệu kiểm chứng trên dữ liệu thực tế, nêu rõ tỷ lệ cảnh báo sai và bỏ sót; phương án đánh giá độc lập trong thời gian thí điểm.',
    anchors: [],
  },
  {
    name: { vi: 'Khả năng áp dụng', en: 'Applicability' },
    weight: 25,
    max: 10,
    minimum: 5,
    guidance: 'Sử dụng được hạ tầng, dữ liệu hiện có; hoạt động được khi mất điện, mất mạng cục bộ.',
    anchors: [],
  },
  {
    name: { vi: 'Năng lực thực hiện', en: 'Capacity to implement' },
    weight: 20,
    max: 10,
    minimum: null,
    guidance: 'Nhân sự, thiết bị, kinh nghiệm vận hành; cam kết hỗ trợ ít nhất 24 tháng sau nghiệm thu.',
    anchors: [],
  },
  {
    name: { vi: 'Chi phí vận hành', en: 'Cost of operation' },
    weight: 15,
    max: 10,
    minimum: null,
    guidance: 'Chi phí lắp đặt, vận hành, bảo trì hằng năm; không phụ thuộc vào một nhà cung cấp duy nhất.',
    anchors: [],
  },
  {
    name: { vi: 'Dữ liệu mở', en: 'Open data' },
    weight: 10,
    max: 10,
    minimum: null,
    guidance: 'Dữ liệu được bàn giao cho Thành phố, có giao diện kết nối mở và được công bố cho người dân.',
    anchors: [],
  },
];
