import type { Locator } from 'playwright-core';
import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';

/** The demo city's evaluation that is being scored, and the one whose panel meets and agrees. */
const SCORED = 'Hỗ trợ người khuyết tật tiếp cận dịch vụ khám chữa bệnh';
const MET = 'Nhắc dùng thuốc và tái khám cho người bệnh mạn tính tại trạm y tế';
const SCORERS = ['chair', 'evaluator1', 'evaluator2', 'evaluator3', 'expert'];
/** Joins the solver of one of the proposals while the panel scores. */
const TIED = { person: 'evaluator2', solver: 'startup1', proposal: 'Khám từ xa cho người khuyết tật nặng' };
const EQUALS = [
  'Sổ theo dõi bệnh mạn tính dùng chung giữa trạm và bệnh viện',
  'Hộp thuốc báo giờ giá rẻ cho người cao tuổi',
];
const THIRD = 'Dự báo người bệnh có nguy cơ bỏ thuốc';
const NOTE = 'Hai giải pháp ngang nhau; chọn giải pháp triển khai được ngay tại trạm.';
const REASONS = 'Ngang điểm nhau ở mọi tiêu chí; chọn giải pháp rẻ hơn và dùng được ngay cho người cao tuổi.';
const DAY_MS = 86_400_000;

/** Everybody's sheets are open in as many browsers, and submitted side by side (I3, I8). */
export async function scoreAtOnce(story: Story): Promise<void> {
  const code = await codeOf(story, SCORED);
  const members = await Promise.all(SCORERS.map((person) => story.as(person)));
  await Promise.all(members.map((member) => scoreTheRest(member, code)));
  const { rows } = await story.portal.database.query<{ sheets: number }>(
    `SELECT count(*)::int AS sheets FROM score_sheet s JOIN proposal o ON o.id = s.proposal_id
       JOIN challenge c ON c.id = o.challenge_id WHERE c.code = $1 AND s.submitted_at IS NOT NULL`,
    [code],
  );
  // Four proposals, and three of the members read each.
  expect(rows[0]?.sheets).toBe(12);
  for (const member of members) {
    await member.go(`/work/evaluations/${code}`);
    expect(await member.text()).not.toContain('Bảng xếp hạng');
  }
}

/** I4: found out, and not declared; from then on the proposal does not exist for the member. */
export async function findTie(story: Story): Promise<void> {
  const code = await codeOf(story, SCORED);
  const member = await story.as(TIED.person);
  await member.go(`/work/evaluations/${code}`);
  const proposal = await member.page.getByRole('link', { name: TIED.proposal }).first().getAttribute('href');
  const solver = await story.as(TIED.solver);
  await inviteAndJoin(solver, member, `${TIED.person}@demo.example`);
  await member.go(`/work/evaluations/${code}`);
  await member.sees(/Đã nộp (\d+) trên \1 phiếu điểm/);
  expect(await member.text()).not.toContain(TIED.proposal);
  await member.look('panel-recused');
  await member.go(proposal ?? '');
  await member.sees('Không tìm thấy trang');
}

/** The proposal lacks a reader now: the chair assigns another one, who scores it, before the scoring can close. */
export async function closeScoring(story: Story): Promise<void> {
  const code = await codeOf(story, SCORED);
  const chair = await story.as('chair');
  await chair.go(`/work/evaluations/${code}`);
  await chair.follow('Phân công chấm');
  await chair.look('panel-assignment');
  await chair.press('Xác nhận phân công');
  await chair.confirm('Xác nhận phân công');
  for (const person of SCORERS) await scoreTheRest(await story.as(person), code);
  await chair.go(`/work/evaluations/${code}`);
  await chair.press('Kết thúc chấm điểm');
  await chair.confirm('Kết thúc chấm điểm');
  await chair.sees('Đã kết thúc chấm điểm.');
  await chair.sees('Bảng xếp hạng');
  await chair.look('panel-ranking');
  const tied = await story.as(TIED.person);
  await tied.go(`/work/evaluations/${code}`);
  await tied.sees('Bảng xếp hạng');
  expect(await tied.text()).not.toContain(TIED.proposal);
}

