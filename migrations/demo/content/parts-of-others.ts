import type { DemoParts } from './types';

/** What the parts beside problem and outcome say of the other agencies' challenges. */
export const HOUSING_PARTS: DemoParts = {
  affected: {
    vi: 'Công nhân, viên chức và gia đình trẻ thu nhập thấp; nhiều người nghỉ hai, ba ngày công để xin giấy xác nhận. Chủ đầu tư giữ căn hộ trống trung bình bảy tuần chờ danh sách được duyệt.',
    en: 'Workers, employees and young families with low incomes, many of whom lose two or three working days over certificates. Developers keep flats empty for seven weeks on average until the list is approved.',
  },
  affectedCount: 41_000,
  attempts: {
    vi: 'Danh mục giấy tờ in sẵn phát tại dự án: giảm 6 % hồ sơ thiếu. Phần mềm tiếp nhận năm 2021 chỉ lưu bản quét, công chức vẫn đọc từng trang.',
    en: 'A printed list of papers handed out at the sites: 6 % fewer incomplete files. The software of 2021 only keeps scans; officials still read every page.',
  },
  constraints: {
    vi: '- Điều kiện được hưởng theo Luật Nhà ở, không tự đặt thêm.\n- Chỉ tra cứu dữ liệu dân cư khi người nộp đồng ý.\n- Người không đủ điều kiện phải được biết lý do bằng lời dễ hiểu.',
    en: '- Who is entitled is laid down in the Housing Law; nothing is added.\n- Data on residents are looked up with the applicant’s consent only.\n- Whoever is refused learns the reason in plain words.',
  },
  offeredData: {
    vi: '- 3.000 hồ sơ đã ẩn danh kèm lý do bổ sung.\n- Bộ điều kiện dưới dạng bảng quyết định do Sở soạn.\n- Môi trường thử kết nối dữ liệu cư trú.',
    en: '- 3,000 anonymised files with what was missing.\n- The conditions as decision tables written by the Department.\n- A test connection to the residence data.',
  },
  indicators: [
    {
      name: { vi: 'Thời gian xét duyệt trung bình', en: 'Mean time to a decision' },
      unit: { vi: 'ngày', en: 'days' },
      direction: 'down',
      baseline: 46,
      target: 20,
      method: 'Từ ngày tiếp nhận đến ngày trả kết quả, mọi hồ sơ của ba dự án thí điểm.',
    },
    {
      name: { vi: 'Tỷ lệ hồ sơ phải bổ sung', en: 'Applications to be completed' },
      unit: { vi: '%', en: '%' },
      direction: 'down',
      baseline: 57,
      target: 15,
      method: 'Nhật ký tiếp nhận của Sở, cùng ba dự án, một quý trước và một quý sau.',
    },
  ],
};

export const PARKING_PARTS: DemoParts = {
  affected: {
    vi: 'Tài xế vào trung tâm, xe buýt kẹt sau xe chạy chậm tìm chỗ, và 210 cửa hàng nói khách bỏ về vì không đỗ được xe.',
    en: 'Drivers who come to the centre, buses stuck behind cars that creep along, and 210 shops whose customers turn back.',
  },
  affectedCount: 85_000,
  attempts: {
    vi: 'Cảm biến chôn dưới lòng đường tại một tuyến (2019): 30 % hỏng sau mùa mưa đầu. Thu phí lòng đường qua ứng dụng cho biết chỗ đã trả tiền, không cho biết chỗ còn trống.',
    en: 'Sensors buried in one street in 2019: 30 % failed in the first rainy season. Paying by application tells which places were paid for, not which are free.',
  },
  constraints: {
    vi: '- Không đào đường, không che khuất mặt tiền.\n- Không nhận dạng khuôn mặt, không lưu biển số.\n- Bãi xe tư nhân tham gia tự nguyện, chi phí không quá 5 triệu đồng mỗi 50 chỗ.',
    en: '- No digging, and no housefront hidden.\n- No faces recognised, no number plates kept.\n- Private car parks join of their own accord, at VND 5 million per 50 places at most.',
  },
  offeredData: {
    vi: '- Vị trí, sức chứa, giá của 54 bãi và 1.150 chỗ lòng đường.\n- Lượt vào, ra theo phút của chín bãi trong một năm.',
    en: '- Places, size and prices of 54 car parks and 1,150 kerbside spaces.\n- Entries and exits of nine car parks by the minute, over a year.',
  },
  intellectualProperty: {
    vi: 'Dữ liệu chỗ trống là dữ liệu mở của Thành phố, ai cũng dùng được. Phần mềm thuộc tổ chức giải bài toán; định dạng dữ liệu và tài liệu kết nối được công bố.',
    en: 'Data on free places are open data of the City, for anybody to use. The software stays with its makers; the format and the interface are published.',
  },
  indicators: [
    {
      name: { vi: 'Thời gian tìm chỗ đỗ', en: 'Time to find a place' },
      unit: { vi: 'phút', en: 'minutes' },
      direction: 'down',
      baseline: 18,
      target: 8,
      method: 'Đi thử có bấm giờ, 200 lượt tại 12 tuyến, cùng khung giờ trước và sau.',
    },
  ],
};

