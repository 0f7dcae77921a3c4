import { Injectable } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { type MailedEvent, type MailReader, type MailReason, newsMail } from './subscription-mails';
import { watchedTarget } from './subscriptions-reads';

/** Subscribers who are written to in one transaction. */
const MAIL_BATCH = 200;

interface DueEvent {
  readonly event: MailedEvent;
  readonly reasons: readonly MailReason[];
  readonly hidden_until: Date | null;
}

/** Puts everything whose time has come into one mail for each reader. A reader's row is locked for it: nobody gets it twice. */
@Injectable()
export class NewsMailing {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  async sendDue(): Promise<void> {
    while (await this.transactions.run(PORTAL_ACTOR, (tx) => this.sendBatch(tx))) continue;
  }

  /** @returns whether readers may be left */
  private async sendBatch(tx: Transaction): Promise<boolean> {
    const readers = await tx.query<MailReader>(READERS, [MAIL_BATCH]);
    for (const reader of readers) await this.sendTo(tx, reader);
    return readers.length === MAIL_BATCH;
  }

  private async sendTo(tx: Transaction, reader: MailReader): Promise<void> {
    const due = await tx.query<DueEvent>(DUE, [reader.subscriberId]);
    const wanted = due.filter(({ reasons }) => reasons.length > 0);
    if (wanted.length > 0) {
      const reasons = new Map(wanted.flatMap((item) => item.reasons).map((reason) => [reason.id, reason]));
      const events = wanted.map(({ event }) => event);
      const mail = newsMail(this.configuration.publicUrl, reader, events, [...reasons.values()]);
      // Who follows an open call is nobody's business before it closes.
      const hidden = wanted.flatMap(({ hidden_until: until }) => (until ? [until.getTime()] : []));
      await tx.mail({ ...mail, ...(hidden.length > 0 && { hiddenUntil: new Date(Math.max(...hidden)) }) });
    }
    await tx.query(
      `UPDATE notification SET mailed_at = portal_now()
        WHERE subscriber_id = $1 AND due_at <= portal_now() AND mailed_at IS NULL`,
      [reader.subscriberId],
    );
  }
}

const IS_DUE = `n.due_at <= portal_now() AND n.mailed_at IS NULL`;

const READERS = `
  SELECT p.id AS "subscriberId", p.link_key AS "linkKey", p.account_id IS NOT NULL AS "hasAccount",
         COALESCE(a.email, p.email) AS email, COALESCE(a.name, '') AS name, COALESCE(a.locale, p.locale) AS locale
    FROM subscriber p LEFT JOIN account a ON a.id = p.account_id
   WHERE EXISTS (SELECT 1 FROM notification n WHERE n.subscriber_id = p.id AND ${IS_DUE})
   ORDER BY p.id LIMIT $1 FOR UPDATE OF p`;

/** With the subscriptions that still want it by mail; where the account is no longer active, with none. */
const DUE = `
  SELECT json_build_object('kind', e.kind, 'detail', e.detail, 'at', e.at, 'code', c.code, 'title', c.title) AS event,
         CASE WHEN c.state = 'open' THEN c.closing_at END AS hidden_until,
         (SELECT COALESCE(json_agg(json_build_object('id', s.id, 'target', ${watchedTarget('s')}) ORDER BY s.id), '[]')
            FROM subscription s JOIN subscriber p ON p.id = s.subscriber_id LEFT JOIN account a ON a.id = p.account_id
           WHERE s.id = ANY (n.subscription_ids) AND s.ended_at IS NULL AND s.by_mail
             AND (a.id IS NULL OR a.status = 'active')) AS reasons
    FROM notification n JOIN watch_event e ON e.id = n.event_id JOIN challenge c ON c.id = e.challenge_id
   WHERE n.subscriber_id = $1 AND ${IS_DUE}
   ORDER BY c.code, e.at, e.id`;
