import {
  BEN_THANH,
  CONSTRUCTION,
  DRAINAGE,
  ENVIRONMENT,
  FOOD_SAFETY,
  HEALTH,
  ONE_STOP,
  TAX,
  TOURISM,
} from './agencies';
import type { DemoPerson, Post } from './types';

const inHealth = (as: readonly Post[]): DemoPerson['post'] => ({ agencyCode: HEALTH, as });

/** Those whose addresses are printed at start. */
const LISTED: readonly DemoPerson[] = [
  {
    key: 'admin',
    name: 'Đỗ Hữu Lâm',
    role: 'portal.administrator',
    listedAs: 'Quản trị hệ thống / system administrator',
  },
  {
    key: 'programme',
    name: 'Phạm Thị Ngọc Bích',
    role: 'programme.officer',
    listedAs: 'Cơ quan thường trực chương trình, Sở Khoa học và Công nghệ / programme office',
  },
  {
    key: 'programme2',
    name: 'Mạc Đình Quang',
    role: 'programme.lead',
    listedAs: 'Phụ trách chương trình, Sở Khoa học và Công nghệ / programme lead',
  },
  {
    key: 'leadership',
    name: 'Lê Văn Thuận',
    role: 'city.leadership',
    listedAs: 'Ban Chỉ đạo Thành phố / city leadership',
  },
  { key: 'auditor', name: 'Võ Thị Kim Oanh', role: 'city.auditor', listedAs: 'Thanh tra / auditor' },
  {
    key: 'legal',
    name: 'Đoàn Minh Luật',
    post: inHealth(['legal']),
    listedAs: 'Pháp chế, Sở Y tế / legal reviewer, Department of Health',
  },
  {
    key: 'finance',
    name: 'Tạ Thị Kim Chi',
    post: inHealth(['finance']),
    listedAs: 'Tài chính – kế toán, Sở Y tế / finance, Department of Health',
  },
  {
    key: 'officer',
    name: 'Nguyễn Thị Thanh Hà',
    post: inHealth(['officer']),
    listedAs: 'Cán bộ phụ trách, Sở Y tế / officer, Department of Health',
  },
  {
    key: 'leader',
    name: 'Trần Đình Phước',
    post: inHealth(['leader']),
    listedAs: 'Lãnh đạo, Sở Y tế / leader, Department of Health',
  },
  {
    key: 'chair',
    name: 'Huỳnh Văn Sơn',
    post: inHealth(['chair']),
    listedAs: 'Tổ trưởng Tổ công tác, chủ tịch hội đồng, Sở Y tế / working-group and panel chair',
  },
  {
    key: 'secretary',
    name: 'Bùi Thị Mỹ Lệ',
    post: inHealth(['secretary']),
    listedAs: 'Thư ký Tổ công tác và hội đồng, Sở Y tế / working-group and panel secretary',
  },
  {
    key: 'evaluator1',
    name: 'Đặng Văn Tài',
    post: inHealth(['member']),
    listedAs: 'Thành viên hội đồng, Sở Y tế / evaluator',
  },
  {
    key: 'evaluator2',
    name: 'Ngô Thị Hồng Vân',
    post: inHealth(['member']),
    listedAs: 'Thành viên hội đồng, Sở Y tế / evaluator',
  },
  {
    key: 'evaluator3',
    name: 'Phan Hoài Nam',
    post: inHealth(['member']),
    listedAs: 'Thành viên hội đồng, Sở Y tế / evaluator',
  },
  { key: 'expert', name: 'Dương Thị Cẩm Tú', listedAs: 'Chuyên gia độc lập / outside expert' },
  { key: 'startup1', name: 'Hồ Thị Diễm My', listedAs: 'Đại diện Công ty Lúa Trời / start-up' },
  { key: 'startup2', name: 'Cao Nhật Minh', listedAs: 'Đại diện Công ty Con Thoi Xanh / start-up' },
  {
    key: 'startup3',
    name: 'Tạ Thị Phương Uyên',
    listedAs: 'Đại diện Nhóm khởi nghiệp Hẻm 27 / group of founders',
  },
];

const POSTS: readonly Post[] = ['officer', 'leader', 'chair', 'secretary'];

/**
 * An agency's people: officer, leader, chair, secretary, and then members of its working group; beside them who reviews its
 * commissions.
 */
