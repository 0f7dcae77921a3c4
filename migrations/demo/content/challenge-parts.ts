import type { DemoParts } from './types';

/** What the parts beside problem and outcome say, of the first open calls and of those whose story is told to its end. */
export const FLOODING_PARTS: DemoParts = {
  affected: {
    vi: 'Người đi làm, học sinh và hộ kinh doanh dọc 63 điểm ngập; nặng nhất là người đi xe máy về nhà sau 17 giờ và các hộ buôn bán tầng trệt.\n\n- 22% người được hỏi đã phải sửa xe, trung bình 640.000 đồng một lần.\n- Mỗi lần ngập, xe buýt 14 tuyến phải đổi lộ trình mà hành khách không được báo.',
    en: 'Commuters, pupils and shops along 63 flooded places; worst off are people on motorbikes after five o’clock and shops at street level.\n\n- 22% of those asked have had a repair, VND 640,000 each on average.\n- In each flood 14 bus lines change their route, and passengers are not told.',
  },
  affectedCount: 410_000,
  attempts: {
    vi: 'Năm 2023, Trung tâm thử bản đồ ngập do nhân viên trực nhập tay: tin đến chậm 25–40 phút, dừng sau một mùa mưa. Mô hình thủy lực thuê ngoài chạy một lần mất ba giờ, không dùng được cho cảnh báo.',
    en: 'In 2023 the Centre tried a flood map filled in by hand: news came 25 to 40 minutes late, and it ended after one season. A hydraulic model that was bought takes three hours for one run, too long for a warning.',
  },
  constraints: {
    vi: '- Không lắp thêm thiết bị trên mặt đường; được gắn vào cột đèn và miệng cống.\n- Chạy được khi mất điện lưới hai giờ.\n- Tin nhắn theo quy định về chống tin rác.',
    en: '- No new devices in the roadway; lamp posts and gully mouths may be used.\n- Works for two hours without mains power.\n- Messages follow the rules against spam.',
  },
  offeredData: {
    vi: '- Mực nước 92 trạm và mưa 47 trạm, 10 phút một số, từ 2021 (CSV và API).\n- Bản đồ cống và hố ga, GIS.\n- Nhật ký ngập 2019–2025: nơi, giờ, độ sâu, thời gian rút.',
    en: '- Water levels of 92 gauges and rain of 47, every ten minutes since 2021 (CSV and API).\n- Map of sewers and gullies (GIS).\n- Log of floods 2019–2025: place, time, depth, time to drain.',
  },
  indicators: [
    {
      name: { vi: 'Tỷ lệ lần ngập được báo trước ít nhất 30 phút', en: 'Floods announced 30 minutes ahead' },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 0,
      target: 80,
      method: 'So giờ phát cảnh báo với giờ cảm biến ghi 10 cm nước, mọi lần ngập trong mùa thí điểm.',
    },
    {
      name: {
        vi: 'Số xe phải cứu hộ vì ngập trong một mùa mưa',
        en: 'Vehicles towed because of floods, per season',
      },
      unit: { vi: 'xe', en: 'vehicles' },
      direction: 'down',
      baseline: 3_870,
      target: 2_300,
      method: 'Theo sổ của các đội cứu hộ tại 63 điểm, cùng cách ghi trước và sau.',
    },
  ],
};

export const WARD_PARTS: DemoParts = {
  affected: {
    vi: 'Người dân làm thủ tục tại bộ phận một cửa của 168 phường, xã, đặc khu; nhiều nhất là người lớn tuổi và người mới chuyển đến. Cán bộ một cửa trả hồ sơ lại và nghe phàn nàn thay người soạn mẫu.',
    en: 'People at the one-stop counters of 168 wards, communes and the special zone, above all the elderly and those who have just moved. Clerks return forms and hear the complaints meant for those who wrote them.',
  },
  affectedCount: 1_900_000,
  attempts: {
    vi: 'Dán mẫu điền sẵn tại quầy: giảm lỗi chính tả nhưng không giảm thiếu giấy tờ. Tổng đài hỏi đáp chỉ trả lời được giờ hành chính.',
    en: 'Samples on the wall cut spelling mistakes, but not missing papers. The hotline answers in office hours only.',
  },
  constraints: {
    vi: '- Không đổi thành phần hồ sơ do trung ương quy định.\n- Biểu mẫu dùng được trên giấy và trên Cổng Dịch vụ công.',
    en: '- Papers required by national rules stay as they are.\n- Forms work on paper and on the public service portal.',
  },
  offeredData: {
    vi: '- 120.000 lượt trả hồ sơ kèm lý do, đã bỏ thông tin cá nhân, 2024–2025.\n- Toàn bộ biểu mẫu hiện hành.',
    en: '- 120,000 returned files with reasons, without personal data, 2024–2025.\n- All forms in use.',
  },
  indicators: [
    {
      name: { vi: 'Tỷ lệ hồ sơ đúng ngay lần đầu', en: 'Files right at the first attempt' },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 61,
      target: 85,
      method: 'Thống kê của phần mềm một cửa tại các phường thí điểm, ba tháng trước và ba tháng sau.',
    },
  ],
};

