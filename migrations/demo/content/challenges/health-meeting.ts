import { HEALTH } from '../agencies';
import { SERVICE } from '../criteria';
import { HEALTH_PANEL } from '../people';
import type { DemoChallenge, DemoParts } from '../types';

const PARTS: DemoParts = {
  affected: {
    vi: 'Người bệnh tăng huyết áp và đái tháo đường, phần lớn trên 60 tuổi, và gia đình chăm sóc họ; nhân viên của 312 trạm y tế.\n\n- Một lần đột quỵ do bỏ thuốc khiến gia đình tự trả trung bình 28 triệu đồng.\n- Mỗi trạm dành gần nửa ngày làm việc để gọi điện nhắc.',
    en: 'People with high blood pressure or diabetes, most of them over sixty, and the families who look after them; the staff of 312 health stations.\n\n- A stroke after medicine was stopped costs a family VND 28 million on average.\n- Each station spends almost half a working day on reminding by telephone.',
  },
  affectedCount: 214_000,
  attempts: {
    vi: 'Tin nhắn hàng loạt: sau ba tháng tỷ lệ tái khám chỉ tăng 3 điểm phần trăm, người cao tuổi ít đọc. Sổ giấy phát tại trạm bị thất lạc ở một phần ba số người được hỏi.',
    en: 'Bulk text messages: after three months check-ups rose by three percentage points only, and older people hardly read them. Of the booklets handed out, one in three had been lost.',
  },
  constraints: {
    vi: '- Không tự thay đổi đơn thuốc; mọi thay đổi do bác sĩ quyết định.\n- Chạy trên hạ tầng của Sở; bản ghi cuộc gọi được xóa sau 30 ngày.\n- Trạm y tế không phải tuyển thêm người.',
    en: '- No prescription is changed; that is the doctor’s to decide.\n- Runs on the Department’s servers; recordings are deleted after 30 days.\n- Health stations need no additional staff.',
  },
  offeredData: {
    vi: '- Lịch hẹn và tái khám ẩn danh của 60.000 người bệnh, ba năm.\n- Danh mục 312 trạm y tế với giờ trực và số điện thoại.',
    en: '- Anonymised appointments and check-ups of 60,000 patients, three years.\n- 312 health stations with hours and telephone numbers.',
  },
  confidentiality: {
    vi: 'Dữ liệu sức khỏe không rời khỏi trung tâm dữ liệu của Sở Y tế; người bệnh đồng ý bằng văn bản và rút lại được bất cứ lúc nào.',
    en: 'Health data stay in the Department’s data centre; patients consent in writing and may withdraw at any time.',
  },
  indicators: [
    {
      name: { vi: 'Tỷ lệ tái khám đúng hẹn sau sáu tháng', en: 'Check-ups kept after six months' },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 69,
      target: 85,
      method: 'Phần mềm quản lý bệnh mạn tính của 20 trạm, sáu tháng trước và sáu tháng thí điểm.',
    },
    {
      name: {
        vi: 'Thời gian gọi nhắc mỗi ngày tại một trạm',
        en: 'Time spent on reminding per day and station',
      },
      unit: { vi: 'phút', en: 'minutes' },
      direction: 'down',
      baseline: 210,
      target: 45,
      method: 'Ghi giờ công trong hai tuần tại mỗi trạm, trước và trong thí điểm.',
    },
  ],
};

