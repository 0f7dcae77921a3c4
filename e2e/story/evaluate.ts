import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { SOLVER_ORGANIZATION, SOLVER_PROPOSAL } from './call';
import { typedDay } from './dates';
import { TITLE } from './define';

/** Who sits on the panel, by the names of the demo city. */
const SEATS = {
  'Huỳnh Văn Sơn': 'Chủ tịch',
  'Bùi Thị Mỹ Lệ': 'Thư ký',
  'Đặng Văn Tài': 'Thành viên',
  'Phan Hoài Nam': 'Thành viên',
};
const SCORERS = ['chair', 'evaluator1', 'evaluator3'];
/** Has a contract with this solver, and so never sees its proposal. */
const CONFLICTED = { person: 'evaluator3', with: 'Công ty TNHH Giải pháp số Con Thoi Xanh' };
const WINNER_REASONS = 'Chạy được ngay trên phần mềm sẵn có, đã có số liệu chạy thử, chi phí thấp nhất.';

export async function formPanel(story: Story): Promise<void> {
  const officer = await story.as('officer');
  await officer.go(`/work/challenges/${story.facts.challenge}`);
  await officer.follow('Hội đồng đánh giá');
  await officer.fill('Số quyết định', '77/QĐ-SYT');
  await officer.fill('Ngày ký', typedDay(0));
  await officer.fill('Hoạt động từ ngày', typedDay(0));
  for (const [name, role] of Object.entries(SEATS)) await officer.choose(`Vai trò của ${name}`, role);
  await officer.look('3-panel-form');
  await officer.press('Lập hội đồng');
  await officer.sees('Đã lưu hội đồng');
  await officer.look('3-panel');
  const member = await story.as('evaluator1');
  await member.go(`/work/evaluations/${story.facts.challenge}`);
  await member.sees('Giải pháp còn được niêm phong');
  await member.look('3-sealed');
}

/** The closing time passes; the job that runs every minute opens the seal. */
export async function closeCall(story: Story): Promise<void> {
  await story.portal.setClock(new Date(story.facts.closingAt.getTime() + 60_000));
  await story.portal.runJob('close-calls');
  const citizen = await story.anybody('citizen');
  await citizen.go(`/challenges/${story.facts.challenge}`);
  await citizen.sees('Đang đánh giá');
  await citizen.look('3-public-closed');
  const late = await story.as('solver');
  await late.go(`/work/proposals/new?challenge=${story.facts.challenge}`);
  await late.sees('Bài toán này không còn nhận giải pháp');
}

/** Step 3: The panel declares conflicts, scores alone, ranks and recommends; the leader decides; all hear at once. */
export async function evaluate(story: Story): Promise<void> {
  const { challenge } = story.facts;
  await declare(story);
  const chair = await story.as('chair');
  await openSeal(story, chair);
  await act(chair, challenge, 'Mở chấm điểm', 'Đã mở chấm điểm.');
  await scoreAsEvaluator(await story.as('evaluator1'), challenge);
  for (const person of SCORERS.slice(2)) await scoreByKeyboard(await story.as(person), challenge);
  await scoreByKeyboard(chair, challenge);
  await findAlone(story);
  await act(chair, challenge, 'Kết thúc chấm điểm', 'Đã kết thúc chấm điểm.');
  await recommend(chair);
  await decide(await story.as('leader'), challenge);
  await hear(story);
}

/** I4: nothing opens before declaring. */
async function declare(story: Story): Promise<void> {
  for (const person of ['secretary', ...SCORERS]) {
    const member = await story.as(person);
    await member.go('/work');
    await member.follow(TITLE);
    await member.sees('3 tổ chức dự thi');
    expect(await member.text()).not.toContain(SOLVER_PROPOSAL);
    const groups = member.page.getByRole('radiogroup');
    for (const group of await groups.all()) await member.check('Không có xung đột lợi ích', group);
    if (person === CONFLICTED.person) {
      const card = member.page.getByRole('radiogroup', { name: new RegExp(CONFLICTED.with) });
      await member.check(/^\s*Có xung đột/, card);
      await member.choose('Loại xung đột', 'Có hợp đồng trong hai năm gần đây');
      await member.look('3-declaration');
    }
    await member.press('Gửi khai báo');
    await member.sees('Đã ghi nhận khai báo.');
    if (person === 'secretary' || person === CONFLICTED.person) await member.look(`3-declared-${person}`);
  }
}

/** Two persons open the seal; then what one has a conflict with does not exist. */
async function openSeal(story: Story, chair: Visitor): Promise<void> {
  const { challenge } = story.facts;
  for (const visitor of [await story.as('secretary'), chair]) {
    await visitor.go('/work');
    await visitor.follow(TITLE);
    expect(await visitor.text()).not.toContain(SOLVER_PROPOSAL);
    await visitor.look(`3-seal-${visitor === chair ? 'second' : 'first'}`);
    await visitor.press('Đồng ý mở niêm phong');
    await visitor.confirm('Đồng ý mở niêm phong');
    await visitor.sees('Đã ghi nhận đồng ý mở niêm phong.');
  }
  await chair.sees('Niêm phong đã mở lúc');
  const conflicted = await story.as(CONFLICTED.person);
  await conflicted.go(`/work/evaluations/${challenge}`);
  await conflicted.sees(SOLVER_PROPOSAL);
  expect(await conflicted.text()).not.toContain(CONFLICTED.with);
}

