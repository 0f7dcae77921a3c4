import { randomUUID } from 'node:crypto';
import {
  type ChallengeContent,
  challengeLifecycle,
  type ChallengeAct,
  type ChallengeState,
} from '@loi-giai/shared';
import {
  ChallengeActRecord,
  ChallengeVersion,
} from '../../api/src/features/challenges/challenge-record.entities';
import { Challenge } from '../../api/src/features/challenges/challenge.entity';
import { Criterion } from '../../api/src/features/challenges/criterion.entity';
import { contentOfDemo } from './challenge-content';
import type { DemoCity, SeededPerson } from './city';
import type { DemoChallenge } from './content/types';

/** A challenge that has been filled in, for the parts that follow. */
export interface SeededChallenge {
  readonly content: DemoChallenge;
  readonly id: string;
  readonly code: string;
  readonly state: ChallengeState;
  readonly openedAt: Date | null;
  readonly closingAt: Date | null;
  readonly criteria: readonly Criterion[];
}

interface DatedAct {
  readonly act: ChallengeAct;
  readonly at: Date;
  /** Null: the portal itself. */
  readonly by: SeededPerson | null;
  readonly comment: string | null;
}

/** How long before its return a challenge had been handed in for the first time, in days. */
const FIRST_REVIEW = 3;

export async function fillChallenge(city: DemoCity, content: DemoChallenge): Promise<SeededChallenge> {
  const { manager } = city;
  const written = contentOfDemo(content, city.calendar);
  const acts = actsOf(city, content);
  const state = stateAfter(acts);
  const challenge = await insertDraft(city, content, written);
  const criteria = content.criteria.map((criterion, position) =>
    manager.create(Criterion, { id: randomUUID(), challengeId: challenge.id, position, ...criterion }),
  );
  await manager.insert(Criterion, criteria);
  // Only now: criteria are fixed from the moment that opened_at is set (I5).
  const openedAt = acts.find(({ act }) => act === 'publish')?.at ?? null;
  const updatedAt = acts.at(-1)?.at ?? city.calendar.at(content.timeline.created + 1, '16:45');
  const cancelReason = content.cancelReason ?? null;
  await manager.update(Challenge, { id: challenge.id }, { state, openedAt, updatedAt, cancelReason });
  if (openedAt !== null)
    await manager.insert(ChallengeVersion, {
      challengeId: challenge.id,
      number: 1,
      content: written,
      publishedAt: openedAt,
    });
  await insertActs(city, challenge, acts);
  const { id, code, closingAt } = challenge;
  return { content, id, code, state, openedAt, closingAt, criteria };
}

async function insertDraft(
  city: DemoCity,
  { agencyCode, timeline }: DemoChallenge,
  written: ChallengeContent,
): Promise<Challenge> {
  const { manager, calendar, journal } = city;
  const { fieldCode, criteria: _, enquiryDeadline, closingAt, announceAt, ...columns } = written;
  const instant = (value: string | null): Date | null => (value === null ? null : new Date(value));
  const author = city.holder(agencyCode, 'officer');
  const createdAt = calendar.at(timeline.created, '09:15');
  const challenge = manager.create(Challenge, {
    id: randomUUID(),
    code: await nextCode(city, calendar.yearOf(timeline.created)),
    agencyId: city.agency(agencyCode),
    authorId: author.id,
    fieldId: fieldCode === null ? null : city.field(fieldCode),
    ...columns,
    enquiryDeadline: instant(enquiryDeadline),
    closingAt: instant(closingAt),
    announceAt: instant(announceAt),
    revision: 7,
    createdAt,
    updatedAt: createdAt,
  });
  await manager.insert(Challenge, challenge);
  const subject = { subjectType: 'challenge', subjectId: challenge.id };
  journal.record(author, createdAt, {
    act: 'challenge.create',
    ...subject,
    detail: { code: challenge.code },
  });
  return challenge;
}

/** As the database function next_code gives them, but of the year in which the challenge was begun. */
async function nextCode({ manager }: DemoCity, year: number): Promise<string> {
  const [row] = await manager.query<{ value: number }[]>(
    `INSERT INTO code_counter (prefix, year, value) VALUES ('BT', $1, 1)
     ON CONFLICT (prefix, year) DO UPDATE SET value = code_counter.value + 1 RETURNING value`,
    [year],
  );
  return `BT-${year}-${String(row?.value).padStart(4, '0')}`;
}

/** The acts of the lifecycle that have happened, in their order. */
function actsOf(city: DemoCity, { agencyCode, closing, timeline, ...content }: DemoChallenge): DatedAct[] {
  const officer = city.holder(agencyCode, 'officer');
  const leader = city.holder(agencyCode, 'leader');
  const acts: DatedAct[] = [];
  const add = (
    act: ChallengeAct,
    day: number | undefined,
    time: string,
    by: SeededPerson | null,
    comment: string | null = null,
  ): void => {
    if (day !== undefined) acts.push({ act, at: city.calendar.at(day, time), by, comment });
  };
  const { returned } = timeline;
  add('submit_for_review', returned === undefined ? returned : returned - FIRST_REVIEW, '10:30', officer);
  add('return_to_draft', returned, '16:20', leader, content.returnComment);
  add('submit_for_review', timeline.submitted, '10:30', officer);
  add('approve', timeline.approved, '15:05', leader);
  add('publish', timeline.opened, '08:00', city.person('programme'));
  add('cancel', timeline.cancelled, '14:10', leader, content.cancelReason);
  const wasOpen = timeline.opened !== undefined && timeline.cancelled === undefined;
  if (wasOpen && closing !== null && closing < 0) add('close_call', closing, '17:00', null);
  add('decide', timeline.released, '09:00', leader, content.decision?.reasons);
  add('close_without_award', timeline.closedWithoutAward, '11:00', leader);
  add('commission', timeline.commissioned, '10:00', officer);
  add('start_measuring', timeline.commissionFinished, '15:30', officer);
  add('publish_result', timeline.published, '09:30', leader);
  return acts;
}

/** Walks the lifecycle's own table. @throws where the content tells a story that cannot have happened */
function stateAfter(acts: readonly DatedAct[]): ChallengeState {
  return acts.reduce<ChallengeState>((state, { act }) => {
    const { from, to } = challengeLifecycle.acts[act];
    if (!from.includes(state)) throw new Error(`the demo city takes ${act} in state ${state}`);
    return to;
  }, challengeLifecycle.initial);
}

async function insertActs(city: DemoCity, { id }: Challenge, acts: readonly DatedAct[]): Promise<void> {
  if (acts.length === 0) return;
  await city.manager.insert(
    ChallengeActRecord,
    acts.map(({ act, at, by, comment }) => ({ challengeId: id, act, actorId: by?.id ?? null, comment, at })),
  );
  let before: ChallengeState = challengeLifecycle.initial;
  for (const { act, at, by, comment } of acts) {
    const detail = {
      from: before,
      to: challengeLifecycle.acts[act].to,
      ...(comment !== null && { comment }),
    };
    city.journal.record(by, at, { act: `challenge.${act}`, subjectType: 'challenge', subjectId: id, detail });
    before = detail.to;
  }
}