/** What one writes, the others in the room read without asking for it; two proposals get the same scores. */
export async function agreeOnTie(story: Story): Promise<void> {
  const code = await codeOf(story, MET);
  const [chair, member] = [await story.as('chair'), await story.as('evaluator1')];
  for (const visitor of [member, chair]) await visitor.go(`/work/evaluations/${code}/meeting`);
  await chair.fill('Ý kiến mới', NOTE, itemOf(chair, EQUALS[0]!));
  await chair.press('Ghi ý kiến', itemOf(chair, EQUALS[0]!));
  await member.sees(NOTE);
  await agree(chair, EQUALS[0]!, '9');
  await agree(chair, EQUALS[1]!, '9');
  await agree(chair, THIRD, '6,5');
  await member.sees('Đã thống nhất', itemOf(member, EQUALS[1]!));
  await member.look('panel-meeting');
}

/** The pitches are over by then. */
export async function decideTie(story: Story): Promise<void> {
  const code = await codeOf(story, MET);
  await story.portal.setClock(new Date(Date.now() + 6 * DAY_MS));
  const chair = await story.as('chair');
  await chair.go(`/work/evaluations/${code}`);
  await chair.sees('Đồng điểm');
  await chair.check('Chọn giải pháp');
  await chair.check(new RegExp(EQUALS[1]!));
  await chair.fill(/Lý do chọn “/, REASONS);
  await chair.fill(/^\s*Lý do\s*$/, REASONS);
  await chair.look('panel-tie');
  await chair.press('Gửi đề xuất');
  await chair.confirm('Gửi đề xuất');
  await chair.sees('Đã gửi đề xuất.');
  await decide(await story.as('leader'), code);
  for (const [person, proposal, outcome] of [
    ['startup3', EQUALS[1]!, 'Được chọn'],
    ['startup2', EQUALS[0]!, 'Không được chọn'],
  ] as const) {
    const solver = await story.as(person);
    await solver.go('/work/proposals');
    await solver.follow(proposal);
    await solver.sees(outcome);
    await solver.look(`panel-heard-${person}`);
  }
}

async function codeOf(story: Story, title: string): Promise<string> {
  const { rows } = await story.portal.database.query<{ code: string }>(
    `SELECT code FROM challenge WHERE title->>'vi' = $1`,
    [title],
  );
  return rows[0]?.code ?? '';
}

async function scoreTheRest(member: Visitor, code: string): Promise<void> {
  await member.go(`/work/evaluations/${code}`);
  const next = /^(Bắt đầu chấm|Chấm tiếp)$/;
  if (!(await member.page.getByRole('link', { name: next }).isVisible())) return;
  await member.follow(next);
  for (let more = true; more;) {
    for (const box of await member.page.getByRole('textbox', { name: /^Điểm cho/ }).all())
      await box.fill('7');
    await member.sees(/Đã lưu lúc/);
    await member.press('Nộp phiếu điểm');
    await member.confirm('Nộp phiếu điểm');
    await member.sees('Phiếu điểm đã nộp');
    more = await member.page.getByRole('link', { name: 'Chấm giải pháp tiếp theo' }).isVisible();
    if (more) await member.follow('Chấm giải pháp tiếp theo');
  }
}

async function inviteAndJoin(owner: Visitor, guest: Visitor, email: string): Promise<void> {
  const [organization] = await owner.call<{ id: string }[]>('GET', '/api/v1/organizations/mine');
  await owner.call('POST', `/api/v1/organizations/${organization?.id ?? ''}/members`, {
    email,
    name: 'Ngô Thị Hồng Vân',
    role: 'member',
  });
  await guest.go('/work/organizations');
  await guest.press(/^Nhận lời tham gia/);
}

const itemOf = (visitor: Visitor, title: string): Locator =>
  visitor.page.getByRole('article').filter({ has: visitor.page.getByRole('heading', { name: title }) });

async function agree(chair: Visitor, title: string, score: string): Promise<void> {
  const item = itemOf(chair, title);
  await item.getByText('Ghi hoặc sửa điểm thống nhất').click();
  await chair.sees('Lưu điểm thống nhất', item);
  for (const box of await item.getByRole('textbox', { name: /: điểm thống nhất/ }).all())
    await box.fill(score);
  await chair.press('Lưu điểm thống nhất', item);
  await chair.sees('Đã thống nhất', item);
}

async function decide(leader: Visitor, code: string): Promise<void> {
  await leader.go(`/work/evaluations/${code}`);
  await leader.press('Dùng lý do của hội đồng');
  await leader.press('Ghi quyết định');
  await leader.confirm('Ghi quyết định');
  await leader.sees('Đã ghi quyết định.');
  await leader.press('Công bố cho tất cả');
  await leader.confirm('Công bố cho tất cả');
  await leader.sees('Đã công bố quyết định.');
}
