import { HEALTH } from '../agencies';
import { DATA, SERVICE, STANDARD } from '../criteria';
import { HEALTH_PANEL } from '../people';
import { DENGUE_PARTS, DISABILITY_PARTS, DISCHARGE_PARTS, ICU_PARTS } from '../parts-of-health';
import type { DemoChallenge } from '../types';

/** Commissioned, and behind its plan. */
export const DISCHARGE: DemoChallenge = {
  key: 'discharge',
  agencyCode: HEALTH,
  fieldCode: 'y-te',
  title: {
    vi: 'Theo dõi người bệnh sau xuất viện để giảm tái nhập viện',
    en: 'Following patients after discharge to avoid readmission',
  },
  summary: {
    vi: 'Gần 12% người bệnh suy tim và bệnh phổi tắc nghẽn nhập viện lại trong 30 ngày. Cần cách theo dõi tại nhà đơn giản, phát hiện sớm dấu hiệu xấu và kết nối với trạm y tế.',
    en: 'Almost 12% of patients with heart failure or obstructive lung disease are back in hospital within 30 days. We look for simple follow-up at home that notices warning signs early and involves the local health station.',
  },
  context: {
    vi: 'Trong 12 tháng, 9.400 người bệnh suy tim và bệnh phổi tắc nghẽn mạn tính xuất viện từ ba bệnh viện; 1.120 người nhập viện lại trong 30 ngày. Phân tích 300 hồ sơ cho thấy hai phần ba trường hợp có dấu hiệu báo trước từ 3 đến 7 ngày nhưng không được ghi nhận.\n\nTrạm y tế nơi cư trú không nhận được thông tin xuất viện; người nhà không biết gọi cho ai ngoài giờ.',
    en: 'In twelve months 9,400 such patients left three hospitals; 1,120 were readmitted within 30 days. Of 300 files looked at, two thirds showed warning signs three to seven days before, which nobody recorded.\n\nHealth stations are not told of a discharge, and families do not know whom to call after hours.',
  },
  desiredOutcome: {
    vi: '- Tỷ lệ tái nhập viện trong 30 ngày giảm từ 11,9% còn không quá 8%.\n- Mỗi cảnh báo được nhân viên y tế phản hồi trong 4 giờ.\n- Người cao tuổi dùng được mà không cần điện thoại thông minh.',
    en: '- Readmission within 30 days down from 11.9% to at most 8%.\n- Each alert answered by a health worker within 4 hours.\n- Usable by older people without a smartphone.',
  },
  parts: DISCHARGE_PARTS,
  criteria: STANDARD,
  reward: 'Đặt hàng triển khai thí điểm sáu tháng tại ba bệnh viện và 20 trạm y tế.',
  rewardAmount: 2_400_000_000,
  enquiry: -172,
  closing: -155,
  announce: -130,
  timeline: {
    created: -212,
    submitted: -204,
    approved: -198,
    opened: -191,
    panelFormed: -151,
    scoringOpened: -147,
    scoringClosed: -139,
    recommended: -137,
    decided: -132,
    released: -130,
    commissioned: -119,
  },
  proposals: [
    {
      organization: 'luatroi',
      title: 'Cuộc gọi mỗi ngày: theo dõi sau xuất viện qua điện thoại thường',
      summary:
        'Tổng đài tự động gọi mỗi ngày trong 30 ngày, hỏi năm câu; câu trả lời xấu chuyển ngay đến điều dưỡng và trạm y tế.',
      solution:
        'Bộ câu hỏi do bác sĩ chuyên khoa duyệt. Người bệnh trả lời bằng phím bấm hoặc lời nói; cân và huyết áp kế cho mượn với nhóm nguy cơ cao. Điều dưỡng có bảng theo dõi theo mức độ ưu tiên; trạm y tế nhận phiếu thăm tại nhà.',
      cost: 2_150_000_000,
      submitted: -156,
      strength: 0.84,
      attachment: true,
    },
    {
      organization: 'rachbalu',
      title: 'Miếng dán theo dõi nhịp tim và nhịp thở tại nhà',
      summary: 'Thiết bị đeo do trường thiết kế, gửi số liệu liên tục về bệnh viện.',
      solution:
        'Miếng dán đo nhịp tim, nhịp thở và tư thế, pin 10 ngày; phần mềm phát hiện xu hướng bất thường, độ nhạy 87% trong thử nghiệm 60 người.',
      cost: 2_380_000_000,
      submitted: -158,
      strength: 0.7,
      attachment: true,
    },
    {
      organization: 'culao',
      title: 'Cổng liên thông giấy ra viện với trạm y tế',
      summary: 'Giấy ra viện được chuyển tự động đến trạm y tế nơi cư trú, kèm kế hoạch chăm sóc.',
      solution:
        'Sử dụng nền tảng tích hợp dữ liệu của Thành phố; trạm y tế nhận danh sách hằng ngày và lập lịch thăm.',
      cost: 2_050_000_000,
      submitted: -155,
      strength: 0.68,
    },
  ],
  panel: {
    ...HEALTH_PANEL,
    decisionNumber: '67/QĐ-SYT',
    conflicts: [
      {
        person: 'expert',
        organization: 'rachbalu',
        kind: 'contract',
        note: 'Đang hướng dẫn luận văn tại trường theo hợp đồng thỉnh giảng.',
      },
    ],
  },
  decision: {
    winners: ['luatroi'],
    recommendation:
      'Giải pháp đến được nhóm người bệnh cao tuổi, có người phản hồi sau mỗi cảnh báo và triển khai nhanh nhất.',
    reasons: 'Thống nhất với kiến nghị. Đề nghị đơn vị thực hiện công bố số liệu hằng tháng.',
  },
  commission: {
    kind: 'order',
    number: '12/{year}/ĐH-SYT',
    value: 2_100_000_000,
    milestones: [
      {
        name: 'Duyệt bộ câu hỏi và quy trình phản hồi',
        start: -118,
        due: -95,
        person: 'Huỳnh Văn Sơn',
        unit: 'Sở Y tế',
        progress: 100,
        doneOn: -97,
      },
      {
        name: 'Kết nối thông tin xuất viện của ba bệnh viện',
        start: -100,
        due: -34,
        person: 'Nguyễn Đăng Trình',
        unit: 'Công ty Lúa Trời',
        progress: 0,
      },
      {
        name: 'Kết nối bệnh viện thứ nhất',
        partOf: 'Kết nối thông tin xuất viện của ba bệnh viện',
        start: -92,
        due: -72,
        after: ['Duyệt bộ câu hỏi và quy trình phản hồi'],
        person: 'Nguyễn Đăng Trình',
        unit: 'Công ty Lúa Trời',
        progress: 100,
        doneOn: -73,
        deliverables: 'Kết nối chạy thật; nhật ký bảy ngày đầu.',
        criteria: 'Thông tin xuất viện đến trong vòng một giờ ở ít nhất 98% ca.',
      },
      {
        name: 'Kết nối bệnh viện thứ hai',
        partOf: 'Kết nối thông tin xuất viện của ba bệnh viện',
        start: -69,
        due: -52,
        after: ['Kết nối bệnh viện thứ nhất'],
        person: 'Nguyễn Đăng Trình',
        unit: 'Công ty Lúa Trời',
        progress: 100,
        doneOn: -48,
        deliverables: 'Kết nối chạy thật; nhật ký bảy ngày đầu.',
        criteria: 'Thông tin xuất viện đến trong vòng một giờ ở ít nhất 98% ca.',
      },
      {
        name: 'Kết nối bệnh viện thứ ba',
        partOf: 'Kết nối thông tin xuất viện của ba bệnh viện',
        start: -49,
        due: -34,
        after: ['Kết nối bệnh viện thứ hai'],
        person: 'Nguyễn Đăng Trình',
        unit: 'Công ty Lúa Trời',
        progress: 30,
        note: 'Hai bệnh viện đã kết nối; bệnh viện thứ ba chờ nâng cấp phần mềm.',
        deliverables: 'Kết nối chạy thật; nhật ký bảy ngày đầu.',
        criteria: 'Thông tin xuất viện đến trong vòng một giờ ở ít nhất 98% ca.',
      },
      {
        name: 'Tập huấn 20 trạm y tế',
        start: -60,
        due: -8,
        after: ['Duyệt bộ câu hỏi và quy trình phản hồi'],
        deliverables: 'Danh sách cán bộ đã tập huấn của 20 trạm.',
        person: 'Nguyễn Thị Thanh Hà',
        unit: 'Sở Y tế',
        progress: 45,
        note: 'Đã tập huấn 9 trạm.',
      },
      {
        name: 'Thí điểm sáu tháng',
        start: -20,
        due: 130,
        after: ['Kết nối bệnh viện thứ ba'],
        person: 'Hồ Thị Diễm My',
        unit: 'Công ty Lúa Trời',
        progress: 5,
      },
      {
        name: 'Đánh giá độc lập, bàn giao',
        start: 133,
        due: 160,
        after: ['Thí điểm sáu tháng', 'Tập huấn 20 trạm y tế'],
        deliverables: 'Báo cáo đánh giá độc lập; bộ mã nguồn và tài liệu bàn giao.',
        person: 'Nguyễn Thị Thanh Hà',
        unit: 'Sở Y tế',
        progress: 0,
      },
    ],
  },
};

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
