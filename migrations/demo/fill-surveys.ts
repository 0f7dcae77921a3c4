import { createHash, randomUUID } from 'node:crypto';
import {
  type AnswerValue,
  type Respondent,
  RESPONDENTS,
  type SurveyQuestion,
  type Wave,
} from '@loi-giai/shared';
import {
  Survey,
  SurveyLink,
  SurveyResponse,
  SurveyText,
} from '../../api/src/features/surveys/survey.entities';
import { type DemoCity, insertAll } from './city';
import type { DemoSurvey } from './content/types';
import type { SeededChallenge } from './fill-challenges';

/** Multiples of it fall evenly into one. */
const GOLDEN = 0.618_033_988_75;

/** What a wave asked, whom, and what came of it. */
interface DemoWave {
  readonly wave: Wave;
  readonly opened: number;
  readonly closed: number | undefined;
  readonly points: Readonly<Record<Respondent, readonly number[]>>;
}

/** The survey with its links and answers, and where people were asked before the pilot, too, that one. */
export async function fillSurveys(
  city: DemoCity,
  challenge: SeededChallenge,
  content: DemoSurvey,
): Promise<void> {
  const { before, opened, closed, citizens, businesses } = content;
  const questions = questionsOf(content);
  if (before)
    await insertWave(city, challenge, content, questions, {
      wave: 'before',
      opened: before.opened,
      closed: before.closed,
      points: { citizen: before.citizens, business: before.businesses },
    });
  const points = { citizen: citizens, business: businesses };
  await insertWave(city, challenge, content, questions, { wave: 'after', opened, closed, points });
}

function questionsOf({ question, more = [] }: DemoSurvey): SurveyQuestion[] {
  const none = { options: [], required: false, satisfaction: false };
  const last = { vi: 'Ông/Bà muốn nói thêm điều gì?', en: 'Is there anything you would like to add?' };
  return [
    { ...none, id: randomUUID(), type: 'five_point', text: question, required: true, satisfaction: true },
    ...more.map(({ type, text, options }): SurveyQuestion => ({
      ...none,
      id: randomUUID(),
      type,
      text,
      options,
    })),
    { ...none, id: randomUUID(), type: 'text', text: last },
  ];
}

async function insertWave(
  city: DemoCity,
  challenge: SeededChallenge,
  content: DemoSurvey,
  questions: readonly SurveyQuestion[],
  { wave, opened, closed, points }: DemoWave,
): Promise<void> {
  const { calendar, manager, journal } = city;
  const surveyId = randomUUID();
  const openedAt = calendar.at(opened, '08:00');
  const closedAt = closed === undefined ? null : calendar.at(closed, '17:00');
  await manager.insert(Survey, {
    id: surveyId,
    challengeId: challenge.id,
    wave,
    state: closedAt ? 'closed' : 'open',
    audiences: [...RESPONDENTS],
    questions: [...questions],
    openedAt,
    closedAt,
  });
  const links = await insertLinks(city, surveyId, wave === 'after' ? content : {}, openedAt);
  const span = (closedAt ?? calendar.now).getTime() - openedAt.getTime();
  const scores = RESPONDENTS.flatMap((respondent) => scoresOf(respondent, points[respondent]));
  const rows = scores.map(({ respondent, score }, index) => ({
    id: randomUUID(),
    surveyId,
    linkId: linkOf(links, respondent, index),
    respondent,
    answers: answersOf(content, questions, wave, score, index),
    // Nobody's browser: only that every answer has a different one counts here.
    deviceHash: createHash('sha256').update(`${surveyId} ${index}`).digest(),
    // Spread evenly over the days, citizens and businesses alike, and no two at once.
    answeredAt: new Date(openedAt.getTime() + Math.floor(span * ((index * GOLDEN) % 1))),
  }));
  await insertAll(rows, (portion) => manager.insert(SurveyResponse, portion));
  const officer = city.holder(challenge.content.agencyCode, 'officer');
  const subject = { subjectType: 'survey', subjectId: surveyId };
  const detail = { challenge: challenge.code };
  const writtenAt = calendar.at(opened - 1, '15:20');
  journal.record(officer, writtenAt, { act: 'survey.create', ...subject, detail: { ...detail, wave } });
  journal.record(officer, openedAt, { act: 'survey.open', ...subject, detail });
  if (closedAt) journal.record(officer, closedAt, { act: 'survey.close', ...subject, detail });
  if (wave === 'after') await insertTexts(city, challenge, content, questions, surveyId);
}

