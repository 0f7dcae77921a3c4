import { CONSTRUCTION } from '../agencies';
import { SERVICE, STANDARD } from '../criteria';
import { HOUSING_PARTS, PARKING_PARTS } from '../parts-of-others';
import type { DemoChallenge } from '../types';

/** Commissioned and in time. */
export const SOCIAL_HOUSING: DemoChallenge = {
  key: 'social-housing',
  agencyCode: CONSTRUCTION,
  fieldCode: 'xay-dung',
  title: {
    vi: 'Rút ngắn thời gian xét duyệt hồ sơ mua, thuê nhà ở xã hội',
    en: 'Faster decisions on applications for social housing',
  },
  summary: {
    vi: 'Một hồ sơ nhà ở xã hội được xét duyệt trong 46 ngày, 57% phải bổ sung giấy tờ ít nhất một lần. Cần cách để người dân nộp đúng ngay từ đầu và cơ quan đối chiếu dữ liệu thay cho giấy xác nhận.',
    en: 'An application for social housing is decided in 46 days, and 57% of them have to be completed at least once. People should be able to hand in what is right at once, and data should be compared instead of certificates collected.',
  },
  context: {
    vi: 'Năm qua Sở tiếp nhận 13.800 hồ sơ đăng ký mua, thuê mua và thuê nhà ở xã hội. Ba giấy tờ bị thiếu nhiều nhất là xác nhận thu nhập, xác nhận điều kiện nhà ở và giấy tờ cư trú, đều có thể tra cứu từ cơ sở dữ liệu đã có.',
    en: 'Last year the Department received 13,800 applications to buy or rent social housing. The three papers missing most often, on income, on present housing and on residence, could all be looked up in data that exist already.',
  },
  desiredOutcome: {
    vi: '- Thời gian xét duyệt trung bình không quá 20 ngày.\n- Tỷ lệ hồ sơ phải bổ sung dưới 15%.\n- Người dân theo dõi được hồ sơ và biết lý do khi bị từ chối.',
    en: '- Decisions within 20 days on average.\n- Fewer than 15% of applications to be completed.\n- Applicants can follow their case and learn the reason for a refusal.',
  },
  parts: HOUSING_PARTS,
  criteria: SERVICE,
  reward: 'Hợp đồng triển khai tại Sở và ba chủ đầu tư.',
  rewardAmount: 1_750_000_000,
  enquiry: -192,
  closing: -175,
  announce: -150,
  timeline: {
    created: -236,
    submitted: -228,
    approved: -220,
    opened: -212,
    panelFormed: -171,
    scoringOpened: -167,
    scoringClosed: -159,
    recommended: -157,
    decided: -152,
    released: -150,
    commissioned: -140,
  },
  proposals: [
    {
      organization: 'conthoixanh',
      title: 'Trợ lý hồ sơ nhà ở xã hội',
      summary: 'Người dân trả lời mười câu hỏi, biết ngay mình có đủ điều kiện và thiếu giấy tờ gì.',
      solution:
        'Bộ quy tắc điều kiện do Sở duyệt được viết thành dạng máy đọc được, công khai. Trợ lý kiểm tra hồ sơ trước khi nộp, đối chiếu dữ liệu cư trú, đất đai khi được phép; công chức thấy rõ mục nào máy đã kiểm tra, mục nào cần người xem.',
      cost: 1_600_000_000,
      submitted: -176,
      strength: 0.86,
      attachment: true,
    },
    {
      organization: 'culao',
      title: 'Nền tảng nhà ở xã hội hợp nhất',
      summary: 'Một cổng chung cho người dân, chủ đầu tư và cơ quan quản lý.',
      solution: 'Cổng thông tin dự án, nộp hồ sơ, bốc thăm trực tuyến có giám sát và kho hồ sơ điện tử.',
      cost: 2_950_000_000,
      submitted: -175,
      strength: 0.72,
    },
    {
      organization: 'gionom',
      title: 'Phân loại hồ sơ theo mức độ rủi ro',
      summary: 'Hồ sơ đơn giản được duyệt nhanh, hồ sơ phức tạp được xem kỹ.',
      solution: 'Mô hình phân ba luồng hồ sơ; luồng xanh được hậu kiểm ngẫu nhiên 5%.',
      cost: 1_220_000_000,
      submitted: -178,
      strength: 0.64,
    },
    {
      organization: 'hem27',
      title: 'Quầy hỗ trợ lưu động tại khu công nhân',
      summary: 'Xe lưu động giúp công nhân làm hồ sơ ngoài giờ.',
      solution: 'Mỗi tối một khu nhà trọ; quét giấy tờ, tư vấn và nộp hồ sơ tại chỗ.',
      cost: 880_000_000,
      submitted: -177,
      strength: 0.55,
      attachment: true,
    },
  ],
  panel: {
    decisionNumber: '98/QĐ-SXD',
    chair: 'chair.sxd',
    secretary: 'secretary.sxd',
    evaluators: ['member1.sxd', 'member2.sxd'],
    experts: ['expert', 'expert2'],
  },
  decision: {
    winners: ['conthoixanh'],
    recommendation:
      'Giảm được hồ sơ phải bổ sung ngay từ khâu chuẩn bị; quy tắc công khai, dễ kiểm tra; có thể áp dụng cho thủ tục khác.',
    reasons: 'Thống nhất với đề xuất của Hội đồng.',
  },
  commission: {
    kind: 'contract',
    number: '34/{year}/HĐ-SXD',
    value: 1_580_000_000,
    replanned: {
      on: -26,
      reason:
        'Cơ sở dữ liệu đất đai chuyển sang hệ thống mới, đến giữa tháng sau mới mở kết nối; các mốc sau lùi theo.',
    },
    milestones: [
      {
        name: 'Công bố bộ quy tắc điều kiện',
        start: -139,
        due: -105,
        person: 'Lâm Chí Dũng',
        unit: 'Sở Xây dựng',
        progress: 100,
        doneOn: -108,
      },
      {
        name: 'Trợ lý kiểm tra hồ sơ, bản dùng thử',
        start: -102,
        due: -50,
        after: ['Công bố bộ quy tắc điều kiện'],
        person: 'Cao Nhật Minh',
        unit: 'Công ty Con Thoi Xanh',
        progress: 100,
        doneOn: -53,
      },
      {
        name: 'Kết nối dữ liệu cư trú, đất đai',
        start: -60,
        due: 14,
        first: { start: -60, due: -20 },
        deliverables: 'Kết nối đã kiểm thử; biên bản về an toàn dữ liệu.',
        criteria: 'Tra cứu một hồ sơ không quá ba giây; không lưu bản sao dữ liệu cư trú.',
        person: 'Ngụy Thị Thùy Trang',
        unit: 'Công ty Con Thoi Xanh',
        progress: 80,
      },
      {
        name: 'Thí điểm với 1.000 hồ sơ',
        start: 17,
        due: 80,
        first: { start: -17, due: 46 },
        after: ['Trợ lý kiểm tra hồ sơ, bản dùng thử', 'Kết nối dữ liệu cư trú, đất đai'],
        person: 'Trương Thị Bảo Trân',
        unit: 'Sở Xây dựng',
        progress: 0,
      },
      {
        name: 'Nghiệm thu, bàn giao',
        start: 83,
        due: 105,
        first: { start: 49, due: 72 },
        after: ['Thí điểm với 1.000 hồ sơ'],
        person: 'Lâm Chí Dũng',
        unit: 'Sở Xây dựng',
        progress: 0,
      },
    ],
  },
};

