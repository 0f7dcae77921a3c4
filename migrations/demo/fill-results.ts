import { randomUUID } from 'node:crypto';
import type { LocalText } from '@loi-giai/shared';
import { ResultPublication } from '../../api/src/features/outcomes/outcome.entities';
import { ResultEdition } from '../../api/src/features/outcomes/result-edition.entity';
import { buildResultView } from '../../api/src/features/outcomes/result-snapshot';
import type { DemoCity } from './city';
import type { SeededChallenge } from './fill-challenges';

/** The published result, written by the officer and published by the leader (I6), and the edition that corrects it. */
export async function fillResult(
  city: DemoCity,
  challenge: SeededChallenge,
  enterCorrections: () => Promise<void>,
): Promise<void> {
  const { story, lessons = '', correction } = challenge.content.outcomes ?? {};
  const { published } = challenge.content.timeline;
  if (!story || published === undefined) return;
  const words = { story, lessons };
  const first = await publishEdition(city, challenge, { ...words, number: 1, day: published, reason: null });
  if (!correction) return;
  await enterCorrections();
  await city.manager.update(ResultEdition, { id: first.id }, { state: 'superseded' });
  const { published: day, reason } = correction;
  const { at, by } = await publishEdition(city, challenge, { ...words, number: 2, day, reason });
  city.journal.record(by, at, {
    act: 'result.supersede',
    subjectType: 'result',
    subjectId: first.id,
    detail: { from: 'published', to: 'superseded', challenge: challenge.code, version: 1 },
  });
}

interface DemoEdition {
  readonly number: number;
  readonly day: number;
  readonly story: LocalText;
  readonly lessons: string;
  readonly reason: LocalText | null;
}

/** Freezes it as the portal itself does. */
async function publishEdition(
  city: DemoCity,
  { id: challengeId, code, content: { agencyCode } }: SeededChallenge,
  { number, day, story, lessons, reason }: DemoEdition,
): Promise<{ id: string; at: Date; by: { id: string; name: string } }> {
  const { manager, calendar, journal } = city;
  const [officer, leader] = [city.holder(agencyCode, 'officer'), city.holder(agencyCode, 'leader')];
  const [id, publicationId] = [randomUUID(), randomUUID()];
  const publishedAt = calendar.at(day, '09:30');
  const submittedAt = calendar.at(day - 2, '15:10');
  const frozen = { version: number, publishedAt, correction: reason };
  const snapshot = await buildResultView(manager, challengeId, { story, lessons }, frozen);
  await manager.insert(ResultPublication, {
    id: publicationId,
    version: number,
    publishedAt,
    challengeId,
    snapshot,
    publishedBy: leader.id,
  });
  await manager.insert(ResultEdition, {
    ...{ id, challengeId, number, state: 'published' as const, story, lessons, revision: 1 },
    ...{ writers: [officer.id], createdAt: calendar.at(day - 3, '10:20') },
    ...{ submittedBy: officer.id, submittedAt, publicationId, publishedBy: leader.id },
    ...(reason && { reason }),
  });
  const subject = { subjectType: 'result', subjectId: id };
  const facts = { challenge: code, version: number };
  journal.record(officer, calendar.at(day - 3, '10:20'), { act: 'result.save', ...subject, detail: facts });
  journal.record(officer, submittedAt, {
    act: 'result.submit',
    ...subject,
    detail: { from: 'draft', to: 'in_review', ...facts },
  });
  journal.record(leader, publishedAt, {
    act: 'result.publish',
    ...subject,
    detail: { from: 'in_review', to: 'published', ...facts, figures: snapshot.figures },
  });
  return { id, at: publishedAt, by: leader };
}