function team(
  agencyCode: string,
  slug: string,
  names: readonly string[],
  reviewers: { readonly legal: string; readonly finance: string },
): DemoPerson[] {
  const person = (label: string, name: string, post: Post): DemoPerson => ({
    key: `${label}.${slug}`,
    name,
    post: { agencyCode, as: [post] },
  });
  const group = names.map((name, index) => {
    const post = POSTS[index] ?? 'member';
    return person(post === 'member' ? `member${index - POSTS.length + 1}` : post, name, post);
  });
  return [
    ...group,
    person('legal', reviewers.legal, 'legal'),
    person('finance', reviewers.finance, 'finance'),
  ];
}

export const PEOPLE: readonly DemoPerson[] = [
  ...LISTED,
  ...team(
    CONSTRUCTION,
    'sxd',
    [
      'Lâm Chí Dũng',
      'Vũ Đức Thắng',
      'Nguyễn Hữu Tâm',
      'Trương Thị Bảo Trân',
      'Kiều Văn Hậu',
      'Đinh Thị Thu Sương',
    ],
    { legal: 'Ninh Văn Chính', finance: 'Lều Thị Phượng' },
  ),
  ...team(
    TAX,
    'thue',
    [
      'Nguyễn Phúc Lộc',
      'Hà Thị Tuyết Mai',
      'Đoàn Văn Quý',
      'Lưu Thị Thúy Hằng',
      'Châu Minh Triết',
      'Tô Ngọc Diệp',
    ],
    { legal: 'Bạch Thị Thu Hiền', finance: 'Viên Đình Toàn' },
  ),
  ...team(
    TOURISM,
    'sdl',
    [
      'Phùng Thị Lan Chi',
      'Thái Văn Hòa',
      'Quách Thị Mai Khanh',
      'Nghiêm Xuân Phú',
      'Trịnh Thị Ái Vy',
      'Âu Dương Kiệt',
    ],
    { legal: 'Cung Văn Trực', finance: 'Sầm Thị Nga' },
  ),
  ...team(
    DRAINAGE,
    'htkt',
    ['Lê Hoàng Vĩnh', 'Mạc Văn Thịnh', 'Nguyễn Thị Bích Liên', 'Đàm Quốc Toản', 'Hứa Văn Lực'],
    { legal: 'Ưng Thị Hòa', finance: 'Mai Quốc Khánh' },
  ),
  ...team(
    ONE_STOP,
    'hcc',
    ['Trần Thị Yến Nhi', 'Bành Văn Khải', 'Lê Thị Hoài Thu', 'Ông Văn Nghĩa', 'Giang Thị Quế'],
    { legal: 'Đường Văn Thanh', finance: 'Tiêu Thị Loan' },
  ),
  ...team(
    FOOD_SAFETY,
    'attp',
    ['Văn Thị Khánh Ly', 'Chung Văn Đạt', 'Nguyễn Trọng Hiển', 'La Thị Bé Năm', 'Thạch Văn Rạng'],
    { legal: 'Lương Thị Nhung', finance: 'Hồng Văn Phi' },
  ),
  ...team(
    ENVIRONMENT,
    'snnmt',
    ['Doãn Thị Hải Yến', 'Lại Văn Cường', 'Nông Thị Ánh', 'Vương Đình Khoa', 'Phí Văn Mạnh'],
    { legal: 'Kim Văn Sáng', finance: 'Diệp Thị Xuân' },
  ),
  ...team(
    BEN_THANH,
    'benthanh',
    ['Từ Thị Minh Châu', 'Khổng Văn Tường', 'Cù Thị Nhàn', 'Triệu Văn Bình', 'Hoàng Thị Nết'],
    { legal: 'Lã Văn Minh', finance: 'Tăng Thị Hường' },
  ),
  { key: 'expert2', name: 'Tôn Nữ Quỳnh Giao' },
  { key: 'vien.gionom', name: 'Tống Văn Điền' },
  { key: 'truong.rachbalu', name: 'Mẫn Thị Thu Cúc' },
  { key: 'doanhnghiep.culao', name: 'Liêu Văn Phát' },
  { key: 'phutrach.culao', name: 'Lữ Thị Hoài Phương' },
  { key: 'kysu.luatroi', name: 'Nguyễn Đăng Trình' },
  { key: 'kysu.conthoixanh', name: 'Ngụy Thị Thùy Trang' },
];

/** Who sits on every panel of the Department of Health. */
export const HEALTH_PANEL = {
  chair: 'chair',
  secretary: 'secretary',
  evaluators: ['evaluator1', 'evaluator2', 'evaluator3'],
  experts: ['expert'],
} as const;
