import { randomUUID } from 'node:crypto';
import { Commission } from '../../api/src/features/commissions/commission.entities';
import { Lesson } from '../../api/src/features/lessons/lesson.entity';
import type { DemoCity } from './city';
import { LESSONS } from './content/lessons';
import type { SeededChallenge } from './fill-challenges';

/** So many days ago the first one was begun; one more every other day since. */
const FIRST = -21;

/** What the agencies have learned: written by officers, shared by leaders (I6); the last one waits. */
export async function fillLessons(
  city: DemoCity,
  challenges: ReadonlyMap<string, SeededChallenge>,
): Promise<void> {
  for (const [index, { challenge: key, audience, tags, ...words }] of LESSONS.entries()) {
    const challenge = challenges.get(key);
    if (!challenge) throw new Error(`no challenge ${key}`);
    const { agencyCode } = challenge.content;
    const officer = city.holder(agencyCode, 'officer');
    const leader = city.holder(agencyCode, 'leader');
    const commission = await city.manager.findOneBy(Commission, { challengeId: challenge.id });
    const [id, begun] = [randomUUID(), FIRST + 2 * index];
    const at = {
      created: city.calendar.at(begun, '09:10'),
      submitted: city.calendar.at(begun, '16:30'),
      shared: city.calendar.at(begun + 1, '10:05'),
    };
    await city.manager.insert(Lesson, {
      ...{ id, ...words, tags: [...tags], challengeId: challenge.id, commissionId: commission?.id ?? null },
      state: audience === null ? 'submitted' : 'shared',
      ...(audience !== null && { audience, approvedBy: leader.id, sharedAt: at.shared }),
      ...{ writers: [officer.id], createdBy: officer.id, createdAt: at.created, submittedAt: at.submitted },
    });
    const subject = { subjectType: 'lesson', subjectId: id };
    const detail = { challenge: challenge.code };
    city.journal.record(officer, at.created, { act: 'lesson.create', ...subject, detail });
    city.journal.record(officer, at.submitted, { act: 'lesson.submit', ...subject, detail });
    if (audience !== null)
      city.journal.record(leader, at.shared, {
        act: 'lesson.approve',
        ...subject,
        detail: { ...detail, audience },
      });
  }
}
