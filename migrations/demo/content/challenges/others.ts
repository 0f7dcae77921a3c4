import { BEN_THANH, ENVIRONMENT, TOURISM } from '../agencies';
import { SERVICE, STANDARD } from '../criteria';
import { PAVEMENT_PARTS, TOURIST_PARTS, WASTE_PARTS } from '../parts-of-others';
import type { DemoChallenge } from '../types';

/** Approved by its leader: waits for the programme office. */
export const BULKY_WASTE: DemoChallenge = {
  key: 'bulky-waste',
  agencyCode: ENVIRONMENT,
  fieldCode: 'moi-truong',
  title: {
    vi: 'Thu gom rác thải cồng kềnh theo yêu cầu',
    en: 'Collecting bulky waste on demand',
  },
  summary: {
    vi: 'Nệm, tủ, ghế cũ bị bỏ ở vỉa hè và kênh rạch vì người dân không biết gọi ai. Cần dịch vụ hẹn thu gom nhanh, giá rõ ràng và tái sử dụng được đồ còn dùng.',
    en: 'Old mattresses, cupboards and chairs end up on pavements and in canals because people do not know whom to call. We look for quick collection by appointment, with clear prices, and for reuse of what is still good.',
  },
  context: {
    vi: 'Mỗi ngày Thành phố phát sinh khoảng 150 tấn rác cồng kềnh; 38% được phát hiện ở nơi công cộng. Trong sáu tháng, đơn vị thoát nước vớt 2.900 món đồ lớn dưới kênh. Người dân được báo giá từ 50.000 đến 800.000 đồng cho cùng một chiếc nệm.',
    en: 'Some 150 tonnes of bulky waste arise in the city every day; 38% turn up in public places. In six months 2,900 large objects were fished out of canals. For one and the same mattress people are quoted between 50,000 and 800,000 đồng.',
  },
  desiredOutcome: {
    vi: '- Thu gom trong 48 giờ kể từ khi hẹn.\n- Rác cồng kềnh bỏ nơi công cộng giảm một nửa tại các phường thí điểm.\n- Ít nhất 20% đồ còn dùng được chuyển cho người cần.',
    en: '- Collection within 48 hours of the appointment.\n- Half as much bulky waste in public places of the pilot wards.\n- At least 20% of usable things passed on.',
  },
  parts: WASTE_PARTS,
  criteria: STANDARD,
  reward: 'Đặt hàng dịch vụ thí điểm tại tám phường trong sáu tháng.',
  rewardAmount: 1_600_000_000,
  enquiry: 28,
  closing: 45,
  announce: 75,
  timeline: { created: -21, submitted: -12, approved: -3 },
};

/** Cancelled while it was open. */
export const PAVEMENTS: DemoChallenge = {
  key: 'pavements',
  agencyCode: BEN_THANH,
  fieldCode: 'hanh-chinh-cong',
  title: {
    vi: 'Đăng ký sử dụng tạm thời vỉa hè không cần đến trụ sở',
    en: 'Registering the temporary use of pavements without a visit',
  },
  summary: {
    vi: 'Hộ kinh doanh phải đến trụ sở ba lần để đăng ký sử dụng tạm thời một phần vỉa hè. Cần quy trình trực tuyến có bản đồ và thu phí tự động.',
    en: 'Shopkeepers come to the office three times to register the temporary use of part of a pavement. We look for an online procedure with a map and automatic fees.',
  },
  context: {
    vi: 'Phường có 46 tuyến đường được phép sử dụng tạm thời một phần vỉa hè với khoảng 1.300 hộ có nhu cầu. Thời gian giải quyết trung bình 11 ngày.',
    en: 'In 46 streets of the ward part of the pavement may be used for a time; some 1,300 shops want to. A decision takes 11 days on average.',
  },
  desiredOutcome: {
    vi: '- Đăng ký và nộp phí hoàn toàn trực tuyến trong 15 phút.\n- Bản đồ công khai phần vỉa hè đang được sử dụng.',
    en: '- Registration and payment online within 15 minutes.\n- A public map of the pavements in use.',
  },
  parts: PAVEMENT_PARTS,
  criteria: SERVICE,
  reward: 'Hợp đồng triển khai tại phường.',
  rewardAmount: 450_000_000,
  enquiry: -46,
  closing: -30,
  announce: -5,
  timeline: { created: -92, submitted: -84, approved: -77, opened: -70, cancelled: -52 },
  cancelReason:
    'Thành phố đã quyết định xây dựng hệ thống chung cho tất cả phường, xã; phường dừng kêu gọi để không trùng lặp và sẽ tham gia thí điểm hệ thống chung.',
  proposals: [
    {
      organization: 'conthoixanh',
      title: 'Đăng ký vỉa hè trên bản đồ',
      summary: 'Chọn đoạn vỉa hè trên bản đồ, tính phí và nộp ngay.',
      solution: 'Bản đồ vỉa hè số hóa, kiểm tra trùng lặp tự động, thanh toán không tiền mặt.',
      cost: 420_000_000,
      submitted: -55,
    },
  ],
};

