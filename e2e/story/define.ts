import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { cityDay, cityMoment, typedDay } from './dates';

export const TITLE = 'Rút ngắn thời gian trả kết quả xét nghiệm về trạm y tế phường';

/** What each section of the draft is given, by its label; formatted texts apart. */
const SUMMARY =
  'Kết quả xét nghiệm từ bệnh viện về trạm y tế phường mất trung bình bốn ngày; người bệnh mạn tính phải quay lại nhiều lần để hỏi.';
const PASSAGE = 'Kết quả được in, ký, rồi chuyển bằng xe hoặc ảnh chụp qua tin nhắn';
const CONTEXT = `Mỗi tháng 168 trạm y tế gửi khoảng 42.000 mẫu. ${PASSAGE}; không có nơi tra cứu chung.`;
const AFFECTED = 'Khoảng 30.000 người bệnh mạn tính và nhân viên của 168 trạm y tế phường, xã.';
const OUTCOME =
  'Thời gian trả kết quả trung bình từ 96 giờ còn không quá 24 giờ trong vòng sáu tháng, bảo đảm bí mật thông tin người bệnh.';
const REWARD = 'Đặt hàng triển khai tại 20 trạm y tế, kèm dữ liệu và hạ tầng thử nghiệm.';
const TERMS = {
  'Sở hữu trí tuệ (tiếng Việt)': 'Quyền tác giả thuộc tổ chức; thành phố được dùng trong năm năm.',
  'Bảo mật (tiếng Việt)': 'Dữ liệu xét nghiệm được ẩn danh; không mang ra khỏi hạ tầng của Sở.',
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
  await writeDraft(officer);
  story.facts.closingAt = await planUrgentCall(story);
  await submitForReview(officer, story.facts.challenge);
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
  await officer.follow('Bắt đầu một bài toán');
  await officer.look('1-new');
  await officer.check('Từ một bài toán đã có');
  await officer.look('1-new-from-earlier');
  await officer.check('Từ đầu');
  await officer.fill('Tên bài toán (tiếng Việt)', TITLE);
  await officer.press('Bắt đầu soạn');
  await officer.reaches(/\/work\/challenges\/[^/]+\/edit/);
  return /challenges\/([^/]+)\/edit/.exec(officer.page.url())?.[1] ?? '';
}

async function refuseIncomplete(officer: Visitor, code: string): Promise<void> {
  await officer.look('1-sections-empty');
  await officer.go(`/work/challenges/${code}`);
  await officer.sees('Còn thiếu trước khi trình duyệt');
  await officer.look('1-incomplete');
  expect(await officer.page.getByRole('button', { name: 'Trình duyệt' }).count()).toBe(0);
  await officer.follow('Soạn tiếp');
}

/** Section by section, up to the schedule. */
async function writeDraft(officer: Visitor): Promise<void> {
  await officer.follow('Vấn đề');
  await officer.fill('Tên bài toán (tiếng Anh)', 'Faster laboratory results for ward health stations');
  await officer.choose('Lĩnh vực của bài toán', 'Y tế');
  await officer.fill('Tóm tắt (tiếng Việt)', SUMMARY);
  await officer.write('Vấn đề hiện nay (tiếng Việt)', CONTEXT);
  await officer.sees(/Đã lưu lúc/);
  await officer.look('1-section-problem');
  await goOn(officer, 'affected');
  await officer.write('Ai chịu ảnh hưởng, ra sao (tiếng Việt)', AFFECTED);
  await goOn(officer, 'attempts');
  await goOn(officer, 'outcome');
  await officer.write('Kết quả mong muốn (tiếng Việt)', OUTCOME);
  await goOn(officer, 'constraints');
  await goOn(officer, 'indicators');
  await writeIndicator(officer);
  await goOn(officer, 'criteria');
  await writeCriteria(officer);
  await goOn(officer, 'reward');
  await officer.check('Hợp đồng');
  await officer.fill('Mô tả phần thưởng, hỗ trợ', REWARD);
  await officer.fill('Giá trị bằng tiền', '1500000000');
  await officer.sees('= 1,5 tỷ đồng');
  await goOn(officer, 'eligibility');
  await officer.check(/^\s*Doanh nghiệp(?! khởi)/);
  await officer.check('Doanh nghiệp khởi nghiệp sáng tạo');
  await goOn(officer, 'terms');
  for (const [label, text] of Object.entries(TERMS)) await officer.write(label, text);
  await goOn(officer, 'schedule');
}

/** To the next section; what was written is stored on the way. */
async function goOn(officer: Visitor, section: string): Promise<void> {
  await officer.clickThrough(officer.page.locator(`main nav a[href$="/edit/${section}"]`));
}

