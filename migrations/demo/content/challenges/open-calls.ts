import { DRAINAGE, FOOD_SAFETY, ONE_STOP } from '../agencies';
import { DATA, SERVICE, STANDARD } from '../criteria';
import { FLOODING_PARTS, KITCHEN_PARTS, WARD_PARTS } from '../challenge-parts';
import type { DemoChallenge } from '../types';

/** Closes within days. What has been handed in stays sealed until then (I1). */
export const FLOODING: DemoChallenge = {
  key: 'flooding',
  agencyCode: DRAINAGE,
  fieldCode: 'thoat-nuoc',
  title: {
    vi: 'Cảnh báo ngập theo từng tuyến đường trước 30 phút',
    en: 'Flood warnings for each street, thirty minutes ahead',
  },
  summary: {
    vi: 'Người dân biết đường ngập khi xe đã chết máy. Cần cảnh báo theo từng tuyến đường, trước ít nhất 30 phút, từ mưa, triều và mực nước cống.',
    en: 'People learn that a street is flooded when their engine has stopped. We look for warnings by street, at least 30 minutes ahead, drawn from rain, tide and water levels in the sewers.',
  },
  context: {
    vi: 'Mùa mưa vừa qua ghi nhận 63 điểm ngập, trong đó 18 điểm ngập từ 10 lần trở lên; thời gian rút nước trung bình 74 phút. Trung tâm có 92 trạm đo mực nước và 47 trạm đo mưa, số liệu cập nhật 10 phút một lần nhưng chưa được dùng để dự báo.\n\nKhảo sát 900 người đi làm: 71% muốn được báo trước qua tin nhắn hoặc bản đồ, 22% đã phải sửa xe ít nhất một lần vì ngập.',
    en: 'Last rainy season 63 places were flooded, 18 of them ten times or more; the water took 74 minutes to drain. The Centre has 92 water-level and 47 rain gauges, read every ten minutes, yet nobody forecasts from them.\n\nOf 900 commuters asked, 71% want a warning by message or map, and 22% have had a vehicle repaired because of a flood.',
  },
  desiredOutcome: {
    vi: '- Cảnh báo trước ít nhất 30 phút cho 80% lần ngập tại 63 điểm.\n- Không quá một cảnh báo sai cho hai cảnh báo đúng.\n- Cảnh báo đến được người không dùng điện thoại thông minh; dữ liệu được công bố mở.',
    en: '- A warning at least 30 minutes ahead for 80% of floods at the 63 places.\n- At most one false warning for two true ones.\n- Warnings reach people without a smartphone; the data are open.',
  },
  parts: FLOODING_PARTS,
  evaluation: {
    screening: {
      checklist: [
        {
          name: {
            vi: 'Giải pháp trả lời đúng bài toán đã công bố',
            en: 'The proposal answers the published challenge',
          },
          suppliable: false,
        },
        {
          name: {
            vi: 'Bản sao giấy chứng nhận đăng ký doanh nghiệp hoặc quyết định thành lập',
            en: 'Copy of the business registration or founding decision',
          },
          suppliable: true,
        },
        {
          name: {
            vi: 'Bản cam kết có chữ ký của người đại diện',
            en: 'Statement signed by the representative',
          },
          suppliable: true,
        },
      ],
      days: 5,
    },
  },
  criteria: DATA,
  reward: 'Đặt hàng vận hành thí điểm một mùa mưa, nghiệm thu theo độ chính xác.',
  rewardAmount: 2_600_000_000,
  enquiry: -6,
  closing: 3,
  announce: 35,
  timeline: { created: -58, submitted: -51, approved: -46, opened: -41 },
  proposals: [
    {
      organization: 'hem27',
      title: 'Cọc đo ngập giá rẻ và tin nhắn theo tuyến đường',
      summary:
        '300 cọc đo tự chế có kiểm định, gửi mực nước mỗi phút; cảnh báo theo tuyến đường người dân đăng ký.',
      solution:
        'Cọc đo dùng cảm biến siêu âm, pin hai năm, giá 1,3 triệu đồng. Cảnh báo được phát khi mực nước cống và lượng mưa vượt ngưỡng của tuyến; ngưỡng tự hiệu chỉnh sau mỗi trận mưa.',
      cost: 1_980_000_000,
      submitted: -2,
      attachment: true,
    },
    {
      organization: 'gionom',
      title: 'Mô hình dự báo ngập theo đoạn đường',
      summary: 'Dự báo 30 đến 90 phút từ mưa ra-đa, triều và mực nước cống cho từng đoạn đường.',
      solution:
        'Mô hình lai giữa thủy lực và học máy; thử trên hai mùa mưa đạt độ chính xác 83%, cảnh báo trước trung bình 41 phút. Kết quả được công bố theo định dạng mở.',
      cost: 2_350_000_000,
      submitted: -1,
      attachment: true,
    },
    {
      organization: 'luatroi',
      title: 'Loa phường và bảng điện tử cảnh báo ngập',
      summary: 'Phát cảnh báo qua loa truyền thanh thông minh và bảng điện tử sẵn có.',
      solution:
        'Kết nối hệ thống cảnh báo của Trung tâm với loa truyền thanh và bảng thông tin giao thông; có kịch bản phát theo mức độ.',
      cost: 900_000_000,
      submitted: null,
      partners: [
        {
          organization: 'rachbalu',
          role: 'Khảo sát vùng nghe được của loa và thử nội dung thông báo với người dân',
          consented: 'Nhóm nghiên cứu truyền thanh của trường sẵn sàng tham gia từ tháng tới.',
        },
        {
          organization: 'conthoixanh',
          role: 'Kết nối hệ thống cảnh báo với bảng thông tin giao thông',
          consented: null,
        },
      ],
    },
  ],
};

