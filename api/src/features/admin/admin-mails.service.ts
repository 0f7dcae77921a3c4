import { ERROR, MAIL_STATUS, type MailDetail, type MailItem, type Page } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { MailMessage } from '../../platform/mail/mail-message.entity';
import { Mailer } from '../../platform/mail/mailer';
import { openMail } from '../../platform/mail/sealed-mail';
import { MasterKeys } from '../../platform/sealing/master-keys';
import { testMail } from './admin-mails';
import type { MailListQuery } from './dto/admin.dto';

const PAGE_SIZE = 50;
/** The part of a link that signs somebody in, or lets a password be chosen. */
const LINK_SECRET = /(\?token=)[\w-]+/g;
/** The part of a link that ends what somebody follows. */
const UNSUBSCRIBE_SECRET = /(\/subscriptions\/)[mt][\w-]{22}\.[\w-]{43}/g;

/** The outbox as the administrator sees it: without mails that would tell of submissions before the closing time (I1). */
@Injectable()
export class AdminMails {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
    private readonly masters: MasterKeys,
  ) {}

  async list({ status, cursor }: MailListQuery): Promise<Page<MailItem>> {
    const query = visible(this.database.getRepository(MailMessage).createQueryBuilder('mail'));
    if (status) query.andWhere('mail.status = :status', { status });
    const [at, id] = readCursor(cursor, ['instant', 'id']);
    if (at !== undefined) query.andWhere('(mail.createdAt, mail.id) < (:at, :id)', { at, id });
    const mails = await query
      .orderBy('mail.createdAt', 'DESC')
      .addOrderBy('mail.id', 'DESC')
      .limit(PAGE_SIZE + 1)
      .getMany();
    const items = mails.slice(0, PAGE_SIZE).map((mail) => this.item(mail));
    const last = mails.length > PAGE_SIZE ? items.at(-1) : undefined;
    return { items, next: last ? encodeCursor([last.createdAt, last.id]) : null };
  }

  /**
   * Where no mail server is configured, mails are kept and the administrator hands out their links himself: reading one with a
   * link is audited then. With a server nobody but the recipient may have the link: it is blotted out.
   * @throws not_found
   */
  async read(actor: SignedInActor, id: string): Promise<MailDetail> {
    return this.transactions.run(actor, async (tx) => {
      const mail = await findVisible(tx, id);
      const { recipient, text } = openMail(mail, this.masters);
      const blotted = text.replace(LINK_SECRET, '$1…');
      if (this.mailer.configured)
        return { ...this.item(mail), text: blotted.replace(UNSUBSCRIBE_SECRET, '$1…') };
      if (blotted !== text)
        tx.audit({
          act: 'mail.read-link',
          subjectType: 'mail',
          subjectId: id,
          detail: { to: recipient },
        });
      return { ...this.item(mail), text };
    });
  }

  /** Puts a mail that failed, or was kept while no server was configured, into the queue again. @throws not_found, wrong_state */
  async retry(actor: SignedInActor, id: string): Promise<MailItem> {
    return this.transactions.run(actor, async (tx) => {
      const mail = await findVisible(tx, id);
      if (mail.status !== MAIL_STATUS.failed && mail.status !== MAIL_STATUS.kept)
        throw problem(ERROR.wrongState, { params: { state: mail.status } });
      await tx.manager.update(MailMessage, { id }, { status: MAIL_STATUS.queued });
      await tx.job('mail', { id });
      tx.audit({ act: 'mail.retry', subjectType: 'mail', subjectId: id });
      return this.item(Object.assign(mail, { status: MAIL_STATUS.queued }));
    });
  }

  async sendTest(actor: Actor, to: string): Promise<MailItem> {
    const sent = await this.transactions.run(actor, async (tx) => {
      const id = await tx.mail(testMail(to));
      tx.audit({ act: 'mail.test', subjectType: 'mail', subjectId: id, detail: { to } });
      return id;
    });
    return this.item(await this.database.manager.findOneByOrFail(MailMessage, { id: sent }));
  }

  private item(mail: MailMessage): MailItem {
    const { id, status, attempts, lastError, createdAt, sentAt } = mail;
    const { recipient, subject } = openMail(mail, this.masters);
    return {
      id,
      to: recipient,
      subject,
      status,
      attempts,
      lastError,
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    };
  }
}

function visible(query: SelectQueryBuilder<MailMessage>): SelectQueryBuilder<MailMessage> {
  return query.where('(mail.hiddenUntil IS NULL OR mail.hiddenUntil <= portal_now())');
}

async function findVisible(tx: Transaction, id: string): Promise<MailMessage> {
  const query = visible(tx.manager.getRepository(MailMessage).createQueryBuilder('mail'));
  const mail = await query.andWhere('mail.id = :id', { id }).setLock('pessimistic_write').getOne();
  if (!mail) throw notFound();
  return mail;
}
