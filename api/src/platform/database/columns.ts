import type { ColumnOptions } from 'typeorm';

/** The driver hands out bigint and numeric as text; amounts, sizes and scores stay far below 2^53. */
const asNumber = {
  to: (value: number | null | undefined): number | null | undefined => value,
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
};

/** A whole number of đồng, or of bytes. */
export const WHOLE: ColumnOptions = { type: 'bigint', transformer: asNumber };

/** An exact decimal, such as a score or a measured value. */
export const DECIMAL: ColumnOptions = { type: 'numeric', transformer: asNumber };

/** An instant to the millisecond, which is what JavaScript's Date carries. */
export const INSTANT: ColumnOptions = { type: 'timestamptz', precision: 3 };

/** An instant that the database's clock fills in when the row is written. */
export const INSTANT_NOW: ColumnOptions = { ...INSTANT, default: () => 'portal_now()' };

/** A calendar date, yyyy-MM-dd, without a time zone. */
export const DAY: ColumnOptions = { type: 'date' };

/** A text in both languages. */
export const LOCAL_TEXT: ColumnOptions = { type: 'jsonb', default: { vi: '', en: '' } };
