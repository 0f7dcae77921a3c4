import { randomUUID } from 'node:crypto';
import type { SurveyQuestion, SurveyView, Wave } from '@loi-giai/shared';
import request, { type Test } from 'supertest';
import type { AwardedStage } from './awarded-stage';
import { visitor } from './login';
import type { TestPortal } from './test-app';

export const question = (changes: Partial<SurveyQuestion> = {}): SurveyQuestion => ({
  id: randomUUID(),
  type: 'five_point',
  text: { vi: 'Ông/Bà hài lòng đến mức nào?', en: 'How satisfied are you?' },
  options: [],
  required: true,
  satisfaction: changes.type === undefined,
  ...changes,
});

/** One question of each type, the satisfaction first. */
export const oneOfEach = (): SurveyQuestion[] => [
  question(),
  question({
    type: 'yes_no',
    text: { vi: 'Ông/Bà có được báo trước không?', en: 'Were you told?' },
    required: false,
  }),
  question({
    type: 'single',
    text: { vi: 'Ông/Bà chờ bao lâu?', en: 'How long did you wait?' },
    options: ['Dưới 1 giờ', '1 đến 2 giờ', 'Trên 2 giờ'].map((vi) => ({ vi, en: vi })),
    required: false,
  }),
  question({
    type: 'several',
    text: { vi: 'Ông/Bà đặt lịch ở đâu?', en: 'Where did you book?' },
    options: ['Ứng dụng', 'Tổng đài', 'Quầy'].map((vi) => ({ vi, en: vi })),
    required: false,
  }),
  question({ type: 'text', text: { vi: 'Ý kiến khác', en: 'Anything else' }, required: false }),
];

/** A draft with these questions, to citizens and businesses. */
export async function draftSurvey(
  stage: AwardedStage,
  questions: readonly SurveyQuestion[] = [question()],
  wave: Wave = 'after',
): Promise<SurveyView> {
  const { body } = await stage.officer
    .post(`/challenges/${stage.challenge.code}/surveys`, { wave, copy: false })
    .expect(201);
  const { body: saved } = await stage.officer
    .put(`/surveys/${body.id}`, {
      intro: { vi: 'Mời Ông/Bà trả lời.', en: 'Please answer.' },
      audiences: ['citizen', 'business'],
      questions,
      revision: body.revision,
    })
    .expect(200);
  return saved;
}

export async function openSurvey(
  stage: AwardedStage,
  questions?: readonly SurveyQuestion[],
  wave?: Wave,
): Promise<SurveyView> {
  const { id } = await draftSurvey(stage, questions, wave);
  const { body } = await stage.officer.post(`/surveys/${id}/open`).expect(200);
  return body;
}

/** The code of the link from the challenge's own page. */
export const portalCode = ({ links }: SurveyView): string =>
  links.find(({ channel }) => channel === 'portal')!.code;

export interface From {
  readonly cookie?: string;
  readonly address?: string;
}

/** An answer as somebody's browser behind an address sends it. */
export function send(
  portal: TestPortal,
  code: string,
  body: object,
  { cookie, address = '203.0.113.7' }: From = {},
): Test {
  const test = request(portal.server)
    .post(`/api/v1/survey-forms/${code}/responses`)
    .set('x-loigiai-request', '1')
    .set('x-forwarded-for', address);
  if (cookie !== undefined) void test.set('cookie', cookie);
  return test.send(body);
}

export async function tokenOf(portal: TestPortal, code: string): Promise<string> {
  const { body } = await visitor(portal).get(`/survey-forms/${code}`).expect(200);
  return body.token;
}

let addresses = 0;
/** An address that nobody has answered from yet. */
export function newAddress(): string {
  addresses++;
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

/** One more person answers, by an opening of her own. */
export async function answer(
  portal: TestPortal,
  code: string,
  answers: object,
  respondent = 'citizen',
): Promise<void> {
  const token = await tokenOf(portal, code);
  const from = { address: newAddress() };
  await send(portal, code, { id: null, token, respondent, answers, answeredAt: null }, from).expect(204);
}
