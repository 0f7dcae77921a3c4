import { HEALTH } from '../agencies';
import { SERVICE } from '../criteria';
import { HEALTH_PANEL } from '../people';
import type { DemoChallenge, DemoParts } from '../types';

const PARTS: DemoParts = {
  affected: {
    vi: '4.260 phòng khám tư nhân, nhà hộ sinh và phòng nha; 38 nhân viên thu gom; người dân sống cạnh các điểm tập kết.\n\n- Mỗi phòng khám trả trung bình 1,9 triệu đồng một tháng, dù chỉ có 4 kg chất thải.\n- Trong năm qua có 61 phản ánh về bao kim tiêm để lẫn với rác sinh hoạt.',
    en: '4,260 private clinics, maternity homes and dental practices; 38 collectors; people who live beside the collection points.\n\n- A clinic pays VND 1.9 million a month on average, although it has 4 kg of waste.\n- Last year there were 61 complaints about needles among household refuse.',
  },
  affectedCount: 4_260,
  attempts: {
    vi: 'Xe thu gom theo lịch cố định: 4 trong 10 chuyến đến khi phòng khám chưa có gì để giao. Sổ giao nhận bằng giấy được nộp mỗi quý, không đối chiếu được với khối lượng xử lý.',
    en: 'Lorries on fixed days: four in ten come while a clinic has nothing to hand over. Paper records are sent in every quarter and cannot be compared with what was treated.',
  },
  constraints: {
    vi: '- Đúng quy định về phân loại, lưu giữ và vận chuyển chất thải y tế nguy hại.\n- Phòng khám không phải mua thiết bị quá 2 triệu đồng.\n- Số liệu được gửi về hệ thống báo cáo của Sở mỗi ngày.',
    en: '- Keeps to the rules for sorting, storing and moving hazardous medical waste.\n- No clinic has to buy equipment for more than VND 2 million.\n- Figures reach the Department’s reporting system daily.',
  },
  offeredData: {
    vi: '- Danh sách 4.260 cơ sở với địa chỉ và khối lượng đăng ký.\n- Sổ giao nhận đã số hóa của 600 cơ sở trong hai năm.',
    en: '- 4,260 facilities with their addresses and registered quantities.\n- Digitised records of 600 facilities over two years.',
  },
  indicators: [
    {
      name: {
        vi: 'Tỷ lệ chất thải được theo dõi từ phòng khám đến nơi xử lý',
        en: 'Waste followed from clinic to treatment',
      },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 34,
      target: 95,
      method: 'Đối chiếu phiếu giao nhận với cân tại nơi xử lý, ba tháng trước và ba tháng thí điểm.',
    },
  ],
};

