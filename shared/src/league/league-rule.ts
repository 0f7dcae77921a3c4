import type { WorkCalendar } from '../programme/work-calendar';
import { type TimedRow, lastDayInTime, rowLateDays, waitsSince } from '../commissions/lateness';

/** Published on the page of the league; a figure is only comparable with those of the same version. `docs/league.md` says it in words. */
export const LEAGUE_RULE = {
  version: 2,
  /** Fewer rows that fell due are shown, but not ranked. */
  minRows: 3,
} as const;

/** What a plan said of a row when it was frozen. */
export interface FrozenDue {
  /** The city's day on which it was frozen, yyyy-MM-dd. */
  readonly takenOn: string;
  readonly due: string;
}

/**
 * The day on which a row is judged: the first due day that came to pass before the plan was changed again. Re-planning in time
 * moves it; re-planning afterwards does not. @param frozen in the order in which they were frozen
 * @returns null for a row that was never frozen
 */
export function dueInForce(frozen: readonly FrozenDue[]): string | null {
  const judged = frozen.find(({ due }, index) => {
    const next = frozen[index + 1];
    return next === undefined || next.takenOn > due;
  });
  return judged?.due ?? null;
}

/** A row that fell due, of whoever is judged by it. */
export interface DueRow extends TimedRow {
  /** The reason of its delay was accepted. */
  readonly excused: boolean;
}

/** How one row counts on a day. */
export interface JudgedRow {
  readonly onTime: boolean;
  /** Working days, up to the day it was done or the day of the figures, without those on which it waited for the agency. */
  readonly daysLate: number;
  /** When what waits for the agency on the day of the figures was handed in; null where nothing waits. */
  readonly handedInOn: string | null;
}

export interface LeaguePeriod {
  /** First and last day, yyyy-MM-dd. */
  readonly from: string;
  readonly to: string;
}

/**
 * How a row counts in a period, by what was known on a day.
 * @param asOf what is done later is not done yet
 * @returns null where it does not count: its last day in time is not in the period, or has not passed
 */
export function judge(
  row: TimedRow,
  calendar: WorkCalendar,
  { from, to }: LeaguePeriod,
  asOf: string,
): JudgedRow | null {
  const last = lastDayInTime(calendar, row.due);
  if (last < from || last > to || last > asOf) return null;
  const known = knownOn(row, asOf);
  const handedInOn = waitsSince(known);
  const done = known.doneOn ?? handedInOn;
  if (done === null && last === asOf) return null;
  return {
    onTime: done !== null && done <= last,
    daysLate: rowLateDays(calendar, known, asOf),
    handedInOn,
  };
}

/** The row as it stood at the end of a day: what was returned later waits still. */
function knownOn({ due, doneOn, rounds }: TimedRow, asOf: string): TimedRow {
  return {
    due,
    doneOn: doneOn !== null && doneOn <= asOf ? doneOn : null,
    rounds: rounds
      .filter(({ handedInOn }) => handedInOn <= asOf)
      .map(({ handedInOn, returnedOn }) => ({
        handedInOn,
        returnedOn: returnedOn !== null && returnedOn <= asOf ? returnedOn : null,
      })),
  };
}

/** Of one unit or person. */
export interface LeagueFigures {
  /** Rows that fell due in the period. */
  readonly rows: number;
  readonly onTime: number;
  /** Late ones whose reason was accepted: not in the lateness. */
  readonly excused: number;
  /** Share of the rows done by their due day, 0 to 1. */
  readonly onTimeShare: number;
  /** Working days, over all rows but the excused; what is in time counts 0. Null where all are excused. */
  readonly meanLate: number | null;
  readonly medianLate: number | null;
}

/** @param rows as `judge` has them, at least one */
export function figuresOf(
  rows: readonly (Pick<JudgedRow, 'onTime' | 'daysLate'> & Pick<DueRow, 'excused'>)[],
): LeagueFigures {
  const onTime = rows.filter((row) => row.onTime).length;
  const counted = rows.filter((row) => row.onTime || !row.excused).map(({ daysLate }) => daysLate);
  return {
    rows: rows.length,
    onTime,
    excused: rows.length - counted.length,
    onTimeShare: onTime / rows.length,
    meanLate: counted.length === 0 ? null : counted.reduce((sum, days) => sum + days, 0) / counted.length,
    medianLate: medianOf(counted),
  };
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

export interface Ranked<Line> {
  readonly line: Line;
  /** Null below the minimum of rows. */
  readonly rank: number | null;
}

/**
 * The order of the league: a higher share on time first, then a lower mean lateness, then more rows. Who is equal in all three
 * shares a place, and the next one is as many places lower; among them, and among those not ranked, the name decides what is
 * read first.
 */
export function ranked<Line extends LeagueFigures & { readonly name: string }>(
  lines: readonly Line[],
): Ranked<Line>[] {
  const byName = (a: Line, b: Line): number => a.name.localeCompare(b.name, 'vi');
  const judged = lines.filter(({ rows }) => rows >= LEAGUE_RULE.minRows);
  const places = judged.map((line) => ({
    line,
    rank: 1 + judged.filter((other) => compareFigures(other, line) < 0).length,
  }));
  places.sort((a, b) => a.rank - b.rank || byName(a.line, b.line));
  const rest = lines.filter(({ rows }) => rows < LEAGUE_RULE.minRows).sort(byName);
  return [...places, ...rest.map((line) => ({ line, rank: null }))];
}

/** Shares are compared as fractions, so that no rounding parts what is equal. */
function compareFigures(a: LeagueFigures, b: LeagueFigures): number {
  return b.onTime * a.rows - a.onTime * b.rows || lateness(a) - lateness(b) || b.rows - a.rows;
}

/** Where all that was late is excused there is no lateness. */
const lateness = ({ meanLate }: LeagueFigures): number => meanLate ?? 0;

const PERIOD = /^(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?$/;

/** `2026`, `2026-Q3` or `2026-07` as days; null for anything else. */
export function leaguePeriod(text: string): LeaguePeriod | null {
  const found = PERIOD.exec(text);
  if (!found) return null;
  const [, year = '', month, quarter] = found;
  const first = month ? Number(month) : quarter ? Number(quarter) * 3 - 2 : 1;
  const months = month ? 1 : quarter ? 3 : 12;
  const day = (monthOfYear: number, date: number): string =>
    new Date(Date.UTC(Number(year), monthOfYear - 1, date)).toISOString().slice(0, 10);
  return { from: day(first, 1), to: day(first + months, 0) };
}

/** The period of the same length before; @throws for what `leaguePeriod` does not know */
export function periodBefore(text: string): string {
  const [, year = '', month, quarter] = PERIOD.exec(text) ?? [];
  if (month) return month === '01' ? `${Number(year) - 1}-12` : `${year}-${pad(Number(month) - 1)}`;
  if (quarter) return quarter === '1' ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`;
  if (year === '') throw new Error(`no period of the league: ${text}`);
  return String(Number(year) - 1);
}

export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${pad(number + 1)}`;
}

/** The month in which a day lies. */
export const monthOf = (day: string): string => day.slice(0, 7);

const pad = (number: number): string => String(number).padStart(2, '0');
