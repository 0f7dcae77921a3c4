import { createHash, randomBytes } from 'node:crypto';
import {
  type ConfirmationLinkView,
  ERROR,
  type LocaleCode,
  type MailSubscriptionRequest,
  type WatchedTarget,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { MailRequests } from '../auth/mail-requests.service';
import { signLink } from './link-tokens';
import { confirmSubscriptionMail } from './subscription-mails';
import { checkRoom, subscriberOfAddress } from './subscribers';
import { Subscription } from './subscription.entity';
import { watchedTarget } from './subscriptions-reads';
import { resolveTarget } from './watch-targets';

/** For how long the link of an unconfirmed request works. */
export const CONFIRM_WITHIN = `interval '72 hours'`;

interface Asked {
  readonly id: string;
  readonly subscriber_id: string;
  readonly link_key: Buffer;
  readonly target: WatchedTarget;
  readonly frequency: ConfirmationLinkView['frequency'];
}

/** Following by e-mail without an account: nothing is sent before the address says so itself. */
@Injectable()
export class MailSubscriptions {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly requests: MailRequests,
    private readonly configuration: Configuration,
  ) {}

  /** Answers alike whether or not the address is known, or follows already. @throws validation, too_many_requests */
  async request(request: MailSubscriptionRequest, address: string): Promise<void> {
    await resolveTarget(this.database.manager, request);
    await this.requests.take(request.email, address, () =>
      this.transactions.run(PORTAL_ACTOR, (tx) => this.askToConfirm(tx, request)),
    );
  }

  /** What a link would confirm. @throws link_invalid */
  async view(token: string): Promise<ConfirmationLinkView> {
    const { target, frequency } = await asked(this.database.manager, token);
    return { target, frequency, confirmed: false };
  }

  /** @returns the token of the link that ends it again @throws link_invalid */
  async confirm(token: string): Promise<string> {
    return this.transactions.run(PORTAL_ACTOR, async (tx) => {
      const { id, link_key: key } = await asked(tx.manager, token, 'FOR UPDATE OF s');
      await tx.manager.update(Subscription, { id }, { confirmedAt: await tx.now(), confirmationHash: null });
      tx.audit({ act: 'subscription.confirm', subjectType: 'subscription', subjectId: id });
      return signLink('one', id, key);
    });
  }

  private async askToConfirm(tx: Transaction, request: MailSubscriptionRequest): Promise<void> {
    const { email, locale, frequency, ...target } = request;
    const columns = await resolveTarget(tx.manager, target);
    const subscriberId = await subscriberOfAddress(tx, email, locale);
    const known = await tx.manager.findOneBy(Subscription, { subscriberId, targetKey: columns.targetKey });
    if (known?.confirmedAt && known.endedAt === null) return;
    if (!known || known.endedAt) await checkRoom(tx, subscriberId);
    const token = randomBytes(32).toString('base64url');
    const saved = await tx.manager.save(Subscription, {
      ...(known && { id: known.id }),
      ...columns,
      subscriberId,
      frequency,
      byMail: true,
      createdAt: await tx.now(),
      confirmedAt: null,
      confirmationHash: digestOf(token),
      endedAt: null,
    });
    await this.sendLink(tx, { email, locale }, saved.id, token);
    tx.audit({ act: 'subscription.request', subjectType: 'subscription', subjectId: saved.id });
  }

  private async sendLink(
    tx: Transaction,
    to: { email: string; locale: LocaleCode },
    id: string,
    token: string,
  ): Promise<void> {
    const [row] = await tx.query<{ target: WatchedTarget; closing_at: Date | null }>(
      `SELECT ${watchedTarget('s')} AS target, c.closing_at
         FROM subscription s LEFT JOIN challenge c ON c.id = s.challenge_id WHERE s.id = $1`,
      [id],
    );
    if (!row) throw new Error('the subscription that was just made is not there');
    const mail = confirmSubscriptionMail(this.configuration.publicUrl, to, row.target, token);
    await tx.mail({ ...mail, ...(row.closing_at && { hiddenUntil: row.closing_at }) });
  }
}

/** @throws link_invalid where it is unknown, used or too old: the three answer alike */
async function asked(
  database: Pick<EntityManager, 'query'>,
  token: string,
  lock: 'FOR UPDATE OF s' | '' = '',
): Promise<Asked> {
  const [row] = await database.query<Asked[]>(
    `SELECT s.id, s.subscriber_id, p.link_key, ${watchedTarget('s')} AS target, s.frequency
       FROM subscription s JOIN subscriber p ON p.id = s.subscriber_id
      WHERE s.confirmation_hash = $1 AND s.ended_at IS NULL AND s.created_at > portal_now() - ${CONFIRM_WITHIN} ${lock}`,
    [digestOf(token)],
  );
  if (!row) throw problem(ERROR.linkInvalid);
  return row;
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
