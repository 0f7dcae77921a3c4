import type { DemoParts } from './types';

/** What the parts beside problem and outcome say of the health department's other challenges. */
export const DISCHARGE_PARTS: DemoParts = {
  affected: {
    vi: 'Người bệnh suy tim, bệnh phổi tắc nghẽn từ 60 tuổi trở lên, phần lớn sống với vợ hoặc chồng cũng đã cao tuổi; con cháu chăm sóc sau giờ làm.\n\n- Mỗi lần nhập viện lại kéo dài trung bình 9 ngày, gia đình tự trả 6,8 triệu đồng.\n- Khoa tim mạch của ba bệnh viện luôn thiếu 30 đến 45 giường.',
    en: 'Patients over sixty with heart failure or obstructive lung disease, most of whom live with a spouse of the same age; children care for them after work.\n\n- A readmission lasts nine days on average and costs the family VND 6.8 million.\n- The cardiology wards of three hospitals lack 30 to 45 beds at any time.',
  },
  affectedCount: 9_400,
  attempts: {
    vi: 'Bệnh viện phát sổ tay theo dõi cân nặng: sau một tháng chỉ 17 % còn ghi. Nhóm nhắn tin của điều dưỡng giúp được người có điện thoại thông minh, nhưng nhóm tái nhập viện nhiều nhất lại không dùng.',
    en: 'A booklet to write down one’s weight: after a month 17 % still did. A chat group kept by nurses helps those with a smartphone, but not those who come back most often.',
  },
  constraints: {
    vi: '- Hướng dẫn chuyên môn do bác sĩ điều trị quyết định; giải pháp không tự thay đổi thuốc.\n- Điều dưỡng theo dõi không quá 60 người bệnh mỗi ca.\n- Chạy trên hạ tầng của Sở; ghi âm chỉ giữ 30 ngày.',
    en: '- Treatment is the doctor’s to decide; the solution changes no medication.\n- At most 60 patients for a nurse on duty.\n- Runs on the Department’s servers; recordings are kept for 30 days.',
  },
  offeredData: {
    vi: '- 18.000 lượt xuất viện ẩn danh kèm thời điểm tái nhập viện, ba năm.\n- Danh mục 312 trạm y tế với giờ trực và số điện thoại.',
    en: '- 18,000 anonymised discharges of three years, with the day of readmission.\n- 312 health stations with hours and telephone numbers.',
  },
  confidentiality: {
    vi: 'Dữ liệu sức khỏe không rời khỏi trung tâm dữ liệu của Sở Y tế. Người bệnh đồng ý bằng văn bản trước khi được theo dõi và rút lại được bất cứ lúc nào; bản ghi cuộc gọi được xóa sau 30 ngày.',
    en: 'Health data stay in the Department’s data centre. Patients consent in writing before they are followed and may withdraw at any time; recordings of calls are deleted after 30 days.',
  },
  indicators: [
    {
      name: { vi: 'Tỷ lệ tái nhập viện trong 30 ngày', en: 'Readmission within 30 days' },
      unit: { vi: '%', en: '%' },
      direction: 'down',
      baseline: 11.9,
      target: 8,
      method: 'Hồ sơ bệnh án của ba bệnh viện, cùng nhóm bệnh, sáu tháng trước và sáu tháng thí điểm.',
    },
    {
      name: { vi: 'Thời gian từ cảnh báo đến phản hồi', en: 'Time from alert to answer' },
      unit: { vi: 'giờ', en: 'hours' },
      direction: 'down',
      baseline: 26,
      target: 4,
      method: 'Trung vị từ nhật ký của điều dưỡng, mọi cảnh báo trong tháng.',
    },
  ],
};