async function act(visitor: Visitor, challenge: string, name: string, done: string): Promise<void> {
  await visitor.go(`/work/evaluations/${challenge}`);
  await visitor.look(`3-before-${name === 'Mở chấm điểm' ? 'opening' : 'closing'}`);
  await visitor.press(name);
  await visitor.confirm(name);
  await visitor.sees(done);
}

/** On a phone, with words, and a look at each page. */
async function scoreAsEvaluator(member: Visitor, challenge: string): Promise<void> {
  await member.takePhone();
  await member.go(`/work/evaluations/${challenge}`);
  await member.look('3-to-score');
  await member.follow('Bắt đầu chấm');
  for (let sheet = 1; sheet <= 3; sheet += 1) {
    const own = (await member.page.locator('h1').innerText()).includes(SOLVER_PROPOSAL);
    if (sheet === 1) {
      await member.press('Nộp phiếu điểm');
      await member.sees(/Còn thiếu điểm/);
      await member.look('3-sheet-incomplete');
    }
    for (const box of await member.page.getByRole('textbox', { name: /^Điểm cho/ }).all())
      await box.fill(own ? '8,5' : '6');
    for (const box of await member.page.getByLabel(/^Nhận xét/).all())
      await box.fill(own ? 'Thiết kế gọn, có số liệu chạy thử.' : 'Cần làm rõ cách kết nối.');
    await member.sees(/Đã lưu lúc/);
    if (sheet === 1) await member.look('3-sheet');
    await member.press('Nộp phiếu điểm');
    await member.confirm('Nộp phiếu điểm');
    await member.sees('Phiếu điểm đã nộp');
    if (sheet === 1) await member.look('3-sheet-submitted');
    if (sheet < 3) await member.follow('Chấm giải pháp tiếp theo');
  }
  await member.sees('Đã nộp đủ phiếu điểm');
}

/** Keyboard all the way: numbers, Enter, Ctrl+Enter. */
async function scoreByKeyboard(member: Visitor, challenge: string): Promise<void> {
  await member.go(`/work/evaluations/${challenge}`);
  await member.follow('Bắt đầu chấm');
  for (let more = true; more;) {
    const { keyboard } = member.page;
    const own = (await member.page.locator('h1').innerText()).includes(SOLVER_PROPOSAL);
    await member.page
      .getByRole('textbox', { name: /^Điểm cho/ })
      .first()
      .focus();
    for (const score of own ? ['9', '8', '7,5'] : ['6', '5', '7']) {
      await keyboard.type(score);
      await keyboard.press('ArrowUp');
      await keyboard.press('Enter');
    }
    await keyboard.press('Control+Enter');
    await member.page.locator('dialog[open]').waitFor();
    await keyboard.press('Enter');
    await member.sees('Phiếu điểm đã nộp');
    more = await member.page.getByRole('link', { name: 'Chấm giải pháp tiếp theo' }).isVisible();
    if (more) await member.follow('Chấm giải pháp tiếp theo');
  }
}

/** I3: while scoring is open nobody, not even the chair, finds a score of anybody else. */
async function findAlone(story: Story): Promise<void> {
  const chair = await story.as('chair');
  await chair.go(`/work/evaluations/${story.facts.challenge}`);
  expect(await chair.text()).not.toMatch(/8,5|Bảng xếp hạng/);
}

async function recommend(chair: Visitor): Promise<void> {
  await chair.sees('Bảng xếp hạng');
  await chair.look('3-ranking');
  await chair.press('Gửi đề xuất');
  await chair.sees('Chưa gửi được');
  await chair.check(/^\s*Chọn giải pháp/);
  await chair.check(new RegExp(SOLVER_PROPOSAL));
  await chair.fill(/^\s*Lý do chọn/, WINNER_REASONS);
  await chair.fill(/^\s*Lý do(?! chọn)/, WINNER_REASONS);
  await chair.press('Gửi đề xuất');
  await chair.confirm('Gửi đề xuất');
  await chair.sees('Đã gửi đề xuất.');
}

async function decide(leader: Visitor, challenge: string): Promise<void> {
  await leader.takePhone();
  await leader.go(`/work/evaluations/${challenge}`);
  await leader.press('Dùng lý do của hội đồng');
  await leader.look('3-to-decide');
  await leader.press('Ghi quyết định');
  await leader.confirm('Ghi quyết định');
  await leader.sees('Đã ghi quyết định.');
  await leader.look('3-decided');
  await leader.press('Công bố cho tất cả');
  await leader.confirm('Công bố cho tất cả');
  await leader.sees('Đã công bố quyết định.');
  await leader.look('3-released');
}

/** I7: every solver reads scores and reasons of its own proposal; the public reads who was chosen. */
async function hear(story: Story): Promise<void> {
  for (const person of ['solver', 'startup1']) {
    const solver = await story.as(person);
    await solver.go('/work/proposals');
    await solver.follow(person === 'solver' ? SOLVER_PROPOSAL : 'Cổng tra cứu kết quả xét nghiệm Lúa Trời');
    await solver.sees(person === 'solver' ? 'Được chọn' : 'Không được chọn');
    await solver.sees(WINNER_REASONS);
    await solver.look(`3-feedback-of-${person}`);
  }
  const citizen = await story.anybody('citizen');
  await citizen.go(`/challenges/${story.facts.challenge}`);
  await citizen.sees(SOLVER_ORGANIZATION);
  await citizen.look('3-public-decided');
  await citizen.go(`/challenges/${story.facts.challenge}/integrity`);
  await citizen.sees('Lãnh đạo cơ quan quyết định');
  const criteria = citizen.page.locator('lg-challenge-criteria');
  await citizen.sees('Năng lực triển khai', criteria);
  await citizen.look('3-public-integrity');
}
