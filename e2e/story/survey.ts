import type { SurveyView, SurveysView } from '@loi-giai/shared';
import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';

/** Of the demo city: a survey that is open, with links for citizens and businesses and a tablet. */
interface OpenSurvey {
  readonly challenge: string;
  readonly survey: SurveyView;
}

let known: OpenSurvey | null = null;

async function findOpen(story: Story): Promise<OpenSurvey> {
  if (known) return known;
  const { rows } = await story.portal.database.query<{ code: string }>(
    `SELECT c.code FROM survey s JOIN challenge c ON c.id = s.challenge_id WHERE s.state = 'open'`,
  );
  const challenge = rows[0]?.code ?? '';
  const leader = await story.as('leadership');
  const { surveys } = await leader.call<SurveysView>('GET', `/api/v1/challenges/${challenge}/surveys`);
  const open = surveys.find(({ state }) => state === 'open');
  if (!open) throw new Error('the demo city has an open survey');
  known = { challenge, survey: await leader.call<SurveyView>('GET', `/api/v1/surveys/${open.id}`) };
  return known;
}

const codeOf = ({ survey }: OpenSurvey, channel: string): string =>
  survey.links.find((link) => link.channel === channel)?.code ?? '';

async function countOf(story: Story, code: string): Promise<number> {
  const { rows } = await story.portal.database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM survey_response r JOIN survey_link l ON l.id = r.link_id WHERE l.code = $1`,
    [code],
  );
  return rows[0]?.n ?? 0;
}

/** What is missing is named and led to; a second answer is not taken. */
export async function answerOnPhone(story: Story): Promise<void> {
  const open = await findOpen(story);
  const code = codeOf(open, 'portal');
  const before = await countOf(story, code);
  const citizen = await story.anybody('citizen');
  await citizen.takePhone();
  await citizen.go(`/challenges/${open.challenge}`);
  await citizen.follow('Trả lời khảo sát');
  await citizen.look('6-survey-phone');
  await citizen.press('Gửi câu trả lời');
  await citizen.sees('Chưa gửi được');
  await citizen.look('6-survey-phone-missing');
  await citizen.check(/^5?\s*Rất hài lòng/);
  await citizen.check('Người dân');
  await citizen.press('Gửi câu trả lời');
  await citizen.sees('Cảm ơn Ông/Bà đã trả lời');
  await citizen.look('6-survey-phone-thanks');
  await citizen.go(`/survey/${code}`);
  await citizen.check(/^1?\s*Rất không hài lòng/);
  await citizen.check('Người dân');
  await citizen.press('Gửi câu trả lời');
  await citizen.sees(/đã được ghi nhận trước đó/);
  expect(await countOf(story, code)).toBe(before + 1);
}

export async function answerWithoutScripts(story: Story): Promise<void> {
  const code = codeOf(await findOpen(story), 'portal');
  const before = await countOf(story, code);
  const reader = await story.anybody('reader without scripts', { withoutScripts: true });
  await reader.goWithoutScripts(`/survey/${code}`);
  await reader.check(/^4?\s*Hài lòng/);
  await reader.check('Người dân');
  await reader.press('Gửi câu trả lời');
  await reader.page.waitForURL(/sent=1/);
  await reader.sees('Cảm ơn Ông/Bà đã trả lời');
  await reader.keep('6-survey-without-scripts');
  expect(await countOf(story, code)).toBe(before + 1);
}

const TABLET = { width: 1024, height: 768 };

async function press(tablet: Visitor, answer: RegExp): Promise<void> {
  await tablet.check(answer);
  await tablet.press('Gửi câu trả lời');
  await tablet.sees('Cảm ơn Ông/Bà!');
}

export async function answerOnTablet(story: Story): Promise<void> {
  const code = codeOf(await findOpen(story), 'kiosk');
  const before = await countOf(story, code);
  const tablet = await story.anybody('tablet');
  await tablet.page.setViewportSize(TABLET);
  await tablet.go(`/survey/${code}/kiosk`);
  await tablet.sees('Mời Ông/Bà cho ý kiến');
  await tablet.keep('6-kiosk');
  // Everything that opens the page again is kept once the worker has it.
  await tablet.page.waitForFunction(async () => {
    const keys = await (await caches.open('loigiai-kiosk')).keys();
    return keys.some(({ url }) => url.endsWith('/kiosk')) && keys.length > 5;
  });
  // The portal is gone: as a tablet without a network sees it.
  await story.portal.restart(async () => {
    for (const answer of [/^5?\s*Rất hài lòng/, /^4?\s*Hài lòng/, /^3?\s*Bình thường/]) {
      await press(tablet, answer);
      await tablet.press('Người tiếp theo');
    }
    await tablet.sees('3 phiếu chờ gửi');
    await tablet.sees(/Mất mạng/);
    await tablet.keep('6-kiosk-offline');
    await tablet.page.reload();
    await tablet.sees('Mời Ông/Bà cho ý kiến');
    await tablet.sees('3 phiếu chờ gửi');
    expect(await countOf(story, code)).toBe(before);
  });
  await tablet.page.getByText('3 phiếu chờ gửi').waitFor({ state: 'detached' });
  await tablet.sees('Có mạng');
  expect(await countOf(story, code)).toBe(before + 3);
  await tablet.page.reload();
  await tablet.sees('Mời Ông/Bà cho ý kiến');
  expect(await countOf(story, code)).toBe(before + 3);
  // No other page of the portal is kept, or seen by the worker.
  const workers = await tablet.page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(workers.toSorted()).toEqual([`/en/survey/${code}/kiosk`, `/survey/${code}/kiosk`]);
}

export async function closeAndCompare(story: Story): Promise<void> {
  const { challenge, survey } = await findOpen(story);
  const { rows } = await story.portal.database.query<{ email: string }>(
    `SELECT a.email FROM challenge c JOIN account a ON a.id = c.author_id WHERE c.code = $1`,
    [challenge],
  );
  const officer = await story.as(rows[0]?.email.split('@')[0] ?? '');
  await officer.go(`/work/challenges/${challenge}/surveys/${survey.id}`);
  await officer.look('6-survey-desk');
  await officer.press('Đóng khảo sát');
  await officer.confirm('Đóng khảo sát');
  await officer.sees('Đã đóng khảo sát.');
  await officer.follow('Duyệt ý kiến');
  await officer.press(/^Công khai: /);
  await officer.sees('Ý kiến đã được công khai.');
  await officer.look('6-survey-texts');
  await officer.go(`/work/challenges/${challenge}/surveys/results`);
  await officer.sees('Câu hỏi được công bố là mức hài lòng');
  await officer.look('6-survey-results');
}