/** The seal is open and the secretary screens: papers are asked for, one proposal is eligible, the others wait. */
export const CLINIC_WASTE: DemoChallenge = {
  key: 'clinic-waste',
  agencyCode: HEALTH,
  fieldCode: 'y-te',
  title: {
    vi: 'Thu gom và theo dõi chất thải y tế của phòng khám nhỏ',
    en: 'Collecting and following the medical waste of small clinics',
  },
  summary: {
    vi: 'Phòng khám nhỏ trả nhiều tiền cho những chuyến thu gom gần như trống, trong khi hai phần ba chất thải không theo dõi được đến nơi xử lý. Cần cách thu gom theo lượng thực có và truy được đường đi của từng bao.',
    en: 'Small clinics pay a lot for nearly empty collections, while two thirds of their waste cannot be followed to its treatment. We look for a way to collect what is really there, and to know where each bag went.',
  },
  context: {
    vi: 'Thành phố có 4.260 cơ sở y tế tư nhân dưới 20 giường, mỗi ngày thải khoảng 1,7 tấn chất thải nguy hại. Chỉ 34% khối lượng có phiếu giao nhận khớp với cân tại nơi xử lý; phần còn lại không xác định được do sổ giấy, gộp chuyến và cân không đồng nhất.',
    en: 'There are 4,260 private facilities with fewer than twenty beds; together they leave some 1.7 tonnes of hazardous waste a day. Only for 34% of it do the records match the scales at the treatment plant; paper, merged trips and differing scales hide the rest.',
  },
  desiredOutcome: {
    vi: '- Ít nhất 95% khối lượng theo dõi được từ phòng khám đến nơi xử lý.\n- Chi phí của phòng khám giảm ít nhất một phần tư.\n- Không cơ sở nào lưu giữ chất thải quá thời hạn quy định.',
    en: '- At least 95% of the waste followed from clinic to treatment.\n- Costs of a clinic down by at least a quarter.\n- No facility stores waste longer than the rules allow.',
  },
  parts: PARTS,
  criteria: SERVICE,
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
            vi: 'Có phương án xử lý sự cố rơi vãi, phơi nhiễm',
            en: 'The proposal says what is done about spills and exposure',
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
            vi: 'Hợp đồng nguyên tắc với đơn vị có giấy phép xử lý chất thải nguy hại',
            en: 'Framework contract with a licensed treatment plant',
          },
          suppliable: true,
        },
      ],
      days: 7,
    },
  },
  reward: 'Thí điểm với 300 phòng khám tại ba phường; kinh phí theo giải pháp được chọn.',
  rewardAmount: 1_250_000_000,
  enquiry: -30,
  closing: -14,
  announce: 21,
  timeline: {
    created: -72,
    submitted: -66,
    approved: -62,
    opened: -58,
    panelFormed: -10,
    sealOpened: -3,
  },
  proposals: [
    {
      organization: 'luatroi',
      title: 'Gọi thu gom khi thùng đầy, cân và dán mã tại chỗ',
      summary: 'Phòng khám báo bằng một tin nhắn; người thu gom cân, dán mã và chụp ảnh từng bao.',
      solution:
        'Thùng có vạch báo đầy; phòng khám nhắn tin hoặc gọi tổng đài, hệ thống gom các yêu cầu gần nhau thành một chuyến. Mỗi bao được cân và dán mã khi giao; nơi xử lý quét lại mã nên sai lệch hiện ra trong ngày.',
      cost: 1_180_000_000,
      submitted: -15,
      attachment: true,
      screening: {
        day: -2,
        missing: {
          item: 3,
          note: 'Hồ sơ nêu tên đơn vị xử lý nhưng chưa có hợp đồng nguyên tắc. Đề nghị gửi bản quét đủ các trang, có chữ ký và đóng dấu của hai bên.',
        },
      },
    },
    {
      organization: 'conthoixanh',
      title: 'Tuyến thu gom dùng chung cho các phòng khám trong phường',
      summary: 'Lịch thu gom tính lại mỗi tối theo lượng chất thải đã khai.',
      solution:
        'Phòng khám khai khối lượng bằng ba thao tác trên điện thoại; tuyến được tính lại mỗi tối để xe đầy ít nhất 70%. Phiếu giao nhận điện tử có chữ ký của hai bên và được gửi thẳng về Sở.',
      cost: 990_000_000,
      submitted: -16,
      attachment: true,
      screening: { day: -2 },
    },
    {
      organization: 'hem27',
      title: 'Hộp đựng vật sắc nhọn có cảm biến mức đầy',
      summary: 'Cảm biến giá rẻ gắn vào hộp đang dùng, báo khi đầy và khi bị mở.',
      solution:
        'Cảm biến dùng pin hai năm, giá 240.000 đồng, gửi tín hiệu qua sóng tầm xa. Người thu gom thấy trên bản đồ hộp nào cần lấy; hộp bị mở ngoài giờ được báo ngay cho phòng khám.',
      cost: 760_000_000,
      submitted: -15,
    },
    {
      organization: 'culao',
      title: 'Sổ giao nhận điện tử nối với cân tại nơi xử lý',
      summary: 'Một sổ chung cho phòng khám, đơn vị thu gom và nơi xử lý.',
      solution:
        'Cân tại nơi xử lý ghi thẳng vào sổ; sai lệch trên 5% tạo phiếu giải trình. Báo cáo quý của phòng khám được lập tự động từ sổ.',
      cost: 1_240_000_000,
      submitted: -17,
      attachment: true,
    },
  ],
  panel: { ...HEALTH_PANEL, decisionNumber: '151/QĐ-SYT' },
};
