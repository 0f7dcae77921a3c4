import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { cityDay, cityMoment, typedDay } from './dates';

const QUESTION = 'Trạm y tế đã có đường truyền ổn định và chữ ký số cho từng nhân viên chưa?';
const ANSWER = 'Cả 20 trạm thí điểm có đường truyền cáp quang; chữ ký số được cấp trước ngày 01 hằng tháng.';
const REASON = 'Nhiều tổ chức cần thêm một ngày để xin xác nhận số liệu chạy thử.';

/** Step 2: Before anybody answers the call, a question is asked and answered, and the call is made longer. */
export async function talkInPublic(story: Story): Promise<void> {
  await ask(story);
  await answer(story);
  await lengthen(story);
  await readWhatChanged(story);
}

async function ask(story: Story): Promise<void> {
  const asker = await story.as('startup2');
  await asker.go(`/challenges/${story.facts.challenge}`);
  await asker.follow('Đặt câu hỏi');
  await asker.fill('Câu hỏi', QUESTION);
  await asker.press('Gửi câu hỏi');
  await asker.sees('Đã gửi câu hỏi.');
  await asker.sees('Đang chờ trả lời');
  await asker.look('2-asked');
}

/** Who asked stays unknown. */
async function answer(story: Story): Promise<void> {
  const officer = await story.as('officer');
  await officer.go(`/work/challenges/${story.facts.challenge}/questions`);
  await officer.sees(QUESTION);
  expect(await officer.text()).not.toContain('Con Thoi Xanh');
  await officer.fill(/^\s*Trả lời/, ANSWER);
  await officer.look('2-to-answer');
  await officer.press('Công bố câu trả lời');
  await officer.sees('Đã công bố.');
  const citizen = await story.anybody('citizen');
  await citizen.go(`/challenges/${story.facts.challenge}/questions`);
  await citizen.sees(ANSWER);
  await citizen.look('2-public-questions');
}

/** The officer writes the addendum, the leader publishes it. */
async function lengthen(story: Story): Promise<void> {
  const { challenge } = story.facts;
  const [officer, leader] = [await story.as('officer'), await story.as('leader')];
  const closingTime = '17:00';
  await officer.follow('Bổ sung, đính chính');
  await officer.look('2-addendum-none');
  await officer.press('Soạn bổ sung, đính chính');
  await officer.fill('Lý do bổ sung, đính chính', REASON);
  await officer.fillMoment('Hạn nộp giải pháp', typedDay(2), closingTime);
  await officer.sees('Có thay đổi');
  await officer.sees(new RegExp(`${typedDay(2)} ${closingTime}`), officer.page.locator('ins'));
  await officer.look('2-addendum');
  await officer.press('Trình lãnh đạo');
  await officer.sees('Đang chờ lãnh đạo đơn vị công bố');
  await leader.go(`/work/challenges/${challenge}/addendum`);
  await leader.sees(REASON);
  await leader.look('2-addendum-to-publish');
  await leader.press('Công bố');
  await leader.confirm('Công bố');
  await leader.sees('Không có bản nào đang soạn');
  story.facts.closingAt = cityMoment(cityDay(2), closingTime);
}

/** What changed is read without JavaScript too, in both languages. */
async function readWhatChanged(story: Story): Promise<void> {
  const reader = await story.anybody('reader-without-scripts', { withoutScripts: true });
  const challenge = `/challenges/${story.facts.challenge}`;
  await reader.goWithoutScripts(challenge);
  await reader.sees('Bổ sung, đính chính số 1');
  for (const [language, before] of [
    ['', 'Trước'],
    ['/en', 'Before'],
  ] as const) {
    await reader.goWithoutScripts(`${language}${challenge}/versions/2`);
    await seesBoth(reader, before);
  }
  const citizen = await story.anybody('citizen');
  await citizen.go(challenge);
  await citizen.look('2-public-challenge-changed');
  await citizen.go(`${challenge}/versions/2`);
  await citizen.look('2-public-version');
}

async function seesBoth(reader: Visitor, before: string): Promise<void> {
  await reader.sees(before);
  const change = reader.page.locator('dd').filter({ hasText: before });
  expect(await change.locator('del').innerText()).toContain(typedDay(1));
  expect(await change.locator('ins').innerText()).toContain(typedDay(2));
}
