import { HEALTH } from '../agencies';
import { DATA, SERVICE } from '../criteria';
import { HEALTH_PANEL } from '../people';
import { DENGUE_PARTS, DISABILITY_PARTS, ICU_PARTS } from '../parts-of-health';
import type { DemoChallenge } from '../types';

/** Members score alone: each of the three evaluators and the expert has sheets left. */
export const DISABILITY: DemoChallenge = {
  key: 'disability',
  agencyCode: HEALTH,
  fieldCode: 'y-te',
  title: {
    vi: 'Hỗ trợ người khuyết tật tiếp cận dịch vụ khám chữa bệnh',
    en: 'Making health care reachable for people with disabilities',
  },
  summary: {
    vi: 'Người khuyết tật vận động, nghe, nhìn gặp khó khăn ở hầu hết các bước của một lần khám. Cần giải pháp giúp họ tự đi khám hoặc được hỗ trợ đúng lúc, đúng chỗ.',
    en: 'People with impaired mobility, hearing or sight meet obstacles at almost every stage of a visit. We look for solutions with which they can go alone, or get help at the right moment and place.',
  },
  context: {
    vi: 'Thành phố có khoảng 96.000 người khuyết tật có giấy xác nhận. Khảo sát 640 người tại 18 cơ sở y tế: 61% phải có người nhà nghỉ làm đi cùng, 38% người khiếm thính từng bỏ lượt vì không nghe gọi tên, 29% người dùng xe lăn không tự vào được phòng xét nghiệm.\n\nCác cơ sở đã có lối đi và thang máy nhưng thiếu thông tin chỉ dẫn và cách báo trước nhu cầu hỗ trợ.',
    en: 'Some 96,000 people in the city hold a disability certificate. Of 640 asked at 18 facilities, 61% need a relative to take a day off, 38% of those hard of hearing have missed their turn because they did not hear their name, and 29% of wheelchair users could not enter a laboratory on their own.\n\nRamps and lifts exist; guidance, and a way of saying beforehand what help is needed, do not.',
  },
  desiredOutcome: {
    vi: '- Ít nhất 70% người được hỏi có thể tự đi khám hoặc được nhân viên hỗ trợ mà không cần người nhà.\n- Không ai bị bỏ lượt do không nghe hoặc không nhìn thấy thông báo.\n- Áp dụng được tại cơ sở y tế tuyến phường, xã.',
    en: '- At least 70% of those asked can attend alone or with the help of staff.\n- Nobody misses a turn for not hearing or seeing a call.\n- Suitable for ward-level facilities.',
  },
  parts: DISABILITY_PARTS,
  criteria: SERVICE,
  evaluation: { blindness: 'solver_hidden', readersPerProposal: 3 },
  reward: 'Thí điểm tại 6 cơ sở y tế; kinh phí theo giải pháp được chọn.',
  rewardAmount: 1_100_000_000,
  enquiry: -32,
  closing: -16,
  announce: 12,
  timeline: { created: -78, submitted: -71, approved: -66, opened: -62, panelFormed: -13, scoringOpened: -7 },
  proposals: [
    {
      organization: 'conthoixanh',
      title: 'Phiếu nhu cầu hỗ trợ gửi trước khi đến khám',
      summary: 'Người khuyết tật khai một lần nhu cầu hỗ trợ; cơ sở y tế nhận trước và cử người đón.',
      solution:
        'Biểu mẫu đơn giản, có bản đọc màn hình và tổng đài; nhu cầu được chuyển thành việc cụ thể cho nhân viên hỗ trợ với giờ và địa điểm. Sau mỗi lượt khám có một câu hỏi đánh giá. Hồ sơ chỉ chứa nhu cầu hỗ trợ, không chứa chẩn đoán.',
      cost: 820_000_000,
      submitted: -18,
      strength: 0.82,
      attachment: true,
    },
    {
      organization: 'hem27',
      title: 'Bảng gọi lượt đa giác quan chi phí thấp',
      summary: 'Thiết bị gọi lượt bằng đèn, chữ lớn, rung và giọng đọc, dùng được tại trạm y tế.',
      solution:
        'Bảng hiển thị dùng linh kiện phổ thông, giá dưới 6 triệu đồng, kết nối với phần mềm gọi số hiện có; thẻ rung cho người khiếm thính mượn tại quầy. Thiết kế mở để đơn vị tự sửa chữa.',
      cost: 540_000_000,
      submitted: -17,
      strength: 0.74,
      attachment: true,
    },
    {
      organization: 'rachbalu',
      title: 'Chỉ đường trong bệnh viện cho người khiếm thị',
      summary: 'Mốc định vị trong nhà và ứng dụng dẫn đường bằng giọng nói.',
      solution:
        'Mốc phát sóng đặt mỗi 8 mét, sai số dưới 2 mét; ứng dụng đọc chỉ dẫn và cảnh báo vật cản. Trường bảo trì mốc trong hai năm.',
      cost: 1_080_000_000,
      submitted: -19,
      strength: 0.63,
    },
    {
      organization: 'luatroi',
      title: 'Khám từ xa cho người khuyết tật nặng',
      summary: 'Điều dưỡng mang thiết bị đến nhà, bác sĩ khám qua hình ảnh.',
      solution:
        'Mỗi điều dưỡng phụ trách 12 lượt mỗi ngày; bác sĩ khám qua video, kê đơn điện tử; thuốc giao tại nhà.',
      cost: 1_460_000_000,
      submitted: -16,
      strength: 0.58,
    },
  ],
  panel: {
    ...HEALTH_PANEL,
    decisionNumber: '142/QĐ-SYT',
    conflicts: [
      {
        person: 'expert',
        organization: 'rachbalu',
        kind: 'contract',
        note: 'Đang hướng dẫn luận văn tại trường theo hợp đồng thỉnh giảng.',
      },
    ],
    sheetsLeft: { chair: 1, evaluator1: 2, evaluator2: 3, evaluator3: 1, expert: 2 },
  },
};