interface Score {
  readonly respondent: Respondent;
  readonly score: number;
}

function scoresOf(respondent: Respondent, counts: readonly number[]): Score[] {
  return counts.flatMap((count, index) =>
    Array.from({ length: count }, () => ({ respondent, score: index + 1 })),
  );
}

async function insertLinks(
  { manager }: DemoCity,
  surveyId: string,
  { links = [] }: Pick<DemoSurvey, 'links'>,
  createdAt: Date,
): Promise<SurveyLink[]> {
  const all = [{ channel: 'portal' as const, audience: null, name: '' }, ...links];
  return manager.save(
    SurveyLink,
    all.map((link, index) => ({
      ...link,
      surveyId,
      code: createHash('sha256').update(`${surveyId} ${index}`).digest('hex').slice(0, 10),
      createdAt: new Date(createdAt.getTime() + index * 60_000),
    })),
  );
}

function linkOf(links: readonly SurveyLink[], respondent: Respondent, index: number): string {
  const open = links.filter(({ audience }) => audience === null || audience === respondent);
  const link = open[(index * 7) % open.length];
  if (!link) throw new Error('every survey of the demo city has a link for everybody');
  return link.id;
}

function answersOf(
  { more = [] }: DemoSurvey,
  questions: readonly SurveyQuestion[],
  wave: Wave,
  score: number,
  index: number,
): Record<string, AnswerValue> {
  const answers: Record<string, AnswerValue> = { [questions[0]?.id ?? '']: score };
  for (const [place, { type, weights, weightsBefore = weights }] of more.entries()) {
    const id = questions[place + 1]?.id ?? '';
    const shares = wave === 'before' ? weightsBefore : weights;
    // From 0 to 99, another order for each question.
    const lot = (index * 61 + place * 29) % 100;
    const chosen = shares.flatMap((share, option) => ((lot + option * 41) % 100 < share ? [option] : []));
    if (type === 'several') {
      if (chosen.length > 0) answers[id] = chosen;
    } else answers[id] = placeOf(shares, lot);
  }
  return answers;
}

/** Where the lot falls among shares that sum up to a hundred. */
function placeOf(shares: readonly number[], lot: number): number {
  let sum = 0;
  return Math.max(
    shares.findIndex((share) => (sum += share) > lot),
    0,
  );
}

/** The words belong to citizens; of a survey that is closed an officer has looked at them. */
async function insertTexts(
  city: DemoCity,
  { code: challenge, content: { agencyCode } }: SeededChallenge,
  { comments, closed }: DemoSurvey,
  questions: readonly SurveyQuestion[],
  surveyId: string,
): Promise<void> {
  const officer = city.holder(agencyCode, 'officer');
  for (const { text, hidden } of comments) {
    const id = randomUUID();
    const said = {
      id,
      surveyId,
      questionId: questions.at(-1)?.id ?? '',
      respondent: 'citizen' as const,
      text,
    };
    if (closed === undefined) {
      await city.manager.insert(SurveyText, said);
      continue;
    }
    const moderatedAt = city.calendar.at(closed + 1, '09:15');
    const state = hidden === undefined ? ('shown' as const) : ('hidden' as const);
    const reason = hidden ?? null;
    await city.manager.insert(SurveyText, { ...said, state, reason, moderatedBy: officer.id, moderatedAt });
    city.journal.record(officer, moderatedAt, {
      act: hidden === undefined ? 'survey-text.show' : 'survey-text.hide',
      subjectType: 'survey-text',
      subjectId: id,
      detail: { challenge, survey: surveyId, from: 'waiting', to: state, ...(hidden && { reason: hidden }) },
    });
  }
}
