import type { NotificationItem, NotificationPage, UnreadCount } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { notFound } from '../../platform/errors/problem';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { agencyRef } from '../agencies/agencies-reads';

const PAGE_SIZE = 30;
const iso = (instant: string): string =>
  `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LIST = `
  SELECT n.id, e.kind, e.detail, ${iso('n.created_at')} AS at, n.read_at IS NOT NULL AS read,
         json_build_object('code', c.code, 'title', c.title) AS challenge, ${agencyRef('a')} AS agency
    FROM notification n JOIN subscriber p ON p.id = n.subscriber_id
    JOIN watch_event e ON e.id = n.event_id
    JOIN challenge c ON c.id = e.challenge_id JOIN agency a ON a.id = c.agency_id
   WHERE p.account_id = $1 AND ($2::timestamptz IS NULL OR (n.created_at, n.id) < ($2, $3::uuid))
   ORDER BY n.created_at DESC, n.id DESC LIMIT ${PAGE_SIZE + 1}`;

const OF_ACCOUNT = `subscriber_id = (SELECT id FROM subscriber WHERE account_id = $1)`;

/** What a signed-in account has been told in the portal. */
@Injectable()
export class NotificationList {
  constructor(private readonly database: DataSource) {}

  /** The newest first. @throws validation for a forged cursor */
  async list(actor: SignedInActor, cursor: string | undefined): Promise<NotificationPage> {
    const [at = null, id = null] = readCursor(cursor, ['instant', 'id']);
    const found = await this.database.query<NotificationItem[]>(LIST, [actor.accountId, at, id]);
    const items = found.slice(0, PAGE_SIZE);
    const last = found.length > PAGE_SIZE ? items.at(-1) : undefined;
    return {
      items,
      next: last ? encodeCursor([last.at, last.id]) : null,
      ...(await this.unread(actor)),
    };
  }

  async unread(actor: SignedInActor): Promise<UnreadCount> {
    const [row] = await this.database.query<UnreadCount[]>(
      `SELECT count(*)::int AS unread FROM notification WHERE ${OF_ACCOUNT} AND read_at IS NULL`,
      [actor.accountId],
    );
    return { unread: row?.unread ?? 0 };
  }

  /** @throws not_found */
  async read(actor: SignedInActor, id: string): Promise<UnreadCount> {
    const own = await this.database.query<object[]>(
      `SELECT 1 FROM notification WHERE ${OF_ACCOUNT} AND id = $2`,
      [actor.accountId, id],
    );
    if (own.length === 0) throw notFound();
    await this.database.query(
      `UPDATE notification SET read_at = portal_now() WHERE ${OF_ACCOUNT} AND id = $2 AND read_at IS NULL`,
      [actor.accountId, id],
    );
    return this.unread(actor);
  }

  async readAll(actor: SignedInActor): Promise<UnreadCount> {
    await this.database.query(
      `UPDATE notification SET read_at = portal_now() WHERE ${OF_ACCOUNT} AND read_at IS NULL`,
      [actor.accountId],
    );
    return this.unread(actor);
  }
}
