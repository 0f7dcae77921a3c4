/**
 * PostgreSQL writes the JSON that is sent, so that no text is taken apart and put together again on its way: that is what a
 * reader's answer costs most. The contract's keys are those of the record: one that is missing does not compile. PostgreSQL takes at most fifty.
 */
export function json<Contract>(fields: Readonly<Record<keyof Contract & string, string>>): string {
  const pairs = Object.entries<string>(fields).map(([key, sql]) => `'${key}', ${sql}`);
  return `json_build_object(${pairs.join(', ')})`;
}

/** As JavaScript writes an instant. */
export const iso = (instant: string): string =>
  `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