/** Decided for two solutions and released just now; a complaint is being answered, and the commissions wait for it. */
export const PARKING: DemoChallenge = {
  key: 'parking',
  agencyCode: CONSTRUCTION,
  fieldCode: 'giao-thong',
  title: {
    vi: 'Thông tin chỗ đỗ xe ô tô còn trống tại khu vực trung tâm',
    en: 'Knowing where a car can be parked in the city centre',
  },
  summary: {
    vi: 'Tài xế chạy vòng trung bình 18 phút để tìm chỗ đỗ ở khu trung tâm. Cần thông tin chỗ trống tin cậy, chi phí thấp, không phải đào đường lắp cảm biến.',
    en: 'Drivers circle for 18 minutes on average to find a place in the centre. We look for reliable information on free places at low cost, without digging up streets for sensors.',
  },
  context: {
    vi: 'Khu trung tâm có 6.200 chỗ đỗ tại 54 bãi và 1.150 chỗ dưới lòng đường. Đếm xe tại 12 tuyến cho thấy 14% xe đang lưu thông là xe tìm chỗ đỗ. Chỉ 9 bãi công bố số chỗ trống, bằng ba ứng dụng khác nhau.',
    en: 'The centre has 6,200 places in 54 car parks and 1,150 along the kerb. Counts in 12 streets show that 14% of the moving cars look for a place. Nine car parks tell how many are free, in three different applications.',
  },
  desiredOutcome: {
    vi: '- Thời gian tìm chỗ đỗ trung bình không quá 8 phút.\n- Ít nhất 80% chỗ đỗ có thông tin, sai lệch không quá 5%.\n- Dữ liệu mở cho mọi ứng dụng bản đồ.',
    en: '- At most 8 minutes to find a place.\n- Information on at least 80% of places, off by no more than 5%.\n- Open data for every map application.',
  },
  parts: PARKING_PARTS,
  criteria: STANDARD,
  evaluation: { complaintDays: 10, panelNamed: true },
  reward: 'Thí điểm có kiểm soát sáu tháng tại ba phường trung tâm.',
  rewardAmount: 1_400_000_000,
  enquiry: -80,
  closing: -62,
  announce: -7,
  timeline: {
    created: -124,
    submitted: -117,
    approved: -111,
    opened: -105,
    panelFormed: -58,
    scoringOpened: -54,
    scoringClosed: -44,
    recommended: -17,
    decided: -10,
    released: -7,
  },
  proposals: [
    {
      organization: 'hem27',
      title: 'Đếm chỗ trống bằng máy ảnh sẵn có',
      summary: 'Dùng máy ảnh an ninh của bãi xe, xử lý tại chỗ, chỉ gửi con số.',
      solution:
        'Hộp xử lý nhỏ đặt tại bãi, hình ảnh không rời khỏi bãi; chỉ gửi số chỗ trống mỗi 30 giây theo định dạng mở. Chi phí 4 triệu đồng cho mỗi 50 chỗ. Chỗ đỗ lòng đường dùng máy đếm lắp trên trụ đèn.',
      cost: 1_050_000_000,
      submitted: -63,
      strength: 0.84,
      attachment: true,
    },
    {
      organization: 'culao',
      title: 'Nền tảng đỗ xe thông minh và thanh toán',
      summary: 'Nền tảng đặt chỗ, thanh toán không tiền mặt và bảng thông tin điện tử.',
      solution: 'Tích hợp 54 bãi xe, 20 bảng thông tin điện tử, cổng thanh toán và ứng dụng cho tài xế.',
      cost: 4_200_000_000,
      submitted: -62,
      strength: 0.66,
    },
    {
      organization: 'gionom',
      title: 'Ước lượng chỗ trống từ dữ liệu giao dịch',
      summary: 'Suy ra chỗ trống từ lượt vào, ra đã có, không lắp thiết bị.',
      solution: 'Mô hình ước lượng theo lượt vào, ra và giờ trong ngày; sai số trung bình 7%.',
      cost: 690_000_000,
      submitted: -65,
      strength: 0.69,
      attachment: true,
    },
  ],
  panel: {
    decisionNumber: '121/QĐ-SXD',
    chair: 'chair.sxd',
    secretary: 'secretary.sxd',
    evaluators: ['member1.sxd', 'member2.sxd'],
    experts: ['expert', 'expert2'],
  },
  decision: {
    winners: ['hem27', 'gionom'],
    reasonsByWinner: {
      hem27: 'Chi phí thấp, bảo vệ hình ảnh cá nhân, dữ liệu mở; có thể triển khai ngay tại 20 bãi.',
      gionom:
        'Không lắp thiết bị, bù được cho các bãi không có máy ảnh; hai nguồn số liệu kiểm tra lẫn nhau.',
    },
    recommendation:
      'Hai giải pháp bổ sung cho nhau: một bên đếm tại bãi, một bên ước lượng ở nơi không đếm được. Giải pháp còn lại vượt kinh phí của thí điểm.',
    reasons: 'Thống nhất với Hội đồng; giao phòng chuyên môn chuẩn bị hai hợp đồng thí điểm.',
  },
  complaints: [
    {
      organization: 'culao',
      filed: -4,
      file: 'bien-ban-nghiem-thu-31-bai-xe.pdf',
      grounds:
        'Đề nghị xem xét lại điểm của tiêu chí năng lực triển khai: chúng tôi đã vận hành 31 bãi xe trong hai năm, có biên bản nghiệm thu trong tệp đính kèm, nhưng nhận xét của Hội đồng chỉ nhắc đến giá. Đề nghị cho biết vì sao kinh nghiệm này không được tính.',
      draft: {
        on: -1,
        outcome: 'rejected',
        answer:
          'Cơ quan đã đối chiếu phiếu điểm và biên bản họp Hội đồng. Kinh nghiệm vận hành được cả năm thành viên chấm điểm ghi nhận ở tiêu chí năng lực triển khai. Thứ hạng do tiêu chí hiệu quả kinh tế quyết định: tổng chi phí đề xuất gấp ba lần mức hỗ trợ đã công bố cùng bài toán. Không có căn cứ để thay đổi kết quả.',
      },
    },
  ],
};
