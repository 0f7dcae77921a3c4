/** One of the programme's pool. Who is a person of the city sits on panels; the others wait to be asked. */
export interface DemoExpert {
  /** Of a person, or the beginning of an address. */
  readonly key: string;
  readonly name: string;
  readonly organization: string;
  readonly fields: readonly string[];
  readonly biography: string;
  readonly active?: boolean;
}

export const EXPERTS: readonly DemoExpert[] = [
  {
    key: 'expert',
    name: 'Dương Thị Cẩm Tú',
    organization: 'Viện Nghiên cứu Dịch vụ công Rạch Bà Lu',
    fields: ['y-te', 'hanh-chinh-cong', 'chuyen-doi-so'],
    biography:
      'Tiến sĩ quản lý công; 15 năm nghiên cứu thời gian chờ và trải nghiệm của người dân tại bệnh viện, bộ phận một cửa.',
  },
  {
    key: 'expert2',
    name: 'Tôn Nữ Quỳnh Giao',
    organization: 'Trung tâm Dữ liệu Đô thị Gió Nồm',
    fields: ['xay-dung', 'thue', 'du-lich', 'chuyen-doi-so'],
    biography: 'Thạc sĩ khoa học dữ liệu; tư vấn kiến trúc dữ liệu dùng chung cho nhiều cơ quan nhà nước.',
  },
  {
    key: 'chuyengia.yte',
    name: 'Vi Thanh Hoài',
    organization: 'Trường Đại học Y Cù Lao',
    fields: ['y-te', 'an-toan-thuc-pham'],
    biography:
      'Bác sĩ chuyên khoa II, giảng viên y tế công cộng; chủ trì ba đề tài về tiêm chủng và y tế dự phòng.',
  },
  {
    key: 'chuyengia.thoatnuoc',
    name: 'Ninh Văn Khang',
    organization: 'Viện Thủy lực Nhà Bè Thượng',
    fields: ['thoat-nuoc', 'moi-truong'],
    biography:
      'Phó giáo sư, tiến sĩ thủy văn đô thị; tham gia lập bản đồ ngập và mô hình thoát nước thành phố.',
  },
  {
    key: 'chuyengia.giaothong',
    name: 'Sầm Thị Ngọc Lan',
    organization: 'Trường Đại học Kỹ thuật Rạch Bà Lu',
    fields: ['giao-thong', 'an-toan'],
    biography: 'Tiến sĩ kỹ thuật giao thông; chuyên về dữ liệu hành trình và bãi đỗ xe.',
  },
  {
    key: 'chuyengia.xahoi',
    name: 'Kha Minh Đạo',
    organization: 'Hội Khoa học Kinh tế Phiên An',
    fields: ['lao-dong', 'hanh-chinh-cong'],
    biography: 'Nghỉ hưu, không còn nhận lời tham gia hội đồng.',
    active: false,
  },
];
