import { EMPTY_PROFILE, type OrganizationProfile } from '@loi-giai/shared';

const CITY = 'Thành phố Hồ Chí Minh';

/** What some of the demo city's organizations publish of themselves, by key; the others show their awards at most. */
export const ORGANIZATION_PROFILES: Readonly<Record<string, OrganizationProfile>> = {
  luatroi: {
    ...EMPTY_PROFILE,
    summary: 'Phần mềm theo dõi sức khỏe từ xa và điều phối khám bệnh cho bệnh viện, phòng khám.',
    fields: ['y-te', 'chuyen-doi-so'],
    website: 'https://luatroi.example',
    address: 'Khu Công nghệ phần mềm, phường Linh Xuân',
    province: CITY,
    foundedYear: 2019,
    size: '10-49',
    contact: 'lienhe@luatroi.example',
    references: [
      {
        title: 'Nhắc lịch tái khám cho ba phòng khám đa khoa',
        customer: 'Chuỗi phòng khám Sao Mai (minh họa)',
        year: 2024,
        description: 'Nhắc lịch qua tin nhắn và cuộc gọi tự động cho khoảng 40.000 lượt bệnh nhân mỗi năm.',
        link: '',
      },
      {
        title: 'Theo dõi huyết áp tại nhà cho người cao tuổi',
        customer: 'Trạm y tế phường (minh họa)',
        year: 2023,
        description: 'Thí điểm sáu tháng với 220 người bệnh; bác sĩ xem số đo và nhắn lại trong ngày.',
        link: 'https://luatroi.example/huyet-ap',
      },
    ],
  },
  conthoixanh: {
    ...EMPTY_PROFILE,
    summary: 'Số hóa hồ sơ và trợ lý kiểm tra hồ sơ hành chính trước khi nộp.',
    fields: ['hanh-chinh-cong', 'chuyen-doi-so'],
    website: 'https://conthoixanh.example',
    address: 'Đường Nguyễn Thị Minh Khai, phường Sài Gòn',
    province: CITY,
    foundedYear: 2020,
    size: '10-49',
    contact: '028 3000 0024',
    references: [
      {
        title: 'Số hóa kho hồ sơ của hai đơn vị sự nghiệp',
        customer: 'Đơn vị sự nghiệp công lập (minh họa)',
        year: 2023,
        description: 'Khoảng 210.000 trang, đối soát hai lần, tra cứu được theo mã hồ sơ.',
        link: '',
      },
    ],
  },
  hem27: {
    ...EMPTY_PROFILE,
    summary: 'Năm kỹ sư và nhà thiết kế làm thiết bị đo, ứng dụng chi phí thấp cho đô thị.',
    fields: ['moi-truong', 'xay-dung'],
    province: CITY,
    foundedYear: 2021,
    size: '1-9',
    contact: 'hem27@nhom.example',
    references: [
      {
        title: 'Ba mươi trạm đo chất lượng không khí tại trường học',
        customer: 'Dự án cộng đồng (minh họa)',
        year: 2024,
        description: 'Thiết kế mở; số liệu công bố hằng giờ trên trang của trường.',
        link: '',
      },
    ],
  },
  culao: {
    ...EMPTY_PROFILE,
    summary: 'Nền tảng tích hợp dữ liệu và trung tâm dữ liệu trong nước.',
    fields: ['chuyen-doi-so', 'giao-thong', 'an-toan'],
    website: 'https://culao.example',
    address: 'Khu Công nghệ cao, phường Tăng Nhơn Phú',
    province: CITY,
    foundedYear: 2011,
    size: '50-199',
    contact: 'duan@culao.example',
    references: [
      {
        title: 'Trục tích hợp dữ liệu cho tám đơn vị',
        customer: 'Cơ quan nhà nước (minh họa)',
        year: 2022,
        description: 'Kết nối 34 hệ thống; vận hành có giám sát 24/7 theo cấp độ an toàn thông tin 3.',
        link: '',
      },
      {
        title: 'Di chuyển trung tâm dữ liệu không gián đoạn',
        customer: 'Doanh nghiệp vận tải (minh họa)',
        year: 2021,
        description: 'Chuyển 120 máy chủ trong chín đêm.',
        link: '',
      },
    ],
  },
};

/** Somebody who left the founders of an organization to themselves, and now asks for it back. */
export const CLAIM = {
  organization: 'culao',
  claimant: 'phutrach.culao',
  filed: -4,
  note: 'Tôi là người phụ trách pháp lý của công ty. Tài khoản đã đăng ký công ty thuộc về một đồng nghiệp đang chuyển công tác; công ty đề nghị cho tôi cùng quản lý tổ chức trên cổng. Kèm theo là giấy ủy quyền.',
} as const;

/** An ownership that is offered and waits for its answer. */
export const HANDOVER = {
  organization: 'conthoixanh',
  from: 'startup2',
  to: 'kysu.conthoixanh',
  offered: -2,
  afterwards: 'admin',
} as const;
