import { ERROR } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { TokenPurpose } from './account-token.entity';
import { hashToken, newToken } from './tokens';

/** How long a link works, in hours. */
const LIFE_HOURS: Readonly<Record<TokenPurpose, number>> = { confirm: 72, reset: 1, invite: 14 * 24 };

/** Makes a link's token; only its digest is stored. */
export async function issueToken(tx: Transaction, accountId: string, purpose: TokenPurpose): Promise<string> {
  const { token, hash } = newToken();
  await tx.query(
    `INSERT INTO account_token (account_id, purpose, token_hash, expires_at)
     VALUES ($1, $2, $3, portal_now() + make_interval(hours => $4))`,
    [accountId, purpose, hash, LIFE_HOURS[purpose]],
  );
  return token;
}

/**
 * Uses a link up: it and its siblings never work again.
 * @returns whose it was
 * @throws link_invalid where it is unknown, used or expired: the three answer alike.
 */
export async function redeemToken(tx: Transaction, token: string, purpose: TokenPurpose): Promise<string> {
  const [used] = await tx.query<{ account_id: string }>(
    `WITH used AS (
       UPDATE account_token SET used_at = portal_now()
        WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > portal_now()
       RETURNING account_id)
     SELECT account_id FROM used`,
    [hashToken(token), purpose],
  );
  if (!used) throw problem(ERROR.linkInvalid);
  await revokeTokens(tx, used.account_id, purpose);
  return used.account_id;
}

/** Makes every unused link of this kind worthless. */
export async function revokeTokens(tx: Transaction, accountId: string, purpose: TokenPurpose): Promise<void> {
  await tx.query(`DELETE FROM account_token WHERE account_id = $1 AND purpose = $2 AND used_at IS NULL`, [
    accountId,
    purpose,
  ]);
}
