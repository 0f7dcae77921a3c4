import { type CostEntry, amountOf } from '@loi-giai/shared';
import type { Format } from '../../core/format';
import type { PROPOSAL_EDITOR_TEXTS } from './proposal-editor.texts';

/** A line of a cost table in one sentence, where tables are compared as texts. */
export function costFacts(line: CostEntry, format: Pick<Format, 'number'>): string {
  const number = (value: number | null): string => (value === null ? '–' : format.number(value));
  const { item, unit, quantity, unitPrice } = line;
  return `${item || '–'} (${unit || '–'}): ${number(quantity)} × ${number(unitPrice)} = ${number(amountOf(line))}`;
}

/** Names of the fields of a cost table with that many lines, by the end of their paths, for an error summary. */
export function costLabels(
  lines: number,
  t: (typeof PROPOSAL_EDITOR_TEXTS)['vi'],
  format: Pick<Format, 'number'>,
): Readonly<Record<string, string>> {
  const fields = { item: t.costItem, unit: t.costUnit, quantity: t.costQuantity, unitPrice: t.costUnitPrice };
  const labels = Array.from({ length: lines }, (_, index) =>
    Object.entries(fields).map(([field, name]): [string, string] => [
      `costs.${index}.${field}`,
      `${name}, ${t.costLine(format.number(index + 1))}`,
    ]),
  );
  return Object.fromEntries(labels.flat());
}