export const DISABILITY_PARTS: DemoParts = {
  affected: {
    vi: 'Người khuyết tật vận động, nghe, nhìn và người nhà phải nghỉ làm đi cùng; nhân viên hướng dẫn lúng túng vì không được báo trước cần hỗ trợ gì.',
    en: 'People with impaired mobility, hearing or sight, the relatives who take a day off to go with them, and staff who are not told beforehand what help is needed.',
  },
  affectedCount: 96_000,
  attempts: {
    vi: 'Ba bệnh viện có quầy ưu tiên từ 2021: người khiếm thính vẫn bị bỏ lượt vì chỉ gọi bằng loa. Chuông gọi hỗ trợ ở cổng bị gỡ sau bốn tháng do không có người trực.',
    en: 'Three hospitals have had a priority counter since 2021; people hard of hearing still miss their turn, as it is called by loudspeaker. A bell at the gate was taken down after four months because nobody answered it.',
  },
  constraints: {
    vi: '- Không yêu cầu người bệnh mua thiết bị.\n- Thiết kế cùng ít nhất mười người khuyết tật, có biên bản.\n- Dùng được cả khi mạng di động yếu trong tòa nhà.',
    en: '- Patients need not buy any device.\n- Designed with at least ten people with disabilities, on record.\n- Works where mobile reception inside the building is poor.',
  },
  offeredData: {
    vi: '- Kết quả khảo sát 640 người tại 18 cơ sở, đã ẩn danh.\n- Sơ đồ tầng của sáu cơ sở thí điểm.\n- Giờ khám theo khoa trong 12 tháng.',
    en: '- The survey of 640 people at 18 facilities, anonymised.\n- Floor plans of the six pilot facilities.\n- Times of visits by ward over twelve months.',
  },
  eligibility: {
    vi: 'Nhóm thực hiện có ít nhất một thành viên là người khuyết tật hoặc đại diện hội người khuyết tật.',
    en: 'The team has at least one member with a disability, or from an association of people with disabilities.',
  },
  indicators: [
    {
      name: {
        vi: 'Tỷ lệ lượt khám không cần người nhà đi cùng',
        en: 'Visits that need no relative',
      },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 39,
      target: 70,
      method: 'Hỏi tại chỗ 300 lượt ở sáu cơ sở, cùng bảng hỏi trước và sau.',
    },
  ],
};

export const ICU_PARTS: DemoParts = {
  affected: {
    vi: 'Người bệnh nặng cần chuyển viện và kíp trực 34 bệnh viện: bác sĩ rời giường bệnh để gọi điện, xe cấp cứu chờ trước cổng.',
    en: 'Critically ill patients who must be moved, and the teams on duty in 34 hospitals: doctors leave the bedside to telephone, ambulances wait at the gate.',
  },
  affectedCount: 9_200,
  attempts: {
    vi: 'Bảng tính chung cập nhật hai lần mỗi ngày: lúc cần thì số đã cũ 5–7 giờ. Nhóm nhắn tin của các khoa hồi sức nhanh hơn nhưng tin trôi và không lưu vết ai đã nhận ca nào.',
    en: 'A shared sheet filled in twice a day is five to seven hours old when it is needed. A chat group of the wards is quicker, but messages drift away and nobody can see who has accepted which patient.',
  },
  constraints: {
    vi: '- Lấy số từ hệ thống bệnh viện hoặc máy theo dõi, không nhập tay thêm.\n- Bệnh viện nhận ca là quyết định của bác sĩ trưởng kíp.\n- Sẵn sàng 99,9 %, có cách làm khi mất mạng.',
    en: '- Figures come from hospital systems or monitors, not from more typing.\n- To accept a patient is the decision of the doctor in charge.\n- 99.9 % available, with a way to go on without a network.',
  },
  offeredData: {
    vi: '- 2.315 lượt chuyển viện của một quý: giờ gọi, giờ nhận, khoảng cách.\n- Tài liệu kết nối của ba phần mềm bệnh viện đang dùng.',
    en: '- 2,315 transfers of one quarter: time of call, time of acceptance, distance.\n- Interface documents of the three hospital systems in use.',
  },
  indicators: [
    {
      name: { vi: 'Tỷ lệ ca tìm được giường trong 15 phút', en: 'Beds found within 15 minutes' },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 21,
      target: 90,
      method: 'Nhật ký chuyển viện của tổng đài, mọi ca nặng trong tháng.',
    },
    {
      name: { vi: 'Sai lệch số giường trống mỗi bệnh viện', en: 'Error in free beds per hospital' },
      unit: { vi: 'giường', en: 'beds' },
      direction: 'down',
      baseline: 4.2,
      target: 1,
      method: 'Kiểm đếm bất ngờ tại mười bệnh viện, bốn lần mỗi tháng.',
    },
  ],
  commissionKind: 'order',
};

