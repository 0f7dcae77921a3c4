import { FIELD_ERROR, type FieldProblem } from '../error-codes';

/** Bounds of a cost table: đồng are whole, quantities have at most two decimals. */
export const COST_LIMITS = {
  lines: 100,
  item: 300,
  unit: 50,
  quantity: 1_000_000_000,
  /** Of a unit price, of an amount, and of the total; whole numbers up to here are exact in every program. */
  money: 1_000_000_000_000_000,
} as const;

/** A line as it is typed; null where nothing stands yet. */
export interface CostEntry {
  readonly item: string;
  readonly unit: string;
  /** Above 0, at most two decimals. */
  readonly quantity: number | null;
  /** Whole đồng, all taxes included. */
  readonly unitPrice: number | null;
}

export interface CostLine extends CostEntry {
  /** Whole đồng: quantity × unit price, never typed; null while one of them is missing. */
  readonly amount: number | null;
}

/** Quantity × unit price, exactly, in whole đồng; null while one is missing, or where the product is no whole đồng. */
export function amountOf({ quantity, unitPrice }: CostEntry): number | null {
  if (quantity === null || unitPrice === null) return null;
  const hundredths = Math.round(quantity * 100);
  if (!Number.isSafeInteger(hundredths) || !Number.isSafeInteger(unitPrice)) return null;
  const product = BigInt(hundredths) * BigInt(unitPrice);
  return product % 100n === 0n ? Number(product / 100n) : null;
}

/** The line with its amount, and nothing else that a record may carry. */
export function costLine({ item, unit, quantity, unitPrice }: CostEntry): CostLine {
  const entry = { item, unit, quantity, unitPrice };
  return { ...entry, amount: amountOf(entry) };
}

/** The sum of the amounts there are, in whole đồng. */
export function totalOf(costs: readonly CostEntry[]): number {
  return costs.reduce((sum, line) => sum + (amountOf(line) ?? 0), 0);
}

export function isCompleteLine(line: CostEntry): boolean {
  return line.item !== '' && amountOf(line) !== null;
}

/** What cannot be stored: amounts that are no whole đồng, and sums beyond the bounds. Missing numbers are no fault of a draft. */
export function costProblems(costs: readonly CostEntry[]): FieldProblem[] {
  const max = COST_LIMITS.money;
  const problems = costs.flatMap((line, index): FieldProblem[] => {
    const amount = amountOf(line);
    if (amount === null)
      return line.quantity === null || line.unitPrice === null
        ? []
        : [{ path: `costs.${index}.quantity`, code: FIELD_ERROR.notWhole }];
    return amount > max
      ? [{ path: `costs.${index}.unitPrice`, code: FIELD_ERROR.tooLarge, params: { max } }]
      : [];
  });
  if (problems.length === 0 && totalOf(costs) > max)
    return [{ path: 'costs', code: FIELD_ERROR.tooLarge, params: { max } }];
  return problems;
}
