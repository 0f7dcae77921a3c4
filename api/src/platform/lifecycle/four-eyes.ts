import { ERROR } from '@loi-giai/shared';
import { isAnother } from '../access/writers';
import { problem } from '../errors/problem';
import type { LifecycleGuard } from './state-machine';

/** The columns that say who has had a part in a record: one account, or several. */
type Parts<Column extends string> = Readonly<Record<Column, string | null | readonly string[]>>;

/** I6: who stands in one of these columns does not take this step. @throws four_eyes */
export function isAnotherThan<Column extends string>(...columns: Column[]): LifecycleGuard<Parts<Column>> {
  return ({ actor }, record) => {
    if (!isAnother(actor, columns.map((column) => record[column]).flat())) throw problem(ERROR.fourEyes);
  };
}