/** The call has just closed: the panel is formed, conflicts are to be declared. */
export const ICU_BEDS: DemoChallenge = {
  key: 'icu-beds',
  agencyCode: HEALTH,
  fieldCode: 'y-te',
  title: {
    vi: 'Điều phối giường hồi sức cấp cứu giữa các bệnh viện',
    en: 'Sharing intensive-care beds between hospitals',
  },
  summary: {
    vi: 'Khi cần chuyển người bệnh nặng, kíp trực phải gọi trung bình 5 bệnh viện mới tìm được giường hồi sức. Cần một bức tranh chung, cập nhật theo phút và đáng tin.',
    en: 'To transfer a critically ill patient a team on duty calls five hospitals on average before it finds a bed. We need one common picture, current to the minute and trustworthy.',
  },
  context: {
    vi: 'Thành phố có 1.870 giường hồi sức tại 34 bệnh viện. Trong quý vừa qua có 2.315 lượt chuyển viện nặng; thời gian tìm giường trung bình 48 phút, dài nhất 3 giờ 10 phút. Báo cáo giường trống hiện nhập tay hai lần mỗi ngày.',
    en: 'There are 1,870 intensive-care beds in 34 hospitals. The last quarter saw 2,315 transfers of critically ill patients; finding a bed took 48 minutes on average and 3 hours 10 minutes at worst. Free beds are reported by hand twice a day.',
  },
  desiredOutcome: {
    vi: '- Thời gian tìm được giường không quá 15 phút trong 90% trường hợp.\n- Số giường trống sai lệch không quá 1 giường so với thực tế tại mỗi bệnh viện.\n- Kíp trực không phải nhập liệu thêm.',
    en: '- A bed found within 15 minutes in 90% of cases.\n- The number of free beds never off by more than one per hospital.\n- No additional data entry for the team on duty.',
  },
  parts: ICU_PARTS,
  criteria: DATA,
  reward: 'Đặt hàng triển khai cho 34 bệnh viện.',
  rewardAmount: 3_200_000_000,
  enquiry: -22,
  closing: -5,
  announce: 26,
  timeline: { created: -66, submitted: -60, approved: -55, opened: -50, panelFormed: -2 },
  proposals: [
    {
      organization: 'culao',
      title: 'Bảng giường hồi sức theo thời gian thực',
      summary:
        'Lấy trạng thái giường trực tiếp từ phần mềm bệnh viện, hiển thị chung cho cả mạng lưới cấp cứu.',
      solution:
        'Bộ kết nối cho bốn phần mềm bệnh viện đang dùng; trạng thái giường được suy ra từ y lệnh nên không cần nhập tay. Yêu cầu chuyển viện được giữ chỗ trong 20 phút.',
      cost: 3_050_000_000,
      submitted: -6,
      attachment: true,
    },
    {
      organization: 'luatroi',
      title: 'Giữ chỗ giường hồi sức bằng một cuộc gọi',
      summary: 'Tổng đài điều phối có dữ liệu giường và tự động gọi xác nhận.',
      solution:
        'Kíp trực gọi một số duy nhất; hệ thống đề xuất ba bệnh viện gần nhất có giường phù hợp, gọi xác nhận song song và trả kết quả trong 5 phút.',
      cost: 2_640_000_000,
      submitted: -7,
    },
    {
      organization: 'gionom',
      title: 'Dự báo giường trống trong sáu giờ tới',
      summary: 'Mô hình dự báo giúp chuẩn bị chuyển viện trước khi quá tải.',
      solution:
        'Mô hình dùng thời gian nằm hồi sức, lịch mổ và số ca cấp cứu; sai số trung bình 1,4 giường trong thử nghiệm hồi cứu 18 tháng.',
      cost: 1_900_000_000,
      submitted: -8,
      attachment: true,
    },
  ],
  panel: {
    ...HEALTH_PANEL,
    decisionNumber: '158/QĐ-SYT',
    undeclared: ['chair', 'evaluator1', 'evaluator2', 'evaluator3', 'expert', 'secretary'],
  },
};