/** The panel meets: it agrees on scores, has shortlisted three proposals and invited them to a pitch. */
export const MEDICINES: DemoChallenge = {
  key: 'medicines',
  agencyCode: HEALTH,
  fieldCode: 'y-te',
  title: {
    vi: 'Nhắc dùng thuốc và tái khám cho người bệnh mạn tính tại trạm y tế',
    en: 'Reminding people with chronic illness of medicine and check-ups at health stations',
  },
  summary: {
    vi: 'Ba trong mười người bệnh tăng huyết áp và đái tháo đường bỏ tái khám trong sáu tháng đầu. Cần cách nhắc và theo dõi mà trạm y tế làm được với số người hiện có.',
    en: 'Three in ten people with high blood pressure or diabetes stop coming within six months. We look for ways of reminding and following them that health stations can manage with the staff they have.',
  },
  context: {
    vi: 'Các trạm y tế đang quản lý 214.000 người bệnh tăng huyết áp và đái tháo đường. Sau sáu tháng, 31% không tái khám đúng hẹn; 4 trong 10 lượt cấp cứu đột quỵ là người đã bỏ thuốc. Nhân viên gọi điện nhắc thủ công, mỗi trạm gọi được khoảng 25 người một ngày.',
    en: 'Health stations look after 214,000 people with high blood pressure or diabetes. After six months 31% no longer come when they should; four in ten emergencies with a stroke had stopped taking their medicine. Staff remind people by telephone, some 25 a day and station.',
  },
  desiredOutcome: {
    vi: '- Tỷ lệ tái khám đúng hẹn sau sáu tháng đạt ít nhất 85%.\n- Nhân viên trạm không phải nhập liệu hai lần.\n- Người cao tuổi không dùng điện thoại thông minh vẫn được nhắc.',
    en: '- At least 85% of check-ups kept after six months.\n- No double entry for the staff of a station.\n- Older people without a smartphone are reminded, too.',
  },
  parts: PARTS,
  criteria: SERVICE,
  aggregation: 'consensus',
  reward: 'Thí điểm tại 20 trạm y tế; kinh phí theo giải pháp được chọn.',
  rewardAmount: 1_600_000_000,
  enquiry: -46,
  closing: -29,
  announce: 16,
  timeline: {
    created: -90,
    submitted: -84,
    approved: -79,
    opened: -75,
    panelFormed: -26,
    scoringOpened: -19,
    scoringClosed: -2,
  },
  proposals: [
    {
      organization: 'luatroi',
      title: 'Cuộc gọi nhắc thuốc tự động bằng giọng nói vùng miền',
      summary: 'Tổng đài gọi nhắc theo lịch, nghe câu trả lời và chỉ chuyển ca cần người cho trạm y tế.',
      solution:
        'Lịch nhắc lấy thẳng từ phần mềm trạm y tế. Người bệnh trả lời bằng lời hoặc phím số; ai không nghe máy hai lần được chuyển vào danh sách thăm tại nhà của cộng tác viên. Nhân viên trạm chỉ xử lý khoảng 8% số cuộc gọi.',
      cost: 1_280_000_000,
      submitted: -31,
      strength: 0.83,
      attachment: true,
      pitch: {
        day: 3,
        time: '09:00',
        place: 'Phòng họp số 3, Sở Y tế',
        answer: 'Hồ Thị Diễm My, giám đốc; Nguyễn Đăng Trình, kỹ sư trưởng',
      },
    },
    {
      organization: 'conthoixanh',
      title: 'Sổ theo dõi bệnh mạn tính dùng chung giữa trạm và bệnh viện',
      summary: 'Một sổ điện tử, nhắc hẹn bằng tin nhắn, trạm và bệnh viện cùng thấy đơn thuốc.',
      solution:
        'Sổ kết nối với phần mềm đang dùng, nhắc hẹn ba lần và báo trạm khi người bệnh lỡ hẹn quá bảy ngày. Bệnh viện tuyến trên thấy lịch sử dùng thuốc, không phải hỏi lại.',
      cost: 1_490_000_000,
      submitted: -30,
      strength: 0.76,
      attachment: true,
      pitch: { day: 3, time: '09:45', place: 'Phòng họp số 3, Sở Y tế', moved: '10:00' },
    },
    {
      organization: 'hem27',
      title: 'Hộp thuốc báo giờ giá rẻ cho người cao tuổi',
      summary: 'Hộp chia thuốc có đèn và chuông, báo về trạm khi bỏ ba liều liên tiếp.',
      solution:
        'Hộp dùng linh kiện phổ thông, pin sáu tháng, gửi tín hiệu qua sóng tầm xa của thành phố nên không cần mạng trong nhà. Thiết kế mở để trạm tự thay pin và sửa.',
      cost: 960_000_000,
      submitted: -30,
      strength: 0.7,
      pitch: { day: 3, time: '10:45', place: 'Phòng họp số 3, Sở Y tế' },
    },
    {
      organization: 'gionom',
      title: 'Dự báo người bệnh có nguy cơ bỏ thuốc',
      summary: 'Mô hình xếp thứ tự người cần nhắc trước, dựa trên lịch sử tái khám.',
      solution:
        'Mô hình học từ ba năm dữ liệu ẩn danh, mỗi sáng gửi trạm danh sách 25 người nên gọi trước; thử nghiệm hồi cứu tìm được 72% người sẽ bỏ hẹn.',
      cost: 1_120_000_000,
      submitted: -32,
      strength: 0.55,
    },
  ],
  panel: {
    ...HEALTH_PANEL,
    decisionNumber: '131/QĐ-SYT',
    conflicts: [
      {
        person: 'evaluator3',
        organization: 'hem27',
        kind: 'other',
        note: 'Từng cố vấn không hưởng lương cho nhóm trong một cuộc thi năm trước.',
      },
    ],
  },
};
