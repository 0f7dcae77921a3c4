import { STEPS_OF_EVENT } from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import { NewsMailing } from './news-mailing';
import { WatchEvent } from './watch-event.entity';

/** Followers who are told in one transaction. */
export const FAN_OUT_BATCH = 500;

/**
 * Tells the followers of an event, in batches in the order of their ids. Each batch writes its notifications and how far
 * it came in one transaction: killed at any moment, the next run goes on where the last commit left it, so nobody is told
 * twice and nobody is forgotten.
 */
@Injectable()
export class FanOut implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly mailing: NewsMailing,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('fan-out', ({ eventId }) => this.tell(String(eventId)));
    this.jobs.handle('news', () => this.catchUp());
  }

  async tell(eventId: string): Promise<void> {
    while (await this.transactions.run(PORTAL_ACTOR, (tx) => tellBatch(tx, eventId))) continue;
    await this.mailing.sendDue();
  }

  /** Every ten minutes: what a process that died has left, and the digests whose time has come. */
  private async catchUp(): Promise<void> {
    const left = await this.transactions.run(PORTAL_ACTOR, (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM watch_event WHERE told_all_at IS NULL AND at < portal_now() - interval '1 minute' ORDER BY at`,
      ),
    );
    for (const { id } of left) await this.tell(id);
    await this.mailing.sendDue();
  }
}

/** @returns whether followers may be left */
export async function tellBatch(tx: Transaction, id: string): Promise<boolean> {
  const event = await tx.manager.findOne(WatchEvent, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (event?.toldAllAt !== null) return false;
  const told = await tx.query<{ subscriber_id: string }>(TELL, [
    id,
    event.challengeId,
    event.at,
    event.toldUpTo,
    STEPS_OF_EVENT[event.kind],
    FAN_OUT_BATCH,
  ]);
  const last = told.at(-1)?.subscriber_id ?? event.toldUpTo;
  const left = told.length === FAN_OUT_BATCH;
  await tx.manager.update(
    WatchEvent,
    { id },
    { toldUpTo: last, ...(!left && { toldAllAt: await tx.now() }) },
  );
  return left;
}

/** The next half past seven of the city's day, or of its Monday, after an instant. */
const nextMorning = (at: string, unit: 'day' | 'week'): string => `((
  SELECT morning + CASE WHEN local >= morning THEN interval '1 ${unit}' ELSE interval '0' END
    FROM (SELECT ${at} AT TIME ZONE 'Asia/Ho_Chi_Minh' AS local,
                 date_trunc('${unit}', ${at} AT TIME ZONE 'Asia/Ho_Chi_Minh') + interval '7 hours 30 minutes' AS morning) m
  ) AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

/** Who follows by several ways hears once, by the promptest of them. An agency’s followers hear of its units, too, and of what they have joined. */
const TELL = `
  WITH RECURSIVE over AS (
    SELECT a.id, a.parent_id FROM agency a WHERE a.id IN (
      SELECT agency_id FROM challenge WHERE id = $2 UNION SELECT agency_id FROM challenge_agency WHERE challenge_id = $2)
    UNION SELECT p.id, p.parent_id FROM agency p JOIN over ON over.parent_id = p.id),
  follower AS (
    SELECT s.subscriber_id, array_agg(s.id ORDER BY s.id) AS ids,
           min(CASE s.frequency WHEN 'at_once' THEN $3::timestamptz
                                WHEN 'daily' THEN ${nextMorning('$3::timestamptz', 'day')}
                                ELSE ${nextMorning('$3::timestamptz', 'week')} END) FILTER (WHERE s.by_mail) AS due_at
      FROM subscription s
      JOIN challenge c ON c.id = $2
      LEFT JOIN challenge_search t ON t.challenge_id = c.id
     WHERE s.ended_at IS NULL AND s.confirmed_at <= $3::timestamptz
       AND ($4::uuid IS NULL OR s.subscriber_id > $4::uuid)
       AND (s.challenge_id IS NULL OR s.challenge_id = c.id)
       AND (s.field_id IS NULL OR s.field_id = c.field_id)
       AND (s.agency_id IS NULL OR s.agency_id IN (SELECT id FROM over))
       AND (s.step IS NULL OR s.step = ANY ($5::int[]))
       AND (s.search_expression IS NULL OR t.headline @@ to_tsquery('loi_giai', s.search_expression)
                                        OR t.body @@ to_tsquery('loi_giai', s.search_expression))
     GROUP BY s.subscriber_id ORDER BY s.subscriber_id LIMIT $6),
  told AS (
    INSERT INTO notification (subscriber_id, event_id, subscription_ids, due_at)
    SELECT subscriber_id, $1::uuid, ids, due_at FROM follower
    ON CONFLICT (subscriber_id, event_id) DO NOTHING)
  SELECT subscriber_id FROM follower ORDER BY subscriber_id`;
