import { type CostEntry, amountOf } from '@loi-giai/shared';
import type { Format } from '../../core/format';

/** A line of a cost table in one sentence, where tables are compared as texts. */
export function costFacts(line: CostEntry, format: Pick<Format, 'number'>): string {
  const number = (value: number | null): string => (value === null ? '–' : format.number(value));
  const { item, unit, quantity, unitPrice } = line;
  return `${item || '–'} (${unit || '–'}): ${number(quantity)} × ${number(unitPrice)} = ${number(amountOf(line))}`;
}