async function writeIndicator(officer: Visitor): Promise<void> {
  await officer.press('Thêm chỉ số');
  await officer.fill('Tên chỉ số (tiếng Việt)', 'Thời gian trả kết quả trung bình');
  await officer.fill('Tên chỉ số (tiếng Anh)', 'Mean time to result');
  await officer.fill('Đơn vị đo (tiếng Việt)', 'giờ');
  await officer.fill('Đơn vị đo (tiếng Anh)', 'hours');
  await officer.check('Càng thấp càng tốt');
  await officer.fill('Mức ban đầu', '96');
  await officer.fill('Ngày của mức ban đầu', typedDay(-60));
  await officer.fill('Mức cần đạt', '24');
  await officer.fill('Cách đo', 'Trích từ nhật ký hệ thống, mọi mẫu của 20 trạm trong một tuần.');
  await officer.sees(/Đã lưu lúc/);
  await officer.look('1-section-indicators');
}

/**
 * A call of one day is too short until the programme office allows it.
 *
 * @returns the closing time that was set
 */
async function planUrgentCall(story: Story): Promise<Date> {
  const officer = await story.as('officer');
  const closingTime = '17:00';
  await officer.fillMoment('Hạn đặt câu hỏi', typedDay(1), '16:00');
  await officer.fillMoment('Hạn nộp giải pháp', typedDay(1), closingTime);
  await officer.fill('Đánh giá đến hết ngày', typedDay(20));
  await officer.fillMoment('Công bố kết quả lựa chọn', typedDay(30), '17:00');
  await officer.fill('Thí điểm từ ngày', typedDay(40));
  await officer.fill('Thí điểm đến hết ngày', typedDay(100));
  await officer.fill('Đo lường đến hết ngày', typedDay(150));
  await officer.sees(/Hạn nộp giải pháp: /);
  await officer.sees(/Đã lưu lúc/);
  await officer.look('1-section-schedule-too-short');

  const programme = await story.as('programme');
  await programme.go('/work/programme/calendar');
  for (const part of ['Kêu gọi giải pháp', 'Hỏi đáp', 'Từ hạn đặt câu hỏi đến hạn nộp giải pháp'])
    await programme.fill(part, '0');
  await programme.press('Lưu thời gian tối thiểu');
  await programme.sees('Đã lưu.');

  // Whoever comes back finds what was written: it saved itself.
  await officer.page.reload();
  await officer.settled();
  expect(await officer.field('Đo lường đến hết ngày').inputValue()).toBe(typedDay(150));
  expect(await officer.text()).not.toContain('Mục này còn thiếu');
  await officer.follow('Tất cả các mục');
  await officer.look('1-sections');
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
  // The story goes on at once: nobody is to wait for complaints.
  await officer.fill('Thời hạn gửi kiến nghị', '0');
}

async function submitForReview(officer: Visitor, code: string): Promise<void> {
  await officer.reaches(new RegExp(`/work/challenges/${code}$`));
  await officer.sees('Bản nháp đã đủ các mục');
  await officer.look('1-complete');
  await officer.press('Trình duyệt');
  await officer.look('1-submit-dialog');
  await officer.confirm('Trình duyệt');
  await officer.sees('Đã trình duyệt bài toán.');
}

/** The leader comments on a passage and sends it back; the officer answers and submits again; then the comment is resolved. */
async function returnOnce(story: Story): Promise<void> {
  const [leader, officer] = [await story.as('leader'), await story.as('officer')];
  await leader.go(`/work/challenges/${story.facts.challenge}`);
  await leader.press('Viết nhận xét');
  await leader.fill('Đoạn được nhận xét', PASSAGE);
  await leader.fill(/^\s*Nhận xét/, 'Đề nghị ghi rõ bao nhiêu phần trăm chuyển bằng xe.');
  await leader.press('Gửi nhận xét');
  await leader.sees('Đã gửi nhận xét.');
  await leader.look('1-commented');
  await leader.press('Trả lại kèm ý kiến');
  const dialog = leader.page.locator('dialog[open]');
  await leader.fill(/ý kiến/i, 'Đề nghị ghi rõ số trạm y tế tham gia thí điểm.', dialog);
  await leader.confirm('Trả lại kèm ý kiến');
  await leader.sees('Đã trả lại bài toán kèm ý kiến.');
  await officer.go(`/work/challenges/${story.facts.challenge}`);
  await officer.sees('Đề nghị ghi rõ số trạm y tế tham gia thí điểm.');
  await officer.look('1-returned');
  await officer.press('Trả lời');
  await officer.fill(/^\s*Trả lời/, 'Khoảng 70 phần trăm, theo sổ giao nhận của 20 trạm.');
  await officer.press('Gửi trả lời');
  await officer.sees('Đã trả lời.');
  await officer.press('Trình duyệt');
  await officer.confirm('Trình duyệt');
  await officer.sees('Đã trình duyệt bài toán.');
  await leader.go(`/work/challenges/${story.facts.challenge}`);
  await leader.press('Đánh dấu đã giải quyết');
  await leader.sees('Đã đánh dấu là đã giải quyết.');
  await leader.look('1-resolved');
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