export const DENGUE_PARTS: DemoParts = {
  affected: {
    vi: 'Cư dân các khu phố ven kênh và khu nhà trọ, trẻ em chiếm 44 % số ca; 1.150 cộng tác viên phải kiểm tra dàn trải vì không biết nơi nào nguy cơ nhất.',
    en: 'People along canals and in rented rooms; children are 44 % of the cases. 1,150 volunteers check everywhere a little, as nobody knows where the risk is highest.',
  },
  affectedCount: 1_300_000,
  attempts: {
    vi: 'Bản đồ ca bệnh hằng tuần của trung tâm kiểm soát bệnh tật chỉ cho thấy nơi đã có dịch. Mô hình của một đề tài nghiên cứu năm 2022 đúng ở cấp quận cũ, không dùng được cho khu phố.',
    en: 'The weekly map of cases shows where an outbreak already is. The model of a research project of 2022 is right for whole districts, not for neighbourhoods.',
  },
  constraints: {
    vi: '- Không hiển thị địa chỉ nhà của ca bệnh.\n- Mỗi trạm nhận tối đa mười việc một tuần.\n- Mô hình phải giải thích được vì sao cảnh báo.',
    en: '- No address of a patient is shown.\n- A health station gets ten tasks a week at most.\n- The model can say why it warns.',
  },
  offeredData: {
    vi: '- Ca bệnh theo khu phố và tuần, 2018–2025.\n- 64.000 lượt khảo sát điểm nguy cơ.\n- Mưa theo giờ của 47 trạm và bảng triều.',
    en: '- Cases by neighbourhood and week, 2018–2025.\n- 64,000 inspections of risk points.\n- Hourly rain of 47 stations, and the tides.',
  },
  eligibleKinds: ['startup', 'enterprise', 'institute', 'university'],
  indicators: [
    {
      name: { vi: 'Tỷ lệ ổ dịch được cảnh báo trước 7 ngày', en: 'Clusters announced 7 days ahead' },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 0,
      target: 60,
      method: 'Đối chiếu cảnh báo với ổ dịch được xác nhận tại 20 phường, xã trong một mùa mưa.',
    },
  ],
  commissionKind: 'order',
};

export const EMERGENCY_PARTS: DemoParts = {
  affected: {
    vi: 'Người gọi cấp cứu trong giờ cao điểm (7–9 giờ, 17–20 giờ) và 62 điện thoại viên, mỗi người nghe gần 140 cuộc một ca.',
    en: 'Those who call at peak hours (7 to 9, 17 to 20), and 62 operators who take almost 140 calls a shift.',
  },
  affectedCount: 690_000,
  attempts: {
    vi: 'Năm 2024 thử lời chào “nhấn phím 1 nếu khẩn cấp”: 9 % cuộc khẩn cấp nhấn nhầm nên dừng sau hai tuần. Tăng hai điện thoại viên mỗi ca làm thời gian chờ giảm 11 giây.',
    en: 'In 2024 a greeting with “press 1 for an emergency” was tried: 9 % of urgent callers pressed wrongly, and it ended after two weeks. Two more operators a shift took eleven seconds off the wait.',
  },
  constraints: {
    vi: '- Không để máy từ chối cuộc gọi; mọi cuộc gọi đều gặp được người.\n- Nhận dạng được giọng ba miền và tiếng ồn đường phố.\n- Không gián đoạn tổng đài khi lắp đặt.',
    en: '- No machine turns a caller away; everybody reaches a person.\n- Understands the accents of three regions, and street noise.\n- The line stays up while it is installed.',
  },
  offeredData: {
    vi: '- Thống kê cuộc gọi theo 15 phút và khu vực, 18 tháng.\n- 400 giờ ghi âm đã ẩn danh, nghe tại Trung tâm.',
    en: '- Calls by quarter of an hour and area over 18 months.\n- 400 hours of anonymised recordings, to be heard at the Centre.',
  },
  confidentiality: {
    vi: 'Bản ghi âm chỉ được nghe và xử lý tại Trung tâm Cấp cứu 115, trên máy do Trung tâm cấp; không sao chép ra ngoài dưới mọi hình thức.',
    en: 'Recordings are heard and processed at the 115 Centre only, on its own machines, and not copied in any form.',
  },
  indicators: [
    {
      name: {
        vi: 'Tỷ lệ cuộc khẩn cấp được trả lời trong 15 giây',
        en: 'Urgent calls answered within 15 seconds',
      },
      unit: { vi: '%', en: '%' },
      direction: 'up',
      baseline: 71,
      target: 95,
      method: 'Nhật ký tổng đài, giờ cao điểm, mọi cuộc được xếp loại khẩn cấp sau khi nghe lại.',
    },
  ],
  commissionKind: 'order',
};

/** As far as the officer has come: the constraints are still to be asked for. */
export const ELECTRICITY_PARTS: DemoParts = {
  affected: {
    vi: 'Bộ phận hậu cần của 40 cơ sở, và người bệnh mỗi khi phải cắt giảm điều hòa ở phòng chờ.',
    en: 'The technical staff of 40 facilities, and patients whenever the air conditioning of a waiting room is turned down.',
  },
  affectedCount: null,
  attempts: {
    vi: 'Thay 11.000 bóng đèn năm 2023: giảm được 3 % tiền điện.',
    en: '11,000 lamps were replaced in 2023, which saved 3 % of the bill.',
  },
  constraints: { vi: '', en: '' },
  offeredData: { vi: '', en: '' },
};