export const WARD_PROCEDURES: DemoChallenge = {
  key: 'ward-procedures',
  agencyCode: ONE_STOP,
  fieldCode: 'hanh-chinh-cong',
  title: {
    vi: 'Giảm hồ sơ trực tuyến phải bổ sung ở cấp phường, xã',
    en: 'Fewer incomplete online applications at ward level',
  },
  summary: {
    vi: 'Bốn trên mười hồ sơ trực tuyến nộp tại phường, xã bị trả lại để bổ sung. Cần giúp người dân nộp đúng ngay lần đầu, kể cả người lớn tuổi.',
    en: 'Four in ten online applications at wards and communes are returned to be completed. People, older ones included, should get them right at the first attempt.',
  },
  context: {
    vi: 'Trong quý vừa qua 168 phường, xã, đặc khu tiếp nhận 412.000 hồ sơ trực tuyến; 39% phải bổ sung, mỗi lần bổ sung kéo dài thêm 3,2 ngày. Năm thủ tục chiếm 70% số lần bổ sung. Lỗi phổ biến: ảnh chụp mờ, thiếu trang, chọn sai trường hợp.',
    en: 'Last quarter the 168 wards, communes and the special zone received 412,000 online applications; 39% had to be completed, which took 3.2 days more each time. Five procedures cause 70% of this. The usual faults: blurred pictures, missing pages, the wrong case chosen.',
  },
  desiredOutcome: {
    vi: '- Tỷ lệ hồ sơ phải bổ sung giảm còn không quá 15% với năm thủ tục nhiều nhất.\n- Thời gian chuẩn bị hồ sơ của người dân không quá 15 phút.\n- Cán bộ một cửa không phải nhập lại dữ liệu.',
    en: '- At most 15% of applications to be completed for the five most frequent procedures.\n- No more than 15 minutes to prepare an application.\n- Officials never type in data again.',
  },
  parts: WARD_PARTS,
  criteria: SERVICE,
  reward: 'Đặt hàng triển khai tại 20 phường, xã; mở rộng nếu đạt chỉ tiêu.',
  rewardAmount: 1_900_000_000,
  enquiry: 10,
  closing: 24,
  announce: 55,
  timeline: { created: -32, submitted: -25, approved: -19, opened: -14 },
  proposals: [
    {
      organization: 'conthoixanh',
      title: 'Kiểm tra hồ sơ trước khi nộp',
      summary: 'Trợ lý xem ảnh chụp, báo ngay trang thiếu, ảnh mờ và trường hợp chọn sai.',
      solution:
        'Chạy ngay trên điện thoại, không gửi giấy tờ ra ngoài trước khi người dân bấm nộp. Hướng dẫn bằng hình và giọng nói; có chế độ cho cán bộ hỗ trợ tại quầy.',
      cost: 1_420_000_000,
      submitted: null,
      attachment: true,
    },
    {
      organization: 'rachbalu',
      title: 'Viết lại biểu mẫu theo ngôn ngữ dễ hiểu',
      summary: 'Thiết kế lại năm biểu mẫu cùng người dân, đo lỗi trước và sau.',
      solution:
        'Mỗi biểu mẫu qua ba vòng thử với 30 người dân thuộc các nhóm tuổi; kết quả là biểu mẫu mới, lời hướng dẫn và bộ quy tắc kiểm tra.',
      cost: 760_000_000,
      submitted: -3,
    },
  ],
};