/** The panel has recommended; the leader decides. */
export const DENGUE: DemoChallenge = {
  key: 'dengue',
  agencyCode: HEALTH,
  fieldCode: 'y-te',
  title: {
    vi: 'Phát hiện sớm ổ dịch sốt xuất huyết từ dữ liệu phường, xã',
    en: 'Spotting dengue outbreaks early from ward-level data',
  },
  summary: {
    vi: 'Ổ dịch sốt xuất huyết thường được xử lý sau khi đã có ca thứ tư. Cần cách nhận ra khu phố có nguy cơ sớm hơn ít nhất một tuần để diệt lăng quăng kịp thời.',
    en: 'Clusters of dengue are usually dealt with after the fourth case. We look for a way to recognise neighbourhoods at risk at least a week earlier, in time to remove breeding places.',
  },
  context: {
    vi: 'Năm ngoái Thành phố ghi nhận 21.600 ca sốt xuất huyết. Từ ca đầu tiên đến khi xử lý ổ dịch trung bình mất 9 ngày. Dữ liệu ca bệnh, điểm nguy cơ, mưa và triều cường nằm ở bốn nơi, không dùng chung mã khu phố.',
    en: 'Last year the city recorded 21,600 cases. Nine days pass on average between the first case and the treatment of a cluster. Data on cases, risk points, rain and tides are kept in four places, without common codes for neighbourhoods.',
  },
  desiredOutcome: {
    vi: '- Cảnh báo trước ít nhất 7 ngày cho 60% ổ dịch.\n- Không quá ba cảnh báo sai cho mỗi cảnh báo đúng.\n- Trạm y tế nhận việc cụ thể, không chỉ nhận bản đồ.',
    en: '- A warning at least 7 days ahead for 60% of clusters.\n- At most three false alarms for each true one.\n- Health stations receive tasks, not only maps.',
  },
  parts: DENGUE_PARTS,
  criteria: DATA,
  reward: 'Đặt hàng thí điểm tại 20 phường, xã trong mùa mưa.',
  rewardAmount: 1_300_000_000,
  enquiry: -62,
  closing: -45,
  announce: 7,
  timeline: {
    created: -112,
    submitted: -105,
    approved: -100,
    opened: -95,
    panelFormed: -41,
    scoringOpened: -36,
    scoringClosed: -21,
    recommended: -4,
  },
  proposals: [
    {
      organization: 'gionom',
      title: 'Bản đồ nguy cơ sốt xuất huyết theo khu phố',
      summary: 'Dự báo nguy cơ hằng tuần cho từng khu phố và phiếu việc cho trạm y tế.',
      solution:
        'Mô hình kết hợp ca bệnh, mưa, triều cường và điểm nguy cơ đã khảo sát. Kiểm chứng trên ba mùa mưa: phát hiện 64% ổ dịch trước 7 ngày, 2,6 cảnh báo sai cho mỗi cảnh báo đúng. Mỗi cảnh báo sinh một phiếu việc với danh sách điểm cần kiểm tra.',
      cost: 1_180_000_000,
      submitted: -46,
      strength: 0.87,
      attachment: true,
    },
    {
      organization: 'hem27',
      title: 'Bẫy trứng thông minh đếm muỗi tự động',
      summary: '400 bẫy trứng có máy ảnh, đếm trứng muỗi và gửi số liệu mỗi ngày.',
      solution:
        'Bẫy dùng pin mặt trời, nhận dạng trứng bằng mô hình chạy trên thiết bị; chi phí 1,1 triệu đồng mỗi bẫy.',
      cost: 960_000_000,
      submitted: -47,
      strength: 0.72,
      attachment: true,
    },
    {
      organization: 'conthoixanh',
      title: 'Người dân báo điểm đọng nước',
      summary: 'Kênh báo điểm đọng nước bằng ảnh, chuyển thẳng cho tổ dân phố.',
      solution: 'Ảnh có vị trí được phân loại và giao cho tổ dân phố; người báo nhận kết quả sau khi xử lý.',
      cost: 610_000_000,
      submitted: -45,
      strength: 0.6,
    },
    {
      organization: 'luatroi',
      title: 'Sàng lọc sốt tại nhà thuốc',
      summary: 'Nhà thuốc ghi nhận lượt mua thuốc hạ sốt bất thường.',
      solution: 'Nhà thuốc nhập số lượt mua mỗi ngày; hệ thống phát hiện tăng bất thường theo phường.',
      cost: 700_000_000,
      submitted: -48,
      ineligibleReason:
        'Không có phương án kiểm chứng độ chính xác, là điều kiện dự thi nêu tại mục tiêu chí.',
    },
  ],
  panel: { ...HEALTH_PANEL, decisionNumber: '131/QĐ-SYT' },
  decision: {
    winners: ['gionom'],
    recommendation:
      'Giải pháp duy nhất có số liệu kiểm chứng qua ba mùa mưa; cảnh báo được chuyển thành phiếu việc cho trạm y tế. Kiến nghị kết hợp thử 20 bẫy trứng để đối chứng.',
  },
};
