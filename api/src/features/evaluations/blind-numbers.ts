import { randomInt } from 'node:crypto';
import { hidesSolvers } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { Challenge } from '../challenges/challenge.entity';
import { OpenedVersion } from '../proposals/opened-version.entity';
import { BlindNumber } from './blind-number.entity';

/** Numbers come from a range that many times as large as they are many, and at least up to this one. */
const GAPS = 3;
const AT_LEAST = 99;

/**
 * Draws the numbers of those who compete, once and with the opening: neither the order of submissions nor anybody's name or id shows in
 * them. They have gaps: whoever is recused from one proposal must not learn its number from the one that is missing (I4).
 */
export async function drawSolverNumbers(
  tx: Pick<Transaction, 'manager'>,
  { id, evaluation }: Pick<Challenge, 'id' | 'evaluation'>,
): Promise<void> {
  if (!hidesSolvers(evaluation)) return;
  const where = { proposal: { challengeId: id } };
  const versions = await tx.manager.find(OpenedVersion, {
    select: { versionId: true, proposalId: true },
    where,
  });
  if (versions.length === 0) return;
  const numbers = drawn(versions.length, Math.max(AT_LEAST, GAPS * versions.length));
  await tx.manager.insert(
    BlindNumber,
    versions.map(({ proposalId }, index) => ({ proposalId, challengeId: id, number: numbers[index] ?? 0 })),
  );
}

/** Gives those who evaluate and have no number yet the next ones, in an order drawn at random. */
export async function drawMemberNumbers(tx: Pick<Transaction, 'query'>, panelId: string): Promise<void> {
  await tx.query(
    `UPDATE panel_member m SET number = drawn.number
       FROM (SELECT n.id, taken.last + row_number() OVER (ORDER BY gen_random_uuid()) AS number
               FROM panel_member n
              CROSS JOIN (SELECT COALESCE(max(number), 0) AS last FROM panel_member WHERE panel_id = $1) taken
              WHERE n.panel_id = $1 AND n.number IS NULL AND n.role IN ('evaluator', 'expert')) drawn
      WHERE drawn.id = m.id`,
    [panelId],
  );
}

/** So many different numbers from 1 up to `max`, each as likely as the others in each place. */
function drawn(count: number, max: number): number[] {
  const pool = Array.from({ length: max }, (_, index) => index + 1);
  return Array.from({ length: count }, () => pool.splice(randomInt(pool.length), 1)[0] ?? 0);
}
