import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { cityDay, cityMoment, typedDay } from './dates';

export const TITLE = 'Rút ngắn thời gian trả kết quả xét nghiệm về trạm y tế phường';

const TEXTS = {
  'Tóm tắt (tiếng Việt)':
    'Kết quả xét nghiệm từ bệnh viện về trạm y tế phường mất trung bình bốn ngày; người bệnh mạn tính phải quay lại nhiều lần để hỏi.',
  'Bối cảnh (tiếng Việt)':
    'Mỗi tháng 168 trạm y tế gửi khoảng 42.000 mẫu.\n\nKết quả được in, ký, rồi chuyển bằng xe hoặc ảnh chụp qua tin nhắn; không có nơi tra cứu chung.',
  'Kết quả mong muốn (tiếng Việt)':
    'Thời gian trả kết quả trung bình từ 96 giờ còn không quá 24 giờ trong vòng sáu tháng, bảo đảm bí mật thông tin người bệnh.',
  'Mô tả phần thưởng, hỗ trợ': 'Đặt hàng triển khai tại 20 trạm y tế, kèm dữ liệu và hạ tầng thử nghiệm.',
};

const CRITERIA = [
  { name: 'Khả năng ứng dụng', weight: '50' },
  { name: 'Năng lực triển khai', weight: '30' },
  { name: 'Tác động xã hội', weight: '20' },
];

/** Step 1: The officer drafts a challenge, the leader approves it, the programme office triages and publishes it. */
export async function defineChallenge(story: Story): Promise<void> {
  const officer = await story.as('officer');
  story.facts.challenge = await beginDraft(officer);
  await refuseIncomplete(officer, story.facts.challenge);
  story.facts.closingAt = await writeDraft(officer, story.facts.challenge);
  await submitForReview(officer);
  await returnOnce(story);
  await takeAct(await story.as('leader'), story.facts.challenge, 'Duyệt', 'Đã duyệt bài toán.');
  await notPublicYet(story);
  const programme = await story.as('programme');
  await triage(programme);
  await takeAct(programme, story.facts.challenge, 'Công bố', 'Đã công bố bài toán.');
  await programme.look('1-published');
  const citizen = await story.anybody('citizen');
  await citizen.go(`/challenges/${story.facts.challenge}`);
  await citizen.sees(TITLE);
  await citizen.look('1-public-challenge');
}

/** @returns the code of the new draft */
async function beginDraft(officer: Visitor): Promise<string> {
  await officer.go('/work/challenges');
  await officer.follow('Soạn bài toán mới');
  await officer.fill('Tên bài toán (tiếng Việt)', TITLE);
  await officer.look('1-new');
  await officer.press('Bắt đầu soạn');
  await officer.reaches(/\/work\/challenges\/[^/]+\/edit/);
  return /challenges\/([^/]+)\/edit/.exec(officer.page.url())?.[1] ?? '';
}

async function refuseIncomplete(officer: Visitor, code: string): Promise<void> {
  await officer.look('1-editor-empty');
  await officer.go(`/work/challenges/${code}`);
  await officer.sees('Còn thiếu trước khi trình duyệt');
  await officer.look('1-incomplete');
  expect(await officer.page.getByRole('button', { name: 'Trình duyệt' }).count()).toBe(0);
  await officer.follow('Soạn tiếp');
}

/** @returns the closing time that was set */
async function writeDraft(officer: Visitor, code: string): Promise<Date> {
  await officer.fill('Tên bài toán (tiếng Anh)', 'Faster laboratory results for ward health stations');
  await officer.choose('Lĩnh vực của bài toán', 'Y tế');
  for (const [label, text] of Object.entries(TEXTS)) await officer.fill(label, text);
  await officer.fill('Giá trị bằng tiền', '1500000000');
  await officer.sees('= 1,5 tỷ đồng');
  await writeCriteria(officer);
  const closingTime = '17:00';
  await officer.fillMoment('Hạn hỏi đáp', typedDay(1), '09:00');
  await officer.fillMoment('Hạn nhận giải pháp', typedDay(1), closingTime);
  await officer.fillMoment('Dự kiến công bố kết quả', typedDay(30), '17:00');
  await officer.sees(/Đã lưu lúc/);
  await officer.look('1-editor');
  // Whoever comes back finds what was written: it saved itself.
  await officer.go(`/work/challenges/${code}/edit`);
  expect(await officer.field('Kết quả mong muốn (tiếng Việt)').inputValue()).toContain('không quá 24 giờ');
  await officer.follow('Xem lại và trình duyệt');
  return cityMoment(cityDay(1), closingTime);
}

