import { ERROR, FIELD_ERROR, lookAlikeKey, sameName } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';

export interface SettledName {
  readonly nameKey: string;
  /** Names of other organizations that people would confuse with this one. */
  readonly alike: readonly string[];
}

/**
 * What a new name is compared with: every organization that is not closed. The same name is refused, a confusable one goes to
 * the programme office; the asker learns nothing of the other organization but that the name is in use (I11).
 * @throws name_taken
 */
export async function settleName(tx: Transaction, name: string, ownId: string | null): Promise<SettledName> {
  const nameKey = lookAlikeKey(name);
  if (nameKey === '')
    throw problem(ERROR.validation, { errors: [{ path: 'name', code: FIELD_ERROR.badFormat }] });
  // Two names at once: the second waits here, and then finds the first.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`organization-name:${nameKey}`]);
  const others = await tx.query<{ name: string }>(
    `SELECT name FROM organization
      WHERE name_key = $1 AND closed_at IS NULL AND id IS DISTINCT FROM $2::uuid ORDER BY created_at`,
    [nameKey, ownId],
  );
  if (others.some((other) => sameName(other.name, name)))
    throw problem(ERROR.nameTaken, { errors: [{ path: 'name', code: FIELD_ERROR.duplicate }] });
  return { nameKey, alike: others.map((other) => other.name) };
}