export const WASTE_PARTS: DemoParts = {
  affected: {
    vi: 'Hộ gia đình chuyển nhà hoặc thay đồ, người sống cạnh điểm đổ trộm, công nhân vệ sinh phải khiêng vác ngoài định mức; mỗi trận mưa lớn nệm cũ bịt ba đến năm miệng cống.',
    en: 'Households that move or replace furniture, neighbours of illegal dumps, and cleaners who carry what is not their task; in each heavy rain mattresses block three to five gullies.',
  },
  affectedCount: 650_000,
  attempts: {
    vi: 'Ngày chủ nhật thu gom đồ cũ tại hai phường: đông người nhưng một phần ba đồ mang đến là của người mua bán phế liệu. Số điện thoại đường dây nóng nhận 40 cuộc một tháng vì ít người biết.',
    en: 'A Sunday for old things in two wards: many came, but a third of what they brought belonged to scrap dealers. A hotline gets 40 calls a month, as few know it.',
  },
  constraints: {
    vi: '- Xe thu gom trên 3,5 tấn không vào hẻm dưới 4 m.\n- Giá công khai trước khi hẹn.\n- Đồ có thể tái sử dụng không được nghiền.',
    en: '- No lorry above 3.5 tonnes in alleys narrower than four metres.\n- The price is public before the appointment.\n- What can be used again is not crushed.',
  },
  offeredData: {
    vi: '- 5.100 ảnh phản ánh rác cồng kềnh kèm vị trí, 14 tháng.\n- Tuyến và giờ của 46 xe thu gom.',
    en: '- 5,100 reports of bulky waste with photograph and place, 14 months.\n- Routes and hours of 46 collection lorries.',
  },
  indicators: [
    {
      name: {
        vi: 'Lượng rác cồng kềnh bỏ nơi công cộng tại tám phường',
        en: 'Bulky waste left in public places of eight wards',
      },
      unit: { vi: 'tấn/ngày', en: 'tonnes a day' },
      direction: 'down',
      baseline: 5.8,
      target: 2.9,
      method: 'Cân tại trạm trung chuyển, tách riêng lượng nhặt ngoài lịch hẹn, bốn tuần trước và sau.',
    },
    {
      name: { vi: 'Tỷ lệ đồ được tái sử dụng', en: 'Things passed on for use' },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 3,
      target: 20,
      method: 'Phiếu giao nhận của điểm tái sử dụng trên tổng số món thu gom.',
    },
  ],
  commissionKind: 'order',
};

export const PAVEMENT_PARTS: DemoParts = {
  affected: {
    vi: 'Chủ 1.300 hộ kinh doanh mặt tiền, phần lớn tự bán hàng nên phải đóng cửa mỗi lần lên phường; người đi bộ không biết phần nào được phép đặt bàn ghế.',
    en: 'The owners of 1,300 shops, most of whom serve alone and close whenever they go to the office; people on foot do not know where tables may stand.',
  },
  affectedCount: 1_300,
  attempts: {
    vi: 'Nhận hồ sơ qua thư điện tử: bản vẽ tay không thống nhất, cán bộ vẫn phải đi đo lại.',
    en: 'Applications by e-mail: sketches by hand that do not agree, so that officials still go and measure.',
  },
  constraints: {
    vi: '- Phí theo nghị quyết của Hội đồng nhân dân.\n- Chừa lối đi bộ tối thiểu 1,5 m.',
    en: '- Fees as laid down by the People’s Council.\n- At least 1.5 m are left for people on foot.',
  },
  offeredData: {
    vi: '- Bản đồ số 46 tuyến đường với bề rộng vỉa hè.\n- Sổ đăng ký hai năm, đã bỏ tên người.',
    en: '- A map of 46 streets with the width of their pavements.\n- The register of two years, without names.',
  },
  indicators: [
    {
      name: { vi: 'Thời gian giải quyết một hồ sơ', en: 'Time for one registration' },
      unit: { vi: 'ngày', en: 'days' },
      direction: 'down',
      baseline: 11,
      target: 1,
      method: 'Sổ tiếp nhận của phường, mọi hồ sơ trong quý.',
    },
  ],
  commissionKind: 'contract',
};

