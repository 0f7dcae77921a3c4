import { ERROR, type SubscriptionLinkView, type WatchedTarget } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { isSignedBy, namedByLink, signLink } from './link-tokens';
import { watchedTarget } from './subscriptions-reads';

interface Named {
  /** Null where the link ends everything. */
  readonly id: string | null;
  readonly subscriber_id: string;
  readonly link_key: Buffer;
  readonly target: WatchedTarget | null;
  readonly frequency: SubscriptionLinkView['frequency'];
  readonly active: boolean;
}

const ACTIVE = `s.ended_at IS NULL AND s.confirmed_at IS NOT NULL AND s.by_mail`;

const NAMED = {
  one: `SELECT s.id, p.id AS subscriber_id, p.link_key, ${watchedTarget('s')} AS target, s.frequency, (${ACTIVE}) AS active
          FROM subscription s JOIN subscriber p ON p.id = s.subscriber_id WHERE s.id = $1`,
  all: `SELECT NULL AS id, p.id AS subscriber_id, p.link_key, NULL AS target, NULL AS frequency,
               EXISTS (SELECT 1 FROM subscription s WHERE s.subscriber_id = p.id AND ${ACTIVE}) AS active
          FROM subscriber p WHERE p.id = $1`,
} as const;

/** Ending by the link of a mail: its signature is the only proof, nobody signs in for it. */
@Injectable()
export class SubscriptionLinks {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** @throws link_invalid */
  async view(token: string): Promise<SubscriptionLinkView> {
    const { id, subscriber_id, link_key: key, target, frequency, active } = await this.named(token);
    return {
      target,
      frequency,
      active,
      everything: id === null ? null : signLink('all', subscriber_id, key),
    };
  }

  /** Mails stop at once; doing it again changes nothing. An account reads on in the portal. @throws link_invalid */
  async end(token: string): Promise<void> {
    const { id, subscriber_id: subscriberId } = await this.named(token);
    await this.transactions.run(PORTAL_ACTOR, async (tx) => {
      const ended = await tx.query<{ id: string }>(
        `WITH ended AS (
           UPDATE subscription s
              SET by_mail = false,
                  ended_at = CASE WHEN p.account_id IS NULL THEN portal_now() END
             FROM subscriber p
            WHERE p.id = s.subscriber_id AND p.id = $1 AND ($2::uuid IS NULL OR s.id = $2) AND ${ACTIVE}
           RETURNING s.id)
         SELECT id FROM ended ORDER BY id`,
        [subscriberId, id],
      );
      for (const subscription of ended)
        tx.audit({
          act: 'subscription.unsubscribe',
          subjectType: 'subscription',
          subjectId: subscription.id,
        });
    });
  }

  /** @throws link_invalid where it is damaged, made up or of somebody who is gone: the three answer alike */
  private async named(token: string): Promise<Named> {
    const named = namedByLink(token);
    const [row] = named ? await this.database.query<Named[]>(NAMED[named.scope], [named.id]) : [];
    if (!row || !isSignedBy(token, row.link_key)) throw problem(ERROR.linkInvalid);
    return row;
  }
}
