import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { typedDay } from './dates';

const PLACES = 'Bệnh viện Nhân dân Gia Định\nBệnh viện Bình Dân';
/** In days. */
const TERM = 30;

/** A controlled trial is permitted by somebody else; an incident over the threshold suspends it as it is reported. */
export async function tryUnderControl(story: Story, commission: string): Promise<void> {
  // The portal's clock was set to the end of the call.
  const today = story.facts.closingAt.getTime();
  const officer = await story.as('officer');
  await officer.go(commission);
  await officer.follow('Lập hồ sơ thử nghiệm');
  await draft(officer, today);
  await officer.press('Trình cấp phép');
  await officer.sees('Đã trình hồ sơ.');
  const permit = new URL(officer.page.url()).pathname;

  const leader = await story.as('leader');
  await leader.go(permit);
  await leader.fill('Số giấy phép', '21/2026/GP-SYT');
  await leader.fill('Ngày cấp', typedDay(0, today));
  await leader.press('Cấp giấy phép');
  await leader.sees('Đã cấp giấy phép.');
  await leader.look('4-trial-granted');

  await officer.go(permit);
  await officer.press('Bắt đầu thử nghiệm');
  await officer.sees('Đã bắt đầu thử nghiệm.');

  await suspendByIncident(story, permit, today);

  await leader.go(permit);
  await leader.sees('Thử nghiệm đang tạm đình chỉ');
  await leader.fill('Quyết định và lý do', 'Đã sửa lỗi ghép mã; chạy thử lại hai ngày không còn sai.');
  await leader.press('Cho tiếp tục');
  await leader.sees('Đã cho tiếp tục.');
  await leader.page.getByText('Quyết định sau thử nghiệm').first().click();
  await leader.page.getByRole('radio', { name: /^Áp dụng/ }).check();
  await leader.fill(/^\s*Lý do/, 'Không còn sự cố; hai bệnh viện đề nghị dùng chính thức.');
  await leader.press('Quyết định sau thử nghiệm');
  await leader.sees('Đã ghi quyết định.');
  await leader.look('4-trial-ended');
}

async function draft(officer: Visitor, today: number): Promise<void> {
  await officer.fill('Địa bàn thử nghiệm', PLACES);
  await officer.fill('Từ ngày', typedDay(0, today));
  await officer.fill('Đến hết ngày', typedDay(TERM, today));
  await officer.fill('Số người tham gia tối đa', '500');
  await officer.fill('Rủi ro 1', 'Kết quả trả nhầm người bệnh');
  await officer.fill('Biện pháp giảm thiểu', 'Đối chiếu mã bệnh nhân hai lần trước khi trả');
  await officer.press('Thêm rủi ro');
  const second = officer.page.locator('lg-pairs-editor .card').last();
  await officer.fill('Rủi ro 2', 'Mất kết nối giữa hai bệnh viện', second);
  await officer.fill('Biện pháp giảm thiểu', 'Chuyển về trả kết quả giấy', second);
  await officer.fill('Điều kiện dừng', 'Hai kết quả trả nhầm trong một tuần');
  await officer.choose('Đình chỉ ngay từ mức sự cố', 'Nghiêm trọng');
  await officer.look('4-trial-form');
  await officer.press('Lưu hồ sơ');
  await officer.sees('Đã lưu hồ sơ.');
  await officer.reaches(/\/work\/sandbox\/[0-9a-f-]{36}$/);
}

async function suspendByIncident(story: Story, permit: string, today: number): Promise<void> {
  const solver = await story.as('solver');
  await solver.takePhone();
  await solver.go(permit);
  await solver.page.getByText('Báo cáo sự cố').first().click();
  await solver.fillMoment('Xảy ra lúc', typedDay(0, today), '06:30');
  await solver.page.getByRole('radio', { name: 'Nghiêm trọng', exact: true }).check();
  await solver.fill(
    'Đã xảy ra việc gì',
    'Hai kết quả xét nghiệm ghép nhầm mã người bệnh, phát hiện trước khi trả.',
  );
  await solver.fill('Số người bị ảnh hưởng', '2');
  await solver.fill('Biện pháp đã làm', 'Thu hồi hai kết quả, báo khoa xét nghiệm trong mười phút.');
  await solver.press('Báo cáo sự cố');
  await solver.sees('Đã ghi sự cố. Thử nghiệm tạm đình chỉ ngay.');
  await solver.look('4-trial-suspended');
}
