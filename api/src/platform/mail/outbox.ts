import type { NamedStatement } from '../database/read-database';
import type { MailMessage } from './mail-message.entity';

/** What of a mail is written when it is put into the outbox. */
export type MailRow = Pick<
  MailMessage,
  'id' | 'recipient' | 'subject' | 'text' | 'sealed' | 'hiddenUntil' | 'unsubscribeUrl' | 'calendar'
>;

/** Puts all letters of one occasion into the outbox. */
export function outboxStatement(rows: readonly MailRow[]): NamedStatement {
  return {
    name: 'outbox',
    text: `INSERT INTO mail_message (id, recipient, subject, text, sealed, hidden_until, unsubscribe_url, calendar)
           SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bytea[], $6::timestamptz[], $7::text[], $8::jsonb[])`,
    values: [
      rows.map(({ id }) => id),
      rows.map(({ recipient }) => recipient),
      rows.map(({ subject }) => subject),
      rows.map(({ text }) => text),
      rows.map(({ sealed }) => sealed),
      rows.map(({ hiddenUntil }) => hiddenUntil),
      rows.map(({ unsubscribeUrl }) => unsubscribeUrl),
      rows.map(({ calendar }) => calendar && JSON.stringify(calendar)),
    ],
  };
}
