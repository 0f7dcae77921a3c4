import { PDFDocument } from '@cantoo/pdf-lib';
import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { SOLVER_ORGANIZATION } from './call';
import { typedDay } from './dates';
import { pay } from './payments';
import { tryUnderControl } from './trial';

/** Days from today; by now the portal's clock shows tomorrow's evening. */
const MILESTONES = [
  {
    name: 'Khảo sát và thống nhất chuẩn kết nối',
    from: -30,
    due: -10,
    person: 'Nguyễn Thị Thanh Hà',
    unit: 'Phòng Nghiệp vụ Y',
  },
  {
    name: 'Kết nối hai bệnh viện đầu tiên',
    from: -10,
    due: -4,
    person: 'Mai Thị Tường Vi',
    unit: SOLVER_ORGANIZATION,
  },
];

/** Step 4: The officer commissions the solution; solver and agency report progress until it is done. */
export async function commission(story: Story): Promise<void> {
  const officer = await story.as('officer');
  await draft(officer, story.facts.challenge);
  await signPaper(story, officer);
  await officer.press('Bắt đầu thực hiện');
  await officer.confirm('Bắt đầu thực hiện');
  await officer.sees('Đã bắt đầu thực hiện đặt hàng.');
  await officer.sees('2 mốc đã quá hạn');
  await officer.look('4-running');
  const commission = new URL(officer.page.url()).pathname;
  await tryUnderControl(story, commission);

  const solver = await story.as('solver');
  await solver.go('/work/commissions');
  await solver.look('4-commissions-of-the-solver');
  await solver.follow(/Rút ngắn thời gian trả kết quả/);
  await report(solver, 0, '60');
  await solver.look('4-commission-of-the-solver');
  for (const { name } of MILESTONES) await accept(story, name);
  await solver.sees(/trễ \d+ ngày làm việc/);
  await solver.look('4-accepted-milestones');

  await officer.go(commission);
  await act(officer, 'Nghiệm thu đặt hàng', 'Đã nghiệm thu đặt hàng.');
  await officer.look('4-done');
  await pay(story, { commission, milestone: MILESTONES[0]?.name ?? '' });
  await officer.go(commission);
  await act(officer, 'Đóng hồ sơ', 'Đã đóng hồ sơ.');
  await officer.look('4-closed');

  const citizen = await story.anybody('citizen');
  await citizen.go(`/challenges/${story.facts.challenge}`);
  await citizen.sees('15/2026/HĐ-SYT');
  await citizen.look('4-public-challenge');
}

