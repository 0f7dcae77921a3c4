import type {
  FollowRequest,
  SubscriptionList,
  SubscriptionSettings,
  SubscriptionView,
  WatchTarget,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { checkRoom, subscriberOfAccount } from './subscribers';
import { Subscription } from './subscription.entity';
import { watchedTarget } from './subscriptions-reads';
import { resolveTarget } from './watch-targets';

const OWN = `
  SELECT s.id, ${watchedTarget('s')} AS target, s.frequency, s.by_mail AS "byMail",
         to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS since
    FROM subscription s JOIN subscriber p ON p.id = s.subscriber_id
   WHERE p.account_id = $1 AND s.ended_at IS NULL AND s.confirmed_at IS NOT NULL`;

/** What a signed-in account follows: its own business, which nobody else reads. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async list(actor: SignedInActor): Promise<SubscriptionList> {
    const items = await this.database.query<SubscriptionView[]>(`${OWN} ORDER BY s.created_at DESC, s.id`, [
      actor.accountId,
    ]);
    return { items };
  }

  /** The one that follows exactly this, if there is one. @throws validation */
  async matching(actor: SignedInActor, target: WatchTarget): Promise<SubscriptionList> {
    const { targetKey } = await resolveTarget(this.database.manager, target);
    const items = await this.database.query<SubscriptionView[]>(`${OWN} AND s.target_key = $2`, [
      actor.accountId,
      targetKey,
    ]);
    return { items };
  }

  /** Following twice is following once; the settings are those of the last time. @throws validation, too_many_subscriptions */
  async follow(actor: SignedInActor, request: FollowRequest): Promise<SubscriptionView> {
    const { frequency = 'daily', byMail = true, ...target } = request;
    const id = await this.transactions.run(actor, async (tx) => {
      const columns = await resolveTarget(tx.manager, target);
      const subscriberId = await subscriberOfAccount(tx, actor.accountId, actor.email);
      const { targetKey } = columns;
      const known = await tx.manager.findOneBy(Subscription, { subscriberId, targetKey });
      const active = known !== null && known.endedAt === null;
      if (!active) await checkRoom(tx, subscriberId);
      const now = await tx.now();
      const renewed = known?.confirmedAt && active ? {} : { createdAt: now, confirmedAt: now };
      const saved = await tx.manager.save(Subscription, {
        ...(known && { id: known.id }),
        ...columns,
        ...renewed,
        subscriberId,
        frequency,
        byMail,
        confirmationHash: null,
        endedAt: null,
      });
      audit(tx, 'subscription.follow', saved.id, { frequency, byMail });
      return saved.id;
    });
    return this.one(actor, id);
  }

  /** @throws not_found */
  async change(actor: SignedInActor, id: string, settings: SubscriptionSettings): Promise<SubscriptionView> {
    const { frequency, byMail } = settings;
    await this.transactions.run(actor, async (tx) => {
      await requireOwn(tx, actor, id);
      await tx.manager.update(Subscription, { id }, { frequency, byMail });
      audit(tx, 'subscription.change', id, { frequency, byMail });
    });
    return this.one(actor, id);
  }

  /** @throws not_found */
  async end(actor: SignedInActor, id: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      await requireOwn(tx, actor, id);
      await tx.manager.update(Subscription, { id }, { endedAt: await tx.now() });
      audit(tx, 'subscription.end', id);
    });
  }

  private async one(actor: SignedInActor, id: string): Promise<SubscriptionView> {
    const [view] = await this.database.query<SubscriptionView[]>(`${OWN} AND s.id = $2`, [
      actor.accountId,
      id,
    ]);
    if (!view) throw notFound();
    return view;
  }
}

async function requireOwn(tx: Transaction, actor: SignedInActor, id: string): Promise<void> {
  const own = await tx.query(
    `SELECT 1 FROM subscription s JOIN subscriber p ON p.id = s.subscriber_id
      WHERE s.id = $1 AND p.account_id = $2 AND s.ended_at IS NULL AND s.confirmed_at IS NOT NULL
        FOR UPDATE OF s`,
    [id, actor.accountId],
  );
  if (own.length === 0) throw notFound();
}

/** That something is followed, never what: that is nobody's business. */
function audit(
  tx: Transaction,
  act: 'subscription.follow' | 'subscription.change' | 'subscription.end',
  id: string,
  detail: Readonly<Record<string, unknown>> = {},
): void {
  tx.audit({ act, subjectType: 'subscription', subjectId: id, detail });
}
