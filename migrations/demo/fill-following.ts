import { randomBytes, randomUUID } from 'node:crypto';
import type { WatchFrequency } from '@loi-giai/shared';
import { tellBatch } from '../../api/src/features/notifications/fan-out';
import { Subscriber } from '../../api/src/features/notifications/subscriber.entity';
import { Subscription } from '../../api/src/features/notifications/subscription.entity';
import type { DemoCity } from './city';
import { HEALTH } from './content/agencies';
import type { SeededChallenge } from './fill-challenges';

interface Followed {
  /** Counted from the newest challenge that is open. */
  readonly openChallenge?: number;
  readonly field?: string;
  readonly agency?: string;
  readonly step?: 2;
  readonly frequency: WatchFrequency;
}

/** Who follows what: solvers look for calls, officials look at what concerns them. */
const FOLLOWERS: Readonly<Record<string, readonly Followed[]>> = {
  startup1: [
    { openChallenge: 0, frequency: 'at_once' },
    { field: 'y-te', step: 2, frequency: 'daily' },
  ],
  startup2: [
    { step: 2, frequency: 'weekly' },
    { openChallenge: 1, frequency: 'daily' },
  ],
  startup3: [{ frequency: 'weekly' }],
  officer: [{ field: 'y-te', frequency: 'daily' }],
  leadership: [{ frequency: 'weekly' }],
  expert: [{ agency: HEALTH, frequency: 'daily' }],
};

/** For how many days people have been following, and for how many they have not read. */
const FOLLOWING_FOR = -45;
const UNREAD_FOR = -10;

/** The events of the city's challenges, and what some of its people have heard of them. */
export async function fillFollowing(city: DemoCity, challenges: readonly SeededChallenge[]): Promise<void> {
  const { transaction: tx } = city;
  await tx.query(EVENTS);
  const open = challenges.filter(({ state }) => state === 'open').toReversed();
  for (const [key, followed] of Object.entries(FOLLOWERS)) await fillFollower(city, open, key, followed);
  const events = await tx.query<{ id: string }>(`SELECT id FROM watch_event ORDER BY at, id`);
  for (const { id } of events) while (await tellBatch(tx, id)) continue;
  // Their mails have long left: no digest of the past is sent when the city is opened.
  await tx.query(
    `UPDATE notification n SET created_at = e.at, mailed_at = e.at, read_at = CASE WHEN e.at < $1 THEN e.at END
       FROM watch_event e WHERE e.id = n.event_id`,
    [city.calendar.at(UNREAD_FOR, '07:00')],
  );
}

async function fillFollower(
  city: DemoCity,
  open: readonly SeededChallenge[],
  key: string,
  followed: readonly Followed[],
): Promise<void> {
  const { id: accountId, name } = city.person(key);
  const subscriber = await city.manager.save(Subscriber, { accountId, linkKey: randomBytes(32) });
  const since = city.calendar.at(FOLLOWING_FOR, '10:20');
  for (const { openChallenge, field, agency, step = null, frequency } of followed) {
    const columns = {
      challengeId: openChallenge === undefined ? null : (open[openChallenge]?.id ?? null),
      fieldId: field === undefined ? null : city.field(field),
      agencyId: agency === undefined ? null : city.agency(agency),
    };
    const { challengeId, fieldId, agencyId } = columns;
    const id = randomUUID();
    await city.manager.insert(Subscription, {
      ...columns,
      id,
      step,
      subscriberId: subscriber.id,
      targetKey: JSON.stringify([challengeId, fieldId, agencyId, step, null]),
      frequency,
      createdAt: since,
      confirmedAt: since,
    });
    city.journal.record({ id: accountId, name }, since, {
      act: 'subscription.follow',
      subjectType: 'subscription',
      subjectId: id,
      detail: { frequency, byMail: true },
    });
  }
}

const EVENTS = `
  INSERT INTO watch_event (kind, challenge_id, detail, at)
  SELECT CASE r.act WHEN 'publish' THEN 'challenge_published' WHEN 'close_call' THEN 'call_closed'
                    WHEN 'decide' THEN 'decision_released' WHEN 'commission' THEN 'commission_started'
                    WHEN 'publish_result' THEN 'result_published' ELSE 'challenge_cancelled' END,
         c.id,
         CASE r.act WHEN 'publish' THEN jsonb_build_object('closingAt', to_char(c.closing_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                    WHEN 'publish_result' THEN '{"version": 1}'::jsonb
                    WHEN 'cancel' THEN jsonb_build_object('reason', c.cancel_reason) ELSE '{}'::jsonb END,
         r.at
    FROM challenge_act_record r JOIN challenge c ON c.id = r.challenge_id
   WHERE c.opened_at IS NOT NULL
     AND r.act IN ('publish', 'close_call', 'decide', 'commission', 'publish_result', 'cancel')`;
