import { ERROR } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';

/** Whoever changes who stands above whom takes this lock: two changes that are sound alone may close a circle together. */
const TREE_LOCK = '7318349394477058';

export async function lockAgencyTree(tx: Transaction): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [TREE_LOCK]);
}

/**
 * Refuses a parent or successor that stands below the agency itself.
 * @throws agency_cycle
 */
export async function refuseCycle(
  tx: Transaction,
  agencyId: string,
  link: 'parentId' | 'successorId',
  targetId: string,
): Promise<void> {
  const column = link === 'parentId' ? 'parent_id' : 'successor_id';
  // UNION, not UNION ALL: it also ends where an older circle exists.
  const [row] = await tx.query<{ found: boolean }>(
    `WITH RECURSIVE above AS (
       SELECT $1::uuid AS id
       UNION
       SELECT a.${column} FROM agency a JOIN above ON above.id = a.id WHERE a.${column} IS NOT NULL
     )
     SELECT EXISTS (SELECT 1 FROM above WHERE id = $2) AS found`,
    [targetId, agencyId],
  );
  const path = link === 'parentId' ? 'parentCode' : 'successorCode';
  if (row?.found) throw problem(ERROR.agencyCycle, { errors: [{ path, code: 'cycle' }] });
}