/** Evaluated, and no proposal was worth an award. */
export const TOURIST_INFORMATION: DemoChallenge = {
  key: 'tourist-information',
  agencyCode: TOURISM,
  fieldCode: 'du-lich',
  title: {
    vi: 'Thông tin du lịch tin cậy, nhiều ngôn ngữ tại điểm đến',
    en: 'Reliable tourist information in many languages, on the spot',
  },
  summary: {
    vi: 'Du khách quốc tế tìm thông tin trên hàng chục trang không thống nhất về giờ mở cửa và giá vé. Cần một nguồn thông tin do điểm đến tự cập nhật, dễ dùng tại chỗ.',
    en: 'International visitors look at dozens of pages that disagree on opening hours and prices. We look for one source, kept by the places themselves and easy to use on the spot.',
  },
  context: {
    vi: 'Thành phố có 366 điểm đến đã được công bố. Đối chiếu 120 điểm: 34% thông tin giờ mở cửa trên mạng sai lệch, chỉ 18% điểm có thông tin bằng ngôn ngữ ngoài tiếng Việt và tiếng Anh.',
    en: 'The city lists 366 sights. Of 120 compared, 34% have wrong opening hours on the web, and only 18% offer information in languages other than Vietnamese and English.',
  },
  desiredOutcome: {
    vi: '- Ít nhất 90% thông tin giờ mở cửa, giá vé đúng tại mọi thời điểm.\n- Có tối thiểu năm ngôn ngữ.\n- Điểm đến tự cập nhật trong dưới 5 phút.',
    en: '- At least 90% of opening hours and prices right at any time.\n- Five languages or more.\n- Sights update their own entry in under 5 minutes.',
  },
  parts: TOURIST_PARTS,
  criteria: STANDARD,
  reward: 'Giải thưởng và hợp đồng thí điểm tại 50 điểm đến.',
  rewardAmount: 900_000_000,
  enquiry: -158,
  closing: -140,
  announce: -110,
  timeline: {
    created: -204,
    submitted: -196,
    approved: -190,
    opened: -182,
    panelFormed: -136,
    scoringOpened: -132,
    scoringClosed: -121,
    recommended: -118,
    decided: -113,
    released: -110,
    closedWithoutAward: -98,
  },
  proposals: [
    {
      organization: 'culao',
      title: 'Ứng dụng du lịch tổng hợp',
      summary: 'Ứng dụng di động giới thiệu điểm đến, tour và khuyến mãi.',
      solution: 'Ứng dụng tổng hợp nội dung từ nhiều nguồn, có quảng cáo để bù chi phí vận hành.',
      cost: 1_700_000_000,
      submitted: -141,
      strength: 0.42,
    },
    {
      organization: 'rachbalu',
      title: 'Bảng chỉ dẫn mã vạch đa ngôn ngữ',
      summary: 'Mã vạch tại điểm đến dẫn đến trang thông tin sáu ngôn ngữ.',
      solution: 'Sinh viên ngôn ngữ biên dịch nội dung; bảng chỉ dẫn in tại chỗ.',
      cost: 620_000_000,
      submitted: -142,
      strength: 0.47,
      attachment: true,
    },
  ],
  panel: {
    decisionNumber: '29/QĐ-SDL',
    chair: 'chair.sdl',
    secretary: 'secretary.sdl',
    evaluators: ['member1.sdl', 'member2.sdl'],
    experts: ['expert', 'expert2'],
  },
  decision: {
    winners: [],
    recommendation:
      'Cả hai giải pháp chưa chỉ ra cách giữ thông tin luôn đúng; tiêu chí khả năng áp dụng dưới mức tối thiểu. Kiến nghị không trao giải và kêu gọi lại với yêu cầu rõ hơn về dữ liệu.',
    reasons:
      'Thống nhất với Hội đồng: không lựa chọn giải pháp nào; giao phòng chuyên môn xác định lại bài toán theo hướng điểm đến tự cập nhật.',
  },
};
