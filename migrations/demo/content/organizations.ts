import type { DemoOrganization } from './types';

/** Invented names; tax codes that are well formed and belong to nobody. */
export const ORGANIZATIONS: readonly DemoOrganization[] = [
  {
    key: 'luatroi',
    name: 'Công ty Cổ phần Công nghệ Y tế Lúa Trời',
    kind: 'startup',
    taxCode: '0000000017',
    description:
      'Doanh nghiệp khởi nghiệp làm phần mềm theo dõi sức khỏe từ xa và điều phối khám bệnh; 24 nhân sự, trong đó có 6 bác sĩ, điều dưỡng. (Tổ chức trình diễn, không có thật.)',
    members: [
      { person: 'startup1', role: 'owner' },
      { person: 'kysu.luatroi', role: 'member' },
    ],
    team: 'Nhóm thực hiện gồm 9 người: chủ nhiệm giải pháp (kỹ sư phần mềm, 12 năm kinh nghiệm), 1 bác sĩ cố vấn, 1 chuyên gia bảo mật, 4 kỹ sư phát triển, 1 kiểm thử và 1 cán bộ triển khai tại cơ sở y tế.\n\nĐã triển khai phần mềm nhắc lịch cho 3 phòng khám tư nhân với khoảng 40.000 lượt bệnh nhân mỗi năm.',
    plan: 'Giai đoạn 1 (tháng 1): khảo sát quy trình, thống nhất chỉ số đo và dữ liệu đầu vào.\nGiai đoạn 2 (tháng 2–3): cấu hình, kết nối dữ liệu, kiểm thử an toàn thông tin.\nGiai đoạn 3 (tháng 4–6): thí điểm tại hai đơn vị, họp rút kinh nghiệm hằng tuần.\nGiai đoạn 4 (tháng 7): đo lại chỉ số, báo cáo, đào tạo và bàn giao mã nguồn kèm tài liệu vận hành.',
  },
  {
    key: 'conthoixanh',
    name: 'Công ty TNHH Giải pháp số Con Thoi Xanh',
    kind: 'startup',
    taxCode: '0000000024',
    description:
      'Doanh nghiệp khởi nghiệp về số hóa hồ sơ và quy trình hành chính; sản phẩm chính là trợ lý kiểm tra hồ sơ trước khi nộp. (Tổ chức trình diễn, không có thật.)',
    members: [
      { person: 'startup2', role: 'owner' },
      { person: 'kysu.conthoixanh', role: 'admin' },
    ],
    team: 'Nhóm thực hiện gồm 7 người: 1 chủ nhiệm, 1 chuyên gia nghiệp vụ hành chính công (nguyên cán bộ một cửa), 3 kỹ sư phần mềm, 1 thiết kế trải nghiệm, 1 cán bộ hỗ trợ người dùng.\n\nĐã số hóa khoảng 210.000 trang hồ sơ cho hai đơn vị sự nghiệp.',
    plan: 'Tháng 1: quan sát tại quầy, lập bản đồ hành trình người dùng, chốt phạm vi.\nTháng 2–3: phát triển theo hai vòng, mỗi vòng có người dân và công chức dùng thử.\nTháng 4–5: vận hành song song với quy trình hiện tại, so sánh kết quả từng tuần.\nTháng 6: đo chỉ số, hoàn thiện tài liệu, tập huấn và bàn giao.',
  },
  {
    key: 'hem27',
    name: 'Nhóm khởi nghiệp Hẻm 27',
    kind: 'group',
    taxCode: null,
    description:
      'Nhóm năm kỹ sư và nhà thiết kế độc lập, chuyên làm thiết bị và ứng dụng chi phí thấp cho đô thị. (Nhóm trình diễn, không có thật.)',
    members: [{ person: 'startup3', role: 'owner' }],
    team: 'Năm thành viên: 2 kỹ sư phần cứng, 1 kỹ sư dữ liệu, 1 lập trình viên giao diện, 1 nhà thiết kế dịch vụ; có hợp đồng cố vấn với một giảng viên ngành điện tử.\n\nĐã lắp đặt 30 trạm đo chất lượng không khí cho các trường học trong một dự án cộng đồng.',
    plan: 'Tuần 1–4: dựng nguyên mẫu, thử tại hiện trường cùng cán bộ của đơn vị.\nTuần 5–12: lắp đặt giai đoạn một, hiệu chỉnh theo số liệu thực tế.\nTuần 13–24: vận hành thử nghiệm có kiểm soát, công bố số liệu hằng tuần.\nTuần 25–26: đánh giá độc lập, bàn giao thiết kế và mã nguồn mở.',
  },
  {
    key: 'gionom',
    name: 'Viện Dữ liệu đô thị Gió Nồm',
    kind: 'institute',
    taxCode: '0000000031',
    description:
      'Tổ chức khoa học và công nghệ ngoài công lập, nghiên cứu mô hình dự báo và thống kê đô thị. (Tổ chức trình diễn, không có thật.)',
    members: [{ person: 'vien.gionom', role: 'owner' }],
    team: 'Chủ nhiệm là tiến sĩ thống kê; 3 nghiên cứu viên khoa học dữ liệu, 2 kỹ sư hệ thống, 1 chuyên gia pháp lý về dữ liệu.\n\nViện đã công bố 14 bài báo về dự báo chuỗi thời gian và có phòng máy tính toán riêng.',
    plan: 'Tháng 1–2: rà soát chất lượng dữ liệu, xây dựng bộ dữ liệu kiểm chứng.\nTháng 3–4: huấn luyện, đánh giá mô hình trên dữ liệu chưa dùng khi huấn luyện; báo cáo sai số.\nTháng 5–7: chạy thử song song, chuyên viên xác nhận từng kết quả.\nTháng 8: báo cáo khoa học, chuyển giao mô hình và quy trình cập nhật.',
  },
  {
    key: 'rachbalu',
    name: 'Trường Đại học Kỹ thuật Rạch Bà Lựu',
    kind: 'university',
    taxCode: '0000000049',
    description:
      'Trường đại học định hướng ứng dụng, có trung tâm chuyển giao công nghệ cho khu vực công. (Tổ chức trình diễn, không có thật.)',
    members: [{ person: 'truong.rachbalu', role: 'owner' }],
    team: 'Nhóm gồm 2 phó giáo sư, 4 giảng viên, 6 học viên cao học và 1 cán bộ quản lý dự án của trung tâm chuyển giao công nghệ.\n\nTrường có phòng thí nghiệm thiết bị y sinh và Internet vạn vật được kiểm định.',
    plan: 'Học kỳ 1: nghiên cứu hiện trạng cùng đơn vị đặt hàng, thiết kế thí nghiệm, xin ý kiến hội đồng đạo đức khi có dữ liệu cá nhân.\nHọc kỳ 2: phát triển, thử nghiệm trong phòng thí nghiệm và tại một đơn vị.\nHọc kỳ 3: thí điểm mở rộng, đo lường, bàn giao và mở lớp tập huấn cho cán bộ.',
  },
  {
    key: 'culao',
    name: 'Công ty Cổ phần Hạ tầng số Cù Lao',
    kind: 'enterprise',
    taxCode: '0000000056',
    description:
      'Doanh nghiệp công nghệ 180 nhân sự, cung cấp nền tảng tích hợp dữ liệu và trung tâm dữ liệu trong nước. (Doanh nghiệp trình diễn, không có thật.)',
    members: [{ person: 'doanhnghiep.culao', role: 'owner' }],
    team: 'Ban dự án 15 người do phó giám đốc kỹ thuật phụ trách: 2 kiến trúc sư hệ thống, 6 kỹ sư, 2 chuyên gia an toàn thông tin, 2 phân tích nghiệp vụ, 3 cán bộ triển khai.\n\nCông ty có chứng nhận ISO/IEC 27001 và đã vận hành nền tảng dữ liệu cho một số đơn vị.',
    plan: 'Tháng 1: thành lập ban dự án chung, phê duyệt kế hoạch chi tiết và phương án an toàn thông tin cấp độ 3.\nTháng 2–4: triển khai nền tảng, tích hợp, kiểm thử tải.\nTháng 5–8: đưa vào sử dụng theo từng nhóm đơn vị, hỗ trợ 24/7.\nTháng 9: nghiệm thu, bàn giao, bảo hành 24 tháng.',
  },
];
