import { randomUUID } from 'node:crypto';
import type { ChallengeContent } from '@loi-giai/shared';
import { Addendum } from '../../api/src/features/challenges/addendum.entity';
import { fileChanges } from '../../api/src/features/challenges/addendum-files';
import { CHALLENGE_FILE_OWNER } from '../../api/src/features/challenges/challenge-content-sql';
import { writeContent } from '../../api/src/features/challenges/challenge-content-store';
import { ChallengeVersion } from '../../api/src/features/challenges/challenge-record.entities';
import { Challenge } from '../../api/src/features/challenges/challenge.entity';
import { changesBetween } from '../../api/src/features/challenges/content-changes';
import { Answer, Question } from '../../api/src/features/questions/question.entities';
import { toFileView } from '../../api/src/platform/storage/files';
import { StoredFile } from '../../api/src/platform/storage/stored-file.entity';
import type { DemoCity } from './city';
import { type DemoAddendum, type DemoQuestion, DIALOGUES } from './content/dialogue';
import { demoFile } from './demo-file';
import type { SeededChallenge } from './fill-challenges';

const DAY_MS = 86_400_000;

/** Questions with their answers, and addenda, as they came to open calls. */
export async function fillDialogue(city: DemoCity, challenge: SeededChallenge): Promise<void> {
  const dialogue = DIALOGUES.find((one) => one.challenge === challenge.content.title.vi);
  if (!dialogue || challenge.state !== 'open') return;
  const published = new Map<number, Addendum>();
  for (const [index, addendum] of dialogue.addenda.entries())
    published.set(index + 1, await fillAddendum(city, challenge, addendum, index + 1));
  let number = 0;
  for (const question of [...dialogue.questions].sort(byAnswer)) {
    if (question.answer) number += 1;
    await fillQuestion(city, challenge, question, {
      number: question.answer && number,
      addendum: published.get(question.addendum ?? 0) ?? null,
    });
  }
}

function byAnswer(a: DemoQuestion, b: DemoQuestion): number {
  return (a.answer?.on ?? 0) - (b.answer?.on ?? 0);
}

/** By the portal's own way: the version first, which lets the rules change. */
async function fillAddendum(
  city: DemoCity,
  { id: challengeId, code, content: { agencyCode } }: SeededChallenge,
  { on, reason, summary, longerBy = 0, annex }: DemoAddendum,
  number: number,
): Promise<Addendum> {
  const { manager, calendar } = city;
  const [officer, leader] = [city.holder(agencyCode, 'officer'), city.holder(agencyCode, 'leader')];
  const before = await manager.findOneByOrFail(ChallengeVersion, { challengeId, number });
  const content = changed(before.content, summary, longerBy);
  const publishedAt = calendar.at(on, '15:30');
  const owner = { ownerType: CHALLENGE_FILE_OWNER, createdBy: officer.id, createdAt: publishedAt };
  const brought = annex === undefined ? null : await demoFile(city, { ...owner, name: annex });
  const addendum = manager.create(Addendum, {
    id: randomUUID(),
    challengeId,
    state: 'submitted',
    reason,
    content,
    fileChanges: brought ? [{ before: null, after: brought.id }] : [],
    writers: [officer.id],
    createdAt: calendar.at(on, '09:00'),
    updatedAt: calendar.at(on, '10:00'),
    submittedAt: calendar.at(on, '10:00'),
  });
  await manager.insert(Addendum, addendum);
  await manager.insert(ChallengeVersion, {
    challengeId,
    number: number + 1,
    content,
    files: [...before.files, ...(brought ? [toFileView(brought)] : [])],
    addendumId: addendum.id,
    publishedAt,
  });
  // Only now: files join an opened challenge with the version that says so.
  if (brought) {
    brought.ownerId = challengeId;
    await manager.insert(StoredFile, brought);
  }
  const challenge = await manager.findOneByOrFail(Challenge, { id: challengeId });
  await writeContent(city.transaction, challenge, content, { updatedAt: publishedAt });
  await manager.update(Addendum, addendum.id, {
    state: 'published',
    number,
    changes: [
      ...changesBetween(before.content, content),
      ...fileChanges(brought ? [{ before: null, after: toFileView(brought) }] : []),
    ],
    publishedAt,
    publishedBy: leader.id,
  });
  const subject = { subjectType: 'addendum', subjectId: addendum.id };
  const detail = { challenge: code };
  city.journal.record(officer, calendar.at(on, '09:00'), { act: 'addendum.begin', ...subject, detail });
  city.journal.record(officer, calendar.at(on, '10:00'), {
    act: 'addendum.submit',
    ...subject,
    detail: { from: 'draft', to: 'submitted', ...detail },
  });
  city.journal.record(leader, publishedAt, {
    act: 'addendum.publish',
    ...subject,
    detail: { from: 'submitted', to: 'published', ...detail },
  });
  return addendum;
}

function changed(content: ChallengeContent, summary: string | undefined, days: number): ChallengeContent {
  const later = (value: string | null): string | null =>
    value && new Date(Date.parse(value) + days * DAY_MS).toISOString();
  return {
    ...content,
    summary: summary === undefined ? content.summary : { ...content.summary, vi: summary },
    closingAt: later(content.closingAt),
  };
}

async function fillQuestion(
  city: DemoCity,
  { id: challengeId, code, content: { agencyCode } }: SeededChallenge,
  { organization, asked, text, wording, answer }: DemoQuestion,
  { number, addendum }: { number: number | null; addendum: Addendum | null },
): Promise<void> {
  const { manager, calendar } = city;
  const officer = city.holder(agencyCode, 'officer');
  const asker = city.owner(organization);
  const askedAt = calendar.at(asked, '21:40');
  const publishedAt = answer && calendar.at(answer.on, addendum ? '15:30' : '11:00');
  const id = randomUUID();
  await manager.insert(Question, {
    id,
    challengeId,
    number,
    state: answer ? 'answered' : 'asked',
    text,
    wording: wording ?? null,
    askedBy: asker.id,
    organizationId: city.organization(organization).id,
    askedAt,
    publishedAt,
  });
  const subject = { subjectType: 'question', subjectId: id };
  city.journal.record(asker, askedAt, { act: 'question.ask', ...subject, detail: { challenge: code } });
  if (!answer || !publishedAt) return;
  const by = addendum ? city.holder(agencyCode, 'leader') : officer;
  await manager.insert(Answer, {
    questionId: id,
    number: 1,
    text: answer.text,
    material: addendum !== null,
    addendumId: addendum?.id ?? null,
    authorId: officer.id,
    updatedAt: publishedAt,
    publishedBy: by.id,
    publishedAt,
  });
  city.journal.record(by, publishedAt, {
    act: 'question.answer',
    ...subject,
    detail: { number, version: 1, material: addendum !== null },
  });
}
