import { randomBytes } from 'node:crypto';
import { ERROR, type LocaleCode, SUBSCRIPTION_LIMITS } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';

/** The subscriber of an account, its row locked; made where there is none. What its address followed without it becomes its own. */
export async function subscriberOfAccount(
  tx: Transaction,
  accountId: string,
  email: string,
): Promise<string> {
  const known = await lockOne(tx, 'account_id', accountId);
  if (known) return known;
  await tx.query(
    `UPDATE subscriber SET account_id = $1, email = NULL
      WHERE email = $2 AND NOT EXISTS (SELECT 1 FROM subscriber WHERE account_id = $1)`,
    [accountId, email],
  );
  await tx.query(
    `INSERT INTO subscriber (account_id, link_key) VALUES ($1, $2) ON CONFLICT (account_id) DO NOTHING`,
    [accountId, randomBytes(32)],
  );
  return found(await lockOne(tx, 'account_id', accountId));
}

/** Whoever reads mail at this address, its row locked: the account that has it, or the address itself. */
export async function subscriberOfAddress(
  tx: Transaction,
  email: string,
  locale: LocaleCode,
): Promise<string> {
  const [account] = await tx.query<{ id: string }>(
    `SELECT id FROM account WHERE email = $1 AND status = 'active'`,
    [email],
  );
  if (account) return subscriberOfAccount(tx, account.id, email);
  await tx.query(
    `INSERT INTO subscriber (email, locale, link_key) VALUES ($1, $2, $3)
     ON CONFLICT (email) DO UPDATE SET locale = EXCLUDED.locale`,
    [email, locale, randomBytes(32)],
  );
  return found(await lockOne(tx, 'email', email));
}

/** Counted under the subscriber's lock. @throws too_many_subscriptions */
export async function checkRoom(tx: Transaction, subscriberId: string): Promise<void> {
  const max = SUBSCRIPTION_LIMITS.perSubscriber;
  const [row] = await tx.query<{ held: number }>(
    `SELECT count(*)::int AS held FROM subscription WHERE subscriber_id = $1 AND ended_at IS NULL`,
    [subscriberId],
  );
  if ((row?.held ?? 0) >= max) throw problem(ERROR.tooManySubscriptions, { params: { max } });
}

async function lockOne(
  tx: Transaction,
  column: 'account_id' | 'email',
  value: string,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(`SELECT id FROM subscriber WHERE ${column} = $1 FOR UPDATE`, [
    value,
  ]);
  return row?.id ?? null;
}

function found(id: string | null): string {
  if (id === null) throw new Error('the subscriber that was just made is not there');
  return id;
}