async function writeCriteria(officer: Visitor): Promise<void> {
  await officer.press('Thêm tiêu chí');
  for (const [index, { name, weight }] of CRITERIA.entries()) {
    if (index > 0) await officer.press('Thêm tiêu chí');
    const card = officer.page
      .getByRole('listitem')
      .filter({ hasText: `Tiêu chí ${index + 1}` })
      .last();
    await officer.fill('Tên tiêu chí (tiếng Việt)', name, card);
    await officer.fill('Trọng số (%)', weight, card);
  }
  await officer.sees('Tổng trọng số: 100/100');
}

async function submitForReview(officer: Visitor): Promise<void> {
  await officer.sees('Bản nháp đã đủ các mục');
  await officer.look('1-complete');
  await officer.press('Trình duyệt');
  await officer.look('1-submit-dialog');
  await officer.confirm('Trình duyệt');
  await officer.sees('Đã trình duyệt bài toán.');
}

/** The leader sends it back with words first; the officer reads them and submits again. */
async function returnOnce(story: Story): Promise<void> {
  const [leader, officer] = [await story.as('leader'), await story.as('officer')];
  await leader.go(`/work/challenges/${story.facts.challenge}`);
  await leader.press('Trả lại kèm ý kiến');
  await leader.fill(/ý kiến/i, 'Đề nghị ghi rõ số trạm y tế tham gia thí điểm.');
  await leader.confirm('Trả lại kèm ý kiến');
  await leader.sees('Đã trả lại bài toán kèm ý kiến.');
  await officer.go(`/work/challenges/${story.facts.challenge}`);
  await officer.sees('Đề nghị ghi rõ số trạm y tế tham gia thí điểm.');
  await officer.look('1-returned');
  await officer.press('Trình duyệt');
  await officer.confirm('Trình duyệt');
}

async function takeAct(visitor: Visitor, code: string, act: string, done: string): Promise<void> {
  await visitor.go('/work');
  await visitor.follow(TITLE);
  await visitor.reaches(new RegExp(`/work/challenges/${code}$`));
  await visitor.press(act);
  await visitor.confirm(act);
  await visitor.sees(done);
}

/** Three scores with their reasons; without them nothing is published. */
async function triage(programme: Visitor): Promise<void> {
  await programme.go('/work/challenges/triage');
  await programme.look('1-triage-queue');
  await programme.follow(TITLE);
  await programme.sees('Điểm sàng lọc hiện ra khi đủ ba điểm.');
  const scores = { 'Mức độ tác động': '4', 'Khả năng giải quyết ngay': '5', 'Khả năng lan tỏa': '4' };
  for (const [criterion, score] of Object.entries(scores)) {
    const group = programme.page.getByRole('radiogroup', { name: `${criterion}: điểm` });
    await group.getByRole('radio', { name: score, exact: true }).check();
    await programme.fill(`${criterion}: lý do`, 'Số liệu của Sở cho thấy rõ.');
  }
  await programme.sees('Điểm sàng lọc: 80/125');
  await programme.press('Ghi kết quả sàng lọc');
  await programme.sees('Đã ghi kết quả sàng lọc: 80/125.');
  await programme.look('1-triaged');
}

/** I11: what is not published answers like what does not exist. */
async function notPublicYet(story: Story): Promise<void> {
  const citizen = await story.anybody('citizen');
  await citizen.go(`/challenges/${story.facts.challenge}`);
  await citizen.sees('Không tìm thấy');
}