export const TOURIST_PARTS: DemoParts = {
  affected: {
    vi: 'Du khách quốc tế tự túc, nhân viên 366 điểm đến trả lời cùng một câu hỏi cả ngày, và hướng dẫn viên bị phàn nàn vì thông tin sai.',
    en: 'Visitors who travel on their own, the staff of 366 sights who answer the same question all day, and guides who are blamed for wrong information.',
  },
  affectedCount: 5_600_000,
  attempts: {
    vi: 'Trang du lịch của Thành phố cập nhật mỗi quý: khi phát hành thì một phần năm giờ mở cửa đã cũ. Tờ gấp sáu thứ tiếng hết hạn trước khi phát hết.',
    en: 'The City’s tourism site is revised every quarter; a fifth of the hours are old when it appears. Leaflets in six languages are out of date before they are given out.',
  },
  constraints: {
    vi: '- Không quảng cáo trong thông tin chính thức.\n- Điểm đến không phải trả phí.',
    en: '- No advertising in official information.\n- Sights pay nothing.',
  },
  offeredData: {
    vi: '- Danh sách 366 điểm đến, tọa độ, ảnh có quyền sử dụng.\n- Kết quả đối chiếu 120 điểm.',
    en: '- 366 sights with coordinates and pictures that may be used.\n- What the comparison of 120 of them found.',
  },
  indicators: [
    {
      name: { vi: 'Tỷ lệ giờ mở cửa, giá vé đúng', en: 'Hours and prices that are right' },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 66,
      target: 90,
      method: 'Gọi điện đối chiếu 120 điểm chọn ngẫu nhiên, mỗi tháng một lần.',
    },
  ],
  commissionKind: 'prize',
};

export const TOURIST_AGAIN_PARTS: DemoParts = {
  affected: {
    vi: '84 người được điểm đến cử phụ trách, phần lớn là nhân viên bán vé dùng điện thoại cá nhân; du khách nói tiếng Hàn, Nhật, Trung, Pháp hiện không có nguồn nào bằng ngôn ngữ của mình.',
    en: 'The 84 people named by the sights, most of them ticket sellers with a telephone of their own; and visitors who read Korean, Japanese, Chinese or French, for whom there is no source at all.',
  },
  affectedCount: 5_600_000,
  attempts: {
    vi: 'Lần kêu gọi trước nhận hai giải pháp, cả hai dựa vào một nhóm biên tập tập trung; hội đồng không chọn. Sau đó Sở thử biểu mẫu trực tuyến với mười điểm: chín điểm còn cập nhật sau sáu tuần.',
    en: 'The first call brought two solutions, both of which relied on one team of editors; the panel chose neither. The Department then tried an online form with ten sights: nine still kept it up after six weeks.',
  },
  constraints: {
    vi: '- Cập nhật bằng điện thoại, không cài ứng dụng.\n- Bản dịch máy phải được đánh dấu cho đến khi có người đọc lại.\n- Dữ liệu công bố theo định dạng mở, ai cũng tải được.',
    en: '- Updates by telephone, without installing anything.\n- Machine translations are marked until somebody has read them.\n- Data are published in an open format for anybody.',
  },
  offeredData: {
    vi: '- Danh sách 366 điểm, 84 người phụ trách (liên hệ qua Sở).\n- Nhật ký sáu tuần của mười điểm thử.\n- Thuật ngữ du lịch sáu thứ tiếng đã được duyệt.',
    en: '- 366 sights; the 84 people in charge, reached through the Department.\n- Six weeks of log from the ten trial sights.\n- Approved tourism terms in six languages.',
  },
  eligibility: {
    vi: 'Tổ chức đã dự lần kêu gọi trước được dự lại.',
    en: 'Who answered the first call may answer again.',
  },
  intellectualProperty: {
    vi: 'Nội dung do điểm đến viết thuộc điểm đến và được công bố mở. Phần mềm thuộc tổ chức giải bài toán; Thành phố được dùng không thời hạn cho mọi điểm đến công lập.',
    en: 'What the sights write is theirs and published openly. The software stays with its makers; the City may use it for all public sights without limit of time.',
  },
  indicators: [
    {
      name: { vi: 'Thời gian cập nhật một thay đổi', en: 'Time to update a change' },
      unit: { vi: 'phút', en: 'minutes' },
      direction: 'down',
      baseline: 2_900,
      target: 5,
      method: 'Từ lúc điểm đến báo thay đổi thử đến lúc hiện trên trang, 60 lượt.',
    },
    {
      name: { vi: 'Tỷ lệ thông tin đúng tại 50 điểm thí điểm', en: 'Entries right at 50 pilot sights' },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 69,
      target: 90,
      method: 'Đối chiếu tại chỗ mỗi tuần, người đối chiếu không thuộc nhóm thực hiện.',
    },
  ],
};
