import { FIELD_ERROR } from '@loi-giai/shared';
import type { Transaction } from '../database/transactions';
import { fieldProblem } from './problem';

/**
 * What has been done is not dated ahead of the database's day.
 * @param day yyyy-MM-dd
 * @throws validation at the field
 */
export async function requireDayHasCome(tx: Transaction, field: string, day: string): Promise<void> {
  const today = await tx.today();
  if (day > today) throw fieldProblem(field, FIELD_ERROR.tooLarge, { max: today });
}
