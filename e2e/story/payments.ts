import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { typedDay } from './dates';

/** What the commission is worth, in đồng, and what is asked for it. */
const ABOVE_THE_VALUE = '950000001';
const TOO_MUCH = '900000000';
const PAID = '500000000';

interface Work {
  /** The address of its page. */
  readonly commission: string;
  /** One that is accepted. */
  readonly milestone: string;
}

/** Accepted work is paid: never above the value, once it was checked and approved, and a request that is not right is refused. */
export async function pay(story: Story, work: Work): Promise<void> {
  const solver = await story.as('solver');
  await write(solver, work, ABOVE_THE_VALUE);
  await solver.sees('Chưa gửi được');
  await solver.look('4-payment-above-the-value');

  await save(solver, TOO_MUCH);
  const refused = await send(solver);
  await check(story, refused);
  const leader = await story.as('leader');
  await leader.go(refused);
  await leader.page.getByText('Từ chối', { exact: true }).first().click();
  await leader.fill(/^\s*Lý do/, 'Mốc thứ hai trễ hạn: đợt này chỉ thanh toán phần đã nghiệm thu đúng hạn.');
  await leader.press('Từ chối');
  await leader.sees('Đã từ chối.');
  await leader.look('4-payment-refused');

  await write(solver, work, PAID);
  const due = await send(solver);
  await check(story, due);
  await leader.go(due);
  await leader.press('Phê duyệt');
  await leader.sees('Đã phê duyệt.');
  const finance = await story.as('finance');
  await finance.go(due);
  // The portal's clock was set to the end of the call.
  await finance.fill('Ngày thanh toán', typedDay(0, story.facts.closingAt.getTime()));
  await finance.fill('Số chứng từ', 'UNC 0317/KBNN');
  await finance.press('Ghi nhận đã thanh toán');
  await finance.sees('Đã ghi nhận thanh toán.');
  await finance.look('4-payment-paid');
}

async function write(solver: Visitor, { commission, milestone }: Work, amount: string): Promise<void> {
  await solver.go(commission);
  await solver.follow('Đề nghị thanh toán');
  await solver.choose(/^\s*Mốc/, milestone);
  await save(solver, amount);
}

async function save(solver: Visitor, amount: string): Promise<void> {
  await solver.fill('Số tiền', amount);
  await solver.press('Lưu bản soạn');
}

/** Sends what was saved. Answers the address of its page. */
async function send(solver: Visitor): Promise<string> {
  await solver.reaches(/\/work\/payments\/[0-9a-f-]{36}$/);
  await solver.press('Gửi đề nghị');
  await solver.sees('Đã gửi đề nghị thanh toán.');
  return new URL(solver.page.url()).pathname;
}

async function check(story: Story, payment: string): Promise<void> {
  const finance = await story.as('finance');
  await finance.go(payment);
  await finance.press('Xác nhận hồ sơ đủ');
  await finance.sees('Đã xác nhận hồ sơ.');
}
