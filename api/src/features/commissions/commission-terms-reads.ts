import type { Transaction } from '../../platform/database/transactions';

/** The last amendment that is in force, by the column; null where there is none. */
const amended = (commission: string, column: string): string =>
  `(SELECT a.${column} FROM commission_amendment a
     WHERE a.commission_id = ${commission}.id AND a.state = 'in_force' ORDER BY a.ordinal DESC LIMIT 1)`;

const isAmended = (commission: string): string =>
  `EXISTS (SELECT 1 FROM commission_amendment a WHERE a.commission_id = ${commission}.id AND a.state = 'in_force')`;

/** SQL: the value in force, whole đồng. */
export const valueInForce = (commission: string): string =>
  `COALESCE(${amended(commission, 'value')}, ${commission}.value)`;

/** SQL: the last day in force; an amendment may have lifted it. */
export const endInForce = (commission: string): string =>
  `CASE WHEN ${isAmended(commission)} THEN ${amended(commission, 'ends_on')} ELSE ${commission}.ends_on END`;

/** SQL: the work has begun, whatever became of it since; only then does everybody hear of it. */
export const hasBegun = (commission: string): string =>
  `(${commission}.state IN ('running', 'accepted', 'closed')
    OR (${commission}.state = 'terminated' AND ${commission}.started_at IS NOT NULL))`;

/** The value in force, whole đồng. */
export async function valueOf(tx: Pick<Transaction, 'query'>, commissionId: string): Promise<number> {
  const [row] = await tx.query<{ value: string }>(
    `SELECT ${valueInForce('k')} AS value FROM commission k WHERE k.id = $1`,
    [commissionId],
  );
  if (!row) throw new Error('a commission that is asked for is there');
  return Number(row.value);
}
