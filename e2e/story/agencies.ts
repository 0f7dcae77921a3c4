import { HEALTH } from '../../migrations/demo/content/agencies';
import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';

const WARD = { code: 'P-RACH-ONG', name: 'Ủy ban nhân dân Phường Rạch Ông' };

/** As a spreadsheet saves it: with a byte order mark, and semicolons between the cells. */
const UNITS = [
  '\uFEFFcode;name;parent_code;kind;valid_from',
  `${WARD.code}-KT;Phòng Kinh tế, Hạ tầng và Đô thị;${WARD.code};other;2025-07-01`,
  `${WARD.code}-VH;Phòng Văn hóa – Xã hội;${WARD.code};other;2025-07-01`,
  `${WARD.code}-HCC;"Trung tâm Phục vụ hành chính công; trụ sở 2";${WARD.code};other;2025-07-01`,
].join('\r\n');

const BROKEN_UNITS = [
  'code,name,parent_code,valid_from',
  `${WARD.code}-QS,Ban Chỉ huy Quân sự,${WARD.code},2025-07-01`,
  `${WARD.code}-CA,,${WARD.code},2025-07-01`,
  `${WARD.code}-YT,Trạm Y tế,KHONG-CO,2025-07-01`,
  `${WARD.code}-TH,Trường Tiểu học,${WARD.code},31/06/2025`,
].join('\n');

/** The programme office keeps the tree of agencies; each agency sets up its working group. */
export async function keepAgencies(story: Story): Promise<void> {
  const programme = await story.as('programme');
  await addAgency(programme);
  await importUnits(programme);
  await setUpGroup(programme);
  await changeGroup(await story.as('leader'));
  const citizen = await story.anybody('citizen');
  await citizen.go(`/agencies/${WARD.code}`);
  await citizen.sees('Trạm trưởng Lý Thị Ngọc Trâm');
  await citizen.look('agencies-public-agency');
}

async function addAgency(programme: Visitor): Promise<void> {
  await programme.go('/work/agencies');
  await programme.look('agencies-list');
  await programme.follow('Thêm cơ quan');
  await programme.press('Lưu');
  await programme.sees('Chưa gửi được');
  await programme.look('agencies-one-new-refused');
  await programme.fill('Mã', WARD.code);
  await programme.fill('Tên cơ quan', WARD.name);
  await programme.fill('Tên bằng tiếng Anh', 'People’s Committee of Rach Ong Ward');
  await programme.choose('Loại cơ quan', 'Phường, xã, đặc khu');
  await programme.fill('Có hiệu lực từ ngày', '2025-07-01');
  await programme.press('Lưu');
  await programme.reaches(new RegExp(`/work/agencies/${WARD.code}$`));
  await programme.sees(`Đã thêm ${WARD.name}`);
  await programme.look('agencies-one');
}

async function importUnits(programme: Visitor): Promise<void> {
  await programme.go('/work/agencies/import');
  await programme.look('agencies-import');
  await importFile(programme, 'phong-ban-loi.csv', BROKEN_UNITS);
  await programme.sees('Chưa nhập gì: có 3 chỗ chưa đúng');
  for (const reason of ['Thiếu tên.', 'Không có cơ quan cấp trên với mã này', 'Ngày không hợp lệ'])
    await programme.sees(reason);
  await programme.look('agencies-import-refused');

  await importFile(programme, 'phong-ban.csv', UNITS);
  await programme.sees('Đã nhập xong 3 cơ quan');
  await programme.look('agencies-import-done');
  // All or nothing: of the refused file, not even its right line is there.
  await programme.go(`/work/agencies/${WARD.code}`);
  await programme.sees('Trung tâm Phục vụ hành chính công; trụ sở 2');
  expect(await programme.text()).not.toContain('Ban Chỉ huy Quân sự');
}

async function importFile(programme: Visitor, name: string, content: string): Promise<void> {
  await programme
    .field('Tệp CSV')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content, 'utf8') });
  await programme.press('Nhập');
}

const SEATS = [
  { name: 'Cao Minh Đức', role: 'Tổ trưởng' },
  { name: 'Lâm Thị Kiều Oanh', role: 'Thư ký' },
  { name: 'Trạm trưởng Lý Thị Ngọc Trâm', role: 'Thành viên' },
];

async function setUpGroup(programme: Visitor): Promise<void> {
  await programme.follow('Tổ công tác');
  await programme.sees('Cơ quan này chưa thành lập Tổ công tác');
  await programme.look('agencies-working-group-none');
  await programme.fill('Số quyết định', '412/QĐ-UBND');
  await programme.fill('Ngày quyết định', '2026-01-15');
  await programme.fill('Nhiệm kỳ từ ngày', '2026-02-01');
  await programme.fill('Đến hết ngày', '2030-12-31');
  for (const [index, { name, role }] of SEATS.entries()) {
    const row = programme.page.getByRole('group', { name: `Thành viên ${index + 1}` });
    await programme.fill('Họ và tên', name, row);
    await programme.fill('Thư điện tử', `thanh-vien-${index + 1}@rachong.example`, row);
    await programme.choose('Vai trò', role, row);
  }
  await programme.press('Lưu Tổ công tác');
  await programme.sees('Đã lưu Tổ công tác');
  await programme.look('agencies-working-group');
}

/** The agency's own leader finds the group of the demo city and adds somebody to it. */
async function changeGroup(leader: Visitor): Promise<void> {
  await leader.go('/work/agencies');
  await leader.look('agencies-mine');
  await leader.go(`/work/agencies/${HEALTH}/working-group`);
  const seats = leader.page.getByRole('group', { name: /^Thành viên \d/ });
  const taken = await seats.count();
  await leader.press('Thêm thành viên');
  // By its number: until the new seat is drawn, the last one is somebody else's.
  const row = seats.nth(taken);
  await leader.fill('Họ và tên', 'Trương Quốc Bảo', row);
  await leader.fill('Thư điện tử', 'truong.quoc.bao@soyte.example', row);
  await leader.press('Lưu Tổ công tác');
  await leader.sees('Đã lưu Tổ công tác');
  await leader.look('agencies-working-group-of-health');
}