async function draft(officer: Visitor, challenge: string): Promise<void> {
  await officer.go(`/work/challenges/${challenge}`);
  await officer.follow('Đặt hàng, thử nghiệm');
  await officer.page.getByRole('radio', { name: /^Thí điểm/ }).check();
  await officer.fill('Giá trị', '950000000');
  await officer.fill('Ngày bắt đầu', typedDay(-30));
  await officer.fill('Ngày kết thúc', typedDay(90));
  await officer.fill('Căn cứ pháp lý', 'Quyết định lựa chọn giải pháp của Sở Y tế');
  await officer.fill('Nội dung, phạm vi công việc', 'Kết nối hai bệnh viện đầu tiên');
  await officer.fill('Địa bàn, nơi thí điểm', 'Hai bệnh viện tuyến thành phố');
  await officer.look('4-form');
  await officer.press('Lưu đặt hàng');
  await officer.sees('Đã lưu đặt hàng.');
  await officer.reaches(/\/work\/commissions\//);
  await officer.follow('Lập kế hoạch');
  for (const [index, { name, from, due, person, unit }] of MILESTONES.entries()) {
    const row = officer.page.getByRole('group', { name: `Mốc ${index + 1}` });
    if ((await row.count()) === 0) await officer.press('Thêm mốc');
    await officer.fill('Tên mốc, hạng mục', name, row);
    await officer.fill('Ngày bắt đầu', typedDay(from), row);
    await officer.fill('Hạn hoàn thành', typedDay(due), row);
    await officer.fill(/^\s*Người chịu trách nhiệm/, person, row);
    await officer.fill('Đơn vị chịu trách nhiệm', unit, row);
  }
  await officer.look('4-plan');
  await officer.press('Lưu kế hoạch');
  await officer.sees('Đã lưu kế hoạch.');
  await officer.reaches(/\/work\/commissions\/[^/]+$/);
  await officer.look('4-draft');
}

/** The paper goes its way: offered, agreed, reviewed by legal and leader, signed. */
async function signPaper(story: Story, officer: Visitor): Promise<void> {
  const at = new URL(officer.page.url()).pathname;
  await attach(officer, 'Dự thảo');
  await act(officer, 'Gửi điều khoản cho tổ chức', 'Đã gửi điều khoản cho tổ chức.');
  await officer.look('4-offered');
  for (const [person, label, told] of [
    ['solver', 'Đồng ý với điều khoản', 'Đã đồng ý với điều khoản.'],
    ['legal', 'Thông qua', 'Đã thông qua.'],
    ['leader', 'Thông qua', 'Đã thông qua.'],
  ] as const) {
    const visitor = await story.as(person);
    await visitor.go(at);
    await act(visitor, label, told);
    await visitor.look(`4-paper-${person}`);
  }
  await officer.go(at);
  await attach(officer, 'Văn bản đã ký');
  await officer.press('Ghi nhận văn bản đã ký');
  const dialog = officer.page.locator('dialog[open]');
  await officer.fill('Số', '15/2026/HĐ-SYT', dialog);
  await officer.fill('Ngày ký', typedDay(-30), dialog);
  await officer.confirm('Ghi nhận văn bản đã ký');
  await officer.sees('Đã ghi nhận văn bản đã ký.');
  await officer.look('4-signed');
}

async function act(visitor: Visitor, label: string, told: string): Promise<void> {
  await visitor.press(label);
  await visitor.confirm(label);
  await visitor.sees(told);
}

async function attach(officer: Visitor, kind: string): Promise<void> {
  await officer.page.getByLabel('Loại văn bản').selectOption({ label: kind });
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  const buffer = Buffer.from(await document.save());
  const file = { name: 'van-ban.pdf', mimeType: 'application/pdf', buffer };
  await officer.page.locator('lg-commission-documents input[type=file]').setInputFiles(file);
  await officer.sees('Đã thêm văn bản.');
}

async function report(visitor: Visitor, milestone: number, percent: string): Promise<void> {
  await visitor.page
    .getByRole('button', { name: /^Cập nhật/ })
    .nth(milestone)
    .click();
  const dialog = visitor.page.locator('dialog[open]');
  await visitor.fill('Tiến độ', percent, dialog);
  await visitor.fill('Ghi chú', 'Đã nghiệm thu nội bộ.', dialog);
  await visitor.confirm('Lưu tiến độ');
}

/** What is handed in for a milestone is checked by the officer and accepted by the leader. */
async function accept(story: Story, milestone: string): Promise<void> {
  const solver = await story.as('solver');
  const back = new URL(solver.page.url()).pathname;
  await solver.press(`Bàn giao: ${milestone}`);
  await solver.reaches(/\/work\/deliveries\//);
  const at = new URL(solver.page.url()).pathname;
  await solver.page.getByRole('checkbox').first().check();
  await solver.press('Bàn giao cho cơ quan');
  await solver.sees('Đã bàn giao; cơ quan được báo để kiểm tra.');
  await solver.look('4-delivery');
  const officer = await story.as('officer');
  await officer.go(at);
  await officer.page.getByRole('radio', { name: 'Đạt', exact: true }).first().check();
  await officer.press('Ghi kết quả kiểm tra');
  await officer.sees('Đã ghi kết quả kiểm tra.');
  const leader = await story.as('leader');
  await leader.go(at);
  await leader.fill('Số biên bản', '07/BB-NT');
  await leader.press('Nghiệm thu');
  await leader.sees('Đã nghiệm thu; biên bản đã phát hành.');
  await leader.look('4-delivery-accepted');
  await solver.go(back);
}