export const SCHOOL_KITCHENS: DemoChallenge = {
  key: 'school-kitchens',
  agencyCode: FOOD_SAFETY,
  fieldCode: 'an-toan-thuc-pham',
  title: {
    vi: 'Giám sát an toàn thực phẩm tại bếp ăn trường học',
    en: 'Watching over food safety in school kitchens',
  },
  summary: {
    vi: 'Hơn 1.500 bếp ăn phục vụ gần 900.000 suất mỗi ngày, mỗi bếp được kiểm tra trung bình 0,8 lần một năm. Cần cách giám sát hằng ngày mà không làm nặng thêm sổ sách.',
    en: 'More than 1,500 kitchens serve almost 900,000 meals a day; each is inspected 0.8 times a year on average. We look for daily supervision without more paperwork.',
  },
  context: {
    vi: 'Năm học trước có 11 vụ nghi ngộ độc tại trường học với 430 học sinh. Sổ kiểm thực ba bước được ghi tay, 62% sổ được ghi dồn cuối tuần. Phụ huynh muốn biết nguồn gốc thực phẩm nhưng chỉ 7% trường công bố.',
    en: 'The last school year saw 11 suspected poisonings with 430 pupils. The three-step food log is kept by hand, and 62% of the logs are filled in at the end of the week. Parents would like to know where the food comes from; 7% of schools tell them.',
  },
  desiredOutcome: {
    vi: '- Nhật ký kiểm thực được ghi đúng lúc tại ít nhất 90% bếp thí điểm.\n- Phát hiện bất thường về nhiệt độ, thời gian lưu mẫu trong ngày.\n- Phụ huynh xem được thực đơn và nguồn gốc thực phẩm.',
    en: '- The log written at the right time in at least 90% of the pilot kitchens.\n- Faults of temperature and of kept samples noticed the same day.\n- Parents can see the menu and the origin of the food.',
  },
  parts: KITCHEN_PARTS,
  criteria: STANDARD,
  reward: 'Thí điểm tại 60 bếp ăn trong một học kỳ.',
  rewardAmount: 1_250_000_000,
  enquiry: 20,
  closing: 38,
  announce: 70,
  timeline: { created: -26, submitted: -18, approved: -12, opened: -6 },
  proposals: [
    {
      organization: 'hem27',
      title: 'Nhiệt kế bếp ăn tự ghi sổ',
      summary: 'Cảm biến nhiệt độ tủ lưu mẫu và món ăn, tự ghi vào nhật ký kiểm thực.',
      solution: '',
      cost: 680_000_000,
      submitted: null,
    },
  ],
};
