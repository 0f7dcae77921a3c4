import { randomUUID } from 'node:crypto';
import { triageProduct } from '@loi-giai/shared';
import { ChallengeActRecord } from '../../api/src/features/challenges/challenge-record.entities';
import { ChallengeTriage } from '../../api/src/features/challenges/challenge-triage.entity';
import { ReviewComment, ReviewThread } from '../../api/src/features/challenges/review-thread.entities';
import type { DemoCity, SeededPerson } from './city';
import { REASONS, type Reviewer, THREADS, type DemoThread } from './content/review';
import type { SeededChallenge } from './fill-challenges';

/** What was said about a draft, and how the programme office weighed what has been published. */
export async function fillReview(
  city: DemoCity,
  challenge: SeededChallenge,
  position: number,
): Promise<void> {
  for (const thread of THREADS[challenge.content.key] ?? []) await fillThread(city, challenge, thread);
  if (challenge.openedAt !== null) await fillTriage(city, challenge, challenge.openedAt, position);
}

async function fillThread(city: DemoCity, challenge: SeededChallenge, content: DemoThread): Promise<void> {
  const { manager, calendar, journal } = city;
  const { section, quote, resolved } = content;
  const who = (one: Reviewer): SeededPerson => reviewer(city, challenge, one);
  const said = content.comments.map(({ by, at, text }) => ({
    by: who(by),
    at: calendar.at(at, '14:20'),
    text,
  }));
  const [first] = said;
  if (!first) throw new Error('a thread of the demo city begins with no comment');
  const settled = resolved && { by: who(resolved.by), at: calendar.at(resolved.at, '16:05') };
  const id = randomUUID();
  await manager.insert(ReviewThread, {
    id,
    challengeId: challenge.id,
    section,
    quote,
    openedById: first.by.id,
    openedAt: first.at,
    resolvedById: settled?.by.id ?? null,
    resolvedAt: settled?.at ?? null,
  });
  const subject = { subjectType: 'challenge', subjectId: challenge.id, detail: { thread: id, section } };
  for (const { by, at, text } of said) {
    await manager.insert(ReviewComment, { threadId: id, authorId: by.id, text, at });
    journal.record(by, at, {
      act: at === first.at ? 'review-thread.open' : 'review-thread.reply',
      ...subject,
    });
  }
  if (settled) journal.record(settled.by, settled.at, { act: 'review-thread.resolve', ...subject });
}

function reviewer(city: DemoCity, { content }: SeededChallenge, one: Reviewer): SeededPerson {
  return one === 'programme' ? city.person('programme') : city.holder(content.agencyCode, one);
}

/** The afternoon before the publication, so that every published challenge has been weighed. */
async function fillTriage(
  city: DemoCity,
  { id: challengeId, content }: SeededChallenge,
  openedAt: Date,
  position: number,
): Promise<void> {
  const { manager, journal } = city;
  const { fieldCode } = content;
  if (fieldCode === null) throw new Error(`the demo city published ${content.key} without a field`);
  const programme = city.person('programme');
  const at = new Date(openedAt.getTime() - 17 * 3_600_000);
  const reason = (list: (typeof REASONS)['impact'], step: number): (typeof list)[number] => {
    const found = list[Math.floor(position / step) % list.length];
    if (!found) throw new Error('the demo city knows no reason');
    return found;
  };
  const scores = {
    impact: reason(REASONS.impact, 1),
    solvable: reason(REASONS.solvable, 2),
    spillOver: reason(REASONS.spillOver, 3),
  };
  const { impact, solvable, spillOver } = scores;
  await manager.insert(ChallengeTriage, {
    challengeId,
    accountId: programme.id,
    fieldId: city.field(fieldCode),
    impact: impact.score,
    impactNote: impact.note,
    solvable: solvable.score,
    solvableNote: solvable.note,
    spillOver: spillOver.score,
    spillOverNote: spillOver.note,
    at,
  });
  await manager.insert(ChallengeActRecord, { challengeId, act: 'triage', actorId: programme.id, at });
  const detail = {
    from: 'approved',
    to: 'approved',
    impact: impact.score,
    solvable: solvable.score,
    spillOver: spillOver.score,
    product: triageProduct(scores),
    field: fieldCode,
  };
  journal.record(programme, at, {
    act: 'challenge.triage',
    subjectType: 'challenge',
    subjectId: challengeId,
    detail,
  });
}
