import type { DataSource } from 'typeorm';
import { openAuditFacts } from '../audit/sealed-entry';
import { openMail } from '../mail/sealed-mail';
import { MailMessage } from '../mail/mail-message.entity';
import type { MasterKeys } from './master-keys';

const BATCH = 1_000;

export interface Opened {
  readonly opened: number;
  /** Ids of what does not open. */
  readonly broken: readonly string[];
}

/** Whether every sealed letter of the outbox opens. */
export async function checkMails(database: DataSource, masters: MasterKeys): Promise<Opened> {
  let after = '00000000-0000-0000-0000-000000000000';
  const tally = new Tally();
  for (;;) {
    const mails = await database.manager
      .createQueryBuilder(MailMessage, 'm')
      .where('m.sealed IS NOT NULL AND m.id > :after', { after })
      .orderBy('m.id')
      .limit(BATCH)
      .getMany();
    for (const mail of mails) tally.count(mail.id, () => openMail(mail, masters));
    const last = mails.at(-1);
    if (!last) return tally.result;
    after = last.id;
  }
}

/** Whether every sealed entry of the audit log opens. */
export async function checkLog(database: DataSource, masters: MasterKeys): Promise<Opened> {
  let after = '0';
  const tally = new Tally();
  for (;;) {
    const rows = await database.query<
      { seq: string; act: string; subject_id: string; detail: Record<string, unknown> }[]
    >(
      `SELECT seq, act, subject_id, detail FROM audit_entry
        WHERE seq > $1 AND jsonb_typeof(detail->'sealed') = 'string' ORDER BY seq LIMIT ${BATCH}`,
      [after],
    );
    for (const row of rows) tally.count(row.seq, () => openAuditFacts(row, masters));
    const last = rows.at(-1);
    if (!last) return tally.result;
    after = last.seq;
  }
}

class Tally {
  private opened = 0;
  private readonly broken: string[] = [];

  /** Whatever keeps it from opening: it does not. */
  count(id: string, open: () => unknown): void {
    try {
      open();
      this.opened += 1;
    } catch {
      this.broken.push(id);
    }
  }

  get result(): Opened {
    return { opened: this.opened, broken: this.broken };
  }
}
