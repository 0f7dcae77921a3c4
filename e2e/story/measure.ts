import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';
import { SOLVER_ORGANIZATION } from './call';
import { typedDay } from './dates';

const QUESTION = 'Ông/Bà hài lòng thế nào với thời gian nhận kết quả xét nghiệm tại trạm y tế?';
const STORY = 'Trước đây người bệnh chờ bốn ngày; nay kết quả về trạm trong ngày, có chữ ký số.';

/** Step 5: Indicators are measured and verified, the public is asked, the result is published and read by everybody. */
export async function measureAndPublish(story: Story): Promise<void> {
  const { challenge } = story.facts;
  const [officer, leader] = [await story.as('officer'), await story.as('leader')];
  await seeIndicator(officer, challenge);
  await measure(officer);
  await verify(leader, challenge);
  const survey = await openSurvey(officer, challenge);
  await answer(await story.anybody('respondent'), survey);
  await closeSurvey(officer, challenge);
  await publish(officer, leader, challenge);
  await read(await story.anybody('citizen'), challenge);
}

/** What the challenge has promised is there to be measured. */
async function seeIndicator(officer: Visitor, challenge: string): Promise<void> {
  await officer.go(`/work/challenges/${challenge}`);
  await officer.follow('Đo lường, công bố');
  await officer.sees(/Từ bài toán đã công bố/);
  await officer.look('5-indicators');
}

async function measure(officer: Visitor): Promise<void> {
  await officer.reaches(/\/outcomes$/);
  await officer.press(/^Nhập kết quả đo/);
  await officer.fill('Giá trị', '30,5');
  await officer.fill('Ngày đo', typedDay(0));
  await officer.fill('Cỡ mẫu', '4812');
  await officer.fill('Bằng chứng', 'Báo cáo 88/BC-SYT.');
  await officer.sees(/Kết quả sẽ là/);
  await officer.look('5-measurement');
  await officer.press('Lưu kết quả đo');
  await officer.sees('Đã lưu kết quả đo.');
  await officer.sees('Chờ xác nhận');
}

/** I6: somebody else than who entered it. */
async function verify(leader: Visitor, challenge: string): Promise<void> {
  await leader.go(`/work/challenges/${challenge}/outcomes`);
  await leader.look('5-to-verify');
  await leader.press(/^Xác nhận kết quả đo/);
  await leader.confirm('Xác nhận');
  await leader.sees('Đã xác nhận kết quả đo.');
}

/** @returns the address of the survey, as the challenge's page leads there */
async function openSurvey(officer: Visitor, challenge: string): Promise<string> {
  await officer.go(`/work/challenges/${challenge}/outcomes`);
  await officer.follow('Mở trang khảo sát');
  await officer.press('Soạn khảo sát sau thí điểm');
  await officer.reaches(/\/surveys\/[\da-f-]{36}$/);
  await officer.fill('Câu hỏi, tiếng Việt', QUESTION);
  await officer.fill('Câu hỏi, tiếng Anh', 'How satisfied are you with the time to your result?');
  await officer.look('5-survey-draft');
  await officer.press('Lưu câu hỏi');
  await officer.sees('Đã lưu câu hỏi.');
  await officer.press('Mở khảo sát');
  await officer.confirm('Mở khảo sát');
  await officer.sees('Đã mở khảo sát.');
  await officer.look('5-survey-open');
  return (
    (await officer.page
      .getByRole('link', { name: /\/survey\// })
      .first()
      .getAttribute('href')) ?? ''
  );
}

/** A passer-by answers on a phone, and cannot answer twice. */
async function answer(passerBy: Visitor, survey: string): Promise<void> {
  await passerBy.takePhone();
  await passerBy.go(survey);
  await passerBy.sees(QUESTION);
  await passerBy.look('5-survey');
  await passerBy.check(/Rất hài lòng/);
  await passerBy.check('Người dân');
  await passerBy.press('Gửi câu trả lời');
  await passerBy.sees('Cảm ơn');
  await passerBy.look('5-survey-thanks');
  await passerBy.go(survey);
  if ((await passerBy.page.getByText('Cảm ơn').count()) === 0) {
    await passerBy.check(/Rất không hài lòng/);
    await passerBy.check('Người dân');
    await passerBy.press('Gửi câu trả lời');
    await passerBy.sees('Chưa gửi được');
  }
  await passerBy.look('5-survey-again');
}

async function closeSurvey(officer: Visitor, challenge: string): Promise<void> {
  await officer.go(`/work/challenges/${challenge}/surveys`);
  await officer.follow('Mở trang khảo sát');
  await officer.press('Đóng khảo sát');
  await officer.confirm('Đóng khảo sát');
  await officer.sees('Đã đóng khảo sát.');
  await officer.go(`/work/challenges/${challenge}/surveys/results`);
  await officer.look('5-survey-results');
  await officer.go(`/work/challenges/${challenge}/outcomes`);
}

async function publish(officer: Visitor, leader: Visitor, challenge: string): Promise<void> {
  await officer.fill('Điều gì đã khác đi, tiếng Việt', STORY);
  await officer.fill(
    'Điều gì đã khác đi, tiếng Anh',
    'Results used to take four days; now they arrive the same day.',
  );
  await officer.fill('Bài học rút ra', 'Thống nhất chuẩn kết nối trước khi mua thiết bị.');
  await officer.look('5-to-publish');
  await officer.press('Trình công bố');
  await officer.confirm('Trình công bố');
  await officer.sees('Đang chờ người khác xem xét, công bố');
  await leader.go(`/work/challenges/${challenge}/outcomes`);
  await leader.look('5-to-examine');
  await leader.press('Công bố kết quả');
  await leader.confirm('Công bố kết quả');
  await leader.sees('Kết quả đã công bố');
  await leader.look('5-published');
  await leader.follow('Xem trang kết quả công khai');
  await leader.reaches(new RegExp(`/results/${challenge}$`));
}

/** Without an account, in both languages; a cell with fewer than five answers shows no figure (I10). */
async function read(citizen: Visitor, challenge: string): Promise<void> {
  await citizen.go(`/results/${challenge}`);
  await citizen.sees(STORY);
  await citizen.sees(SOLVER_ORGANIZATION);
  await citizen.sees(/30,5/);
  await citizen.look('5-result');
  await citizen.go(`/en/results/${challenge}`);
  await citizen.sees('Results used to take four days');
  await citizen.sees(/30\.5/);
  await citizen.look('5-result-en');
}