export const KITCHEN_PARTS: DemoParts = {
  affected: {
    vi: 'Học sinh ăn bán trú, phụ huynh và 6.200 nhân viên bếp. Khi có sự cố, nhà trường mất hai đến ba ngày mới truy được nguồn thực phẩm.',
    en: 'Pupils who eat at school, their parents, and 6,200 kitchen workers. After an incident it takes a school two or three days to trace the food.',
  },
  affectedCount: 900_000,
  attempts: {
    vi: 'Biểu mẫu trực tuyến năm 2024: 31 trường dùng tháng đầu, 4 trường dùng tháng thứ ba vì phải ghi hai lần.',
    en: 'An online form in 2024: 31 schools used it in the first month, four in the third, because everything was written twice.',
  },
  constraints: {
    vi: '- Không thêm việc cho bếp quá 10 phút mỗi ngày.\n- Không ghi hình học sinh.\n- Thiết bị chịu nóng, ẩm, rửa được.',
    en: '- At most ten more minutes of work a day.\n- No pictures of pupils.\n- Devices stand heat and damp, and can be washed.',
  },
  offeredData: {
    vi: '- Danh sách bếp, số suất, đơn vị cung cấp.\n- Kết quả kiểm tra ba năm gần nhất.',
    en: '- Kitchens, meals, suppliers.\n- Results of inspections of three years.',
  },
  eligibility: {
    vi: 'Tổ chức đang cung cấp suất ăn cho trường học không tham gia, để kết quả giám sát được khách quan.',
    en: 'Who supplies meals to schools does not take part, so that supervision stays independent.',
  },
  eligibleKinds: ['startup', 'enterprise', 'institute', 'university'],
  indicators: [
    {
      name: { vi: 'Tỷ lệ nhật ký kiểm thực ghi đúng giờ', en: 'Food logs written on time' },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 38,
      target: 90,
      method: 'Đối chiếu giờ ghi với giờ giao hàng tại 60 bếp thí điểm, mỗi bếp 20 ngày.',
    },
    {
      name: { vi: 'Thời gian truy xuất nguồn thực phẩm', en: 'Time to trace the food' },
      unit: { vi: 'giờ', en: 'hours' },
      direction: 'down',
      baseline: 58,
      target: 2,
      method: 'Diễn tập truy xuất, mười lần trước và mười lần sau.',
    },
  ],
};

export const QUEUE_PARTS: DemoParts = {
  affected: {
    vi: 'Người bệnh ngoại trú tại bốn bệnh viện tuyến cuối và người nhà đi cùng; một nửa đến từ các phường, xã xa, phải đi từ 4 giờ sáng.',
    en: 'Out-patients of four main hospitals and those who come with them; half live far out and leave home at four in the morning.',
  },
  affectedCount: 5_200_000,
  attempts: {
    vi: 'Đặt hẹn qua trang web từ 2022: 6% lượt khám dùng, vì giờ hẹn không được giữ. Tăng bàn khám buổi sáng chỉ dời hàng chờ sang khâu xét nghiệm.',
    en: 'Booking by website since 2022: used for 6% of visits, as the hour was not kept. More rooms in the morning only moved the queue to the laboratory.',
  },
  constraints: {
    vi: '- Không thay phần mềm bệnh viện đang dùng.\n- Người không có điện thoại thông minh được phục vụ như nhau.',
    en: '- The hospitals’ software stays.\n- People without a smartphone are served alike.',
  },
  offeredData: {
    vi: '- Giờ lấy số, giờ khám, giờ xét nghiệm của 18 tháng, đã ẩn danh.',
    en: '- Times of number, doctor and laboratory over 18 months, anonymised.',
  },
};

export const VACCINATION_PARTS: DemoParts = {
  affected: {
    vi: 'Trẻ dưới 24 tháng theo gia đình chuyển nơi ở, phần lớn là con công nhân thuê trọ; cha mẹ phải khai lại toàn bộ lịch sử tiêm.',
    en: 'Children under 24 months whose families move, most of them workers’ children in rented rooms; parents state the whole history again.',
  },
  affectedCount: 21_000,
  attempts: {
    vi: 'Gọi điện nhắc từng nhà: mỗi trạm y tế mất hai ngày công một tuần, 40% số không liên lạc được.',
    en: 'Calling each family: two working days a week for each station, and 40% of the numbers do not answer.',
  },
  constraints: {
    vi: '- Dữ liệu trẻ em chỉ xử lý trong hệ thống của ngành y tế.\n- Có kênh nhắc cho người không dùng ứng dụng.',
    en: '- Children’s data stay within the health sector’s systems.\n- There is a reminder for people who use no app.',
  },
  offeredData: {
    vi: '- Dữ liệu tiêm chủng ẩn danh ba năm.\n- Môi trường thử của hệ thống tiêm chủng.',
    en: '- Anonymised vaccinations of three years.\n- A test environment of the vaccination register.',
  },
};

export const TRADER_PARTS: DemoParts = {
  affected: {
    vi: 'Hộ kinh doanh bán hàng trên sàn và mạng xã hội, và các hộ có cửa hàng chịu cạnh tranh không công bằng.',
    en: 'Households selling on platforms and social networks, and the shops that compete with them on unequal terms.',
  },
  affectedCount: 128_000,
  attempts: {
    vi: 'Gửi thư mời đồng loạt: 8% phản hồi, 30% gửi nhầm người không thuộc diện.',
    en: 'Letters to everybody: 8% answered, and 30% went to people who owe nothing.',
  },
  constraints: {
    vi: '- Chỉ dùng dữ liệu được phép theo Luật Quản lý thuế.\n- Mỗi đề nghị phải có căn cứ giải thích được.',
    en: '- Only data that the tax law permits.\n- Each invitation has reasons that can be explained.',
  },
  offeredData: {
    vi: '- Mẫu 5.000 hồ sơ đã ẩn danh kèm kết quả xác minh.',
    en: '- A sample of 5,000 anonymised files with what was found.',
  },
};
