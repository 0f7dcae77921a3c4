import type { DemoAgency, DemoWorkingGroup } from './types';

export const CITY = 'UBND-TPHCM';
/** The department most of the demo city's work happens in. */
export const HEALTH = 'SO-YTE';
export const CONSTRUCTION = 'SO-XD';
export const TAX = 'THUE-TPHCM';
export const TOURISM = 'SO-DL';
export const DRAINAGE = 'TT-HTKT';
export const ONE_STOP = 'TT-HCC';
export const FOOD_SAFETY = 'SO-ATTP';
export const ENVIRONMENT = 'SO-NNMT';
export const EDUCATION = 'SO-GDDT';
export const BEN_THANH = '26743';

/** The day the merged city began its work. */
const MERGED = '2025-07-01';

const department = (code: string, name: string, nameEn: string): DemoAgency => ({
  code,
  name,
  nameEn,
  kind: 'department',
  parentCode: CITY,
  validFrom: MERGED,
});

/** Names and codes as in the official list of commune-level units, so that importing it later changes nothing here. */
const commune = (code: string, name: string, nameEn: string): DemoAgency => ({
  code,
  name,
  nameEn,
  kind: 'commune',
  parentCode: CITY,
  validFrom: MERGED,
});

/** Parents stand before their children. */
export const AGENCIES: readonly DemoAgency[] = [
  {
    code: CITY,
    name: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
    nameEn: 'People’s Committee of Ho Chi Minh City',
    kind: 'other',
    validFrom: MERGED,
  },
  department('SO-KHCN', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology'),
  department(HEALTH, 'Sở Y tế', 'Department of Health'),
  department(CONSTRUCTION, 'Sở Xây dựng', 'Department of Construction'),
  department(ENVIRONMENT, 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'),
  department(EDUCATION, 'Sở Giáo dục và Đào tạo', 'Department of Education and Training'),
  department('SO-TC', 'Sở Tài chính', 'Department of Finance'),
  department('SO-NV', 'Sở Nội vụ', 'Department of Home Affairs'),
  department('SO-TP', 'Sở Tư pháp', 'Department of Justice'),
  department('SO-CT', 'Sở Công Thương', 'Department of Industry and Trade'),
  department(TOURISM, 'Sở Du lịch', 'Department of Tourism'),
  department('SO-VHTT', 'Sở Văn hóa và Thể thao', 'Department of Culture and Sports'),
  department('SO-QHKT', 'Sở Quy hoạch - Kiến trúc', 'Department of Planning and Architecture'),
  department(FOOD_SAFETY, 'Sở An toàn thực phẩm', 'Department of Food Safety'),
  department(TAX, 'Thuế Thành phố Hồ Chí Minh', 'Ho Chi Minh City Tax Authority'),
  {
    code: ONE_STOP,
    name: 'Trung tâm Phục vụ hành chính công Thành phố',
    nameEn: 'Municipal Public Administration Service Centre',
    kind: 'other',
    parentCode: CITY,
    validFrom: MERGED,
  },
  {
    code: DRAINAGE,
    name: 'Trung tâm Quản lý hạ tầng kỹ thuật Thành phố',
    nameEn: 'Municipal Technical Infrastructure Management Centre',
    kind: 'other',
    parentCode: CONSTRUCTION,
    validFrom: MERGED,
  },
  commune('26740', 'Phường Sài Gòn', 'Sai Gon Ward'),
  commune(BEN_THANH, 'Phường Bến Thành', 'Ben Thanh Ward'),
  commune('26737', 'Phường Tân Định', 'Tan Dinh Ward'),
  commune('26824', 'Phường Thủ Đức', 'Thu Duc Ward'),
  commune('26929', 'Phường Bình Thạnh', 'Binh Thanh Ward'),
  commune('26884', 'Phường Gò Vấp', 'Go Vap Ward'),
  commune('27343', 'Phường Chợ Lớn', 'Cho Lon Ward'),
  commune('25760', 'Phường Bình Dương', 'Binh Duong Ward'),
  commune('26506', 'Phường Vũng Tàu', 'Vung Tau Ward'),
  commune('27637', 'Xã Bình Chánh', 'Binh Chanh Commune'),
  commune('27664', 'Xã Cần Giờ', 'Can Gio Commune'),
  commune('26732', 'Đặc khu Côn Đảo', 'Con Dao Special Zone'),
];

export const WORKING_GROUPS: readonly DemoWorkingGroup[] = [
  { agencyCode: HEALTH, decisionNumber: '125/QĐ-SYT', decided: -430 },
  { agencyCode: CONSTRUCTION, decisionNumber: '312/QĐ-SXD', decided: -405 },
  { agencyCode: TAX, decisionNumber: '88/QĐ-TTPHCM', decided: -440 },
  { agencyCode: TOURISM, decisionNumber: '47/QĐ-SDL', decided: -300 },
  { agencyCode: DRAINAGE, decisionNumber: '60/QĐ-TTHT', decided: -210 },
  { agencyCode: ONE_STOP, decisionNumber: '19/QĐ-TTPVHCC', decided: -180 },
  { agencyCode: FOOD_SAFETY, decisionNumber: '73/QĐ-SATTP', decided: -190 },
  { agencyCode: ENVIRONMENT, decisionNumber: '204/QĐ-SNNMT', decided: -160 },
  { agencyCode: BEN_THANH, decisionNumber: '36/QĐ-UBND', decided: -170 },
];
