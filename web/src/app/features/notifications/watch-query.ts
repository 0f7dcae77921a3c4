import type { Step, WatchTarget } from '@loi-giai/shared';

/** A target as an address carries it: only what is asked for. */
export function queryOfTarget({ challenge, field, agency, step, q }: WatchTarget): Record<string, string> {
  const parts = { challenge, field, agency, step: step ? String(step) : null, q: q?.trim() };
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, string] => !!part[1]));
}

/** What a list's filters find, and the field and the agency among several of them, each of which can be followed alone. */
export function targetsOfQuery(query: Readonly<Record<string, string | undefined>>): readonly WatchTarget[] {
  const whole = targetOfQuery(query);
  if (Object.keys(whole).length < 2) return [whole];
  const { field, agency } = whole;
  return [whole, ...(field ? [{ field }] : []), ...(agency ? [{ agency }] : [])];
}

/** The target that an address carries, whose step may be anything people have typed. */
export function targetOfQuery(query: Readonly<Record<string, string | undefined>>): WatchTarget {
  const { challenge, field, agency, q } = query;
  const step = Number(query['step']);
  return {
    ...(challenge && { challenge }),
    ...(field && { field }),
    ...(agency && { agency }),
    ...(q?.trim() && { q: q.trim() }),
    ...(Number.isInteger(step) && step >= 1 && step <= 5 && { step: step as Step }),
  };
}
