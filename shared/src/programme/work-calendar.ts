import type { LocalText } from '../platform/page';

/** A public holiday. */
export interface Holiday {
  /** yyyy-MM-dd */
  readonly day: string;
  readonly name: LocalText;
  /** A Saturday or Sunday on which work is done instead; null where there is none. */
  readonly workdayInstead: string | null;
}

const DAY_MS = 86_400_000;
/** 1970 began on a Thursday: three days after a Monday. */
const AFTER_MONDAY = 3;

/**
 * Working days: Monday to Friday without the public holidays, and the weekend days worked in their place. Days are yyyy-MM-dd.
 * They are counted, not walked through, so that a span of years costs as much as one of a week.
 */
export class WorkCalendar {
  /** Days on which the calendar is not the week's, in order, each with the sum of what they take off and add up to it. */
  readonly #special: readonly number[];
  readonly #sums: readonly number[];
  readonly #delta: ReadonlyMap<number, number>;
  /** Plans ask for the same days over and over. */
  readonly #counts = new Map<string, number>();
  readonly #days = new Map<number, string>();

  constructor(holidays: readonly Pick<Holiday, 'day' | 'workdayInstead'>[]) {
    const delta = new Map<number, number>();
    for (const { workdayInstead } of holidays)
      if (workdayInstead !== null && !isWeekday(numberOf(workdayInstead)))
        delta.set(numberOf(workdayInstead), 1);
    // A holiday is off even where it was to be worked instead of another.
    for (const { day } of holidays) delta.set(numberOf(day), isWeekday(numberOf(day)) ? -1 : 0);
    this.#delta = delta;
    this.#special = [...delta.keys()].sort((a, b) => a - b);
    let sum = 0;
    this.#sums = this.#special.map((day) => (sum += delta.get(day) ?? 0));
  }

  isWorkday(day: string): boolean {
    const at = numberOf(day);
    return (isWeekday(at) ? 1 : 0) + (this.#delta.get(at) ?? 0) > 0;
  }

  /** The working days from the beginning of 1970 up to and with this one; only differences mean something. */
  count(day: string): number {
    const known = this.#counts.get(day);
    if (known !== undefined) return known;
    const count = this.#countUntil(numberOf(day));
    this.#counts.set(day, count);
    return count;
  }

  /** The first day by which so many working days have been counted. */
  dayAt(count: number): string {
    const known = this.#days.get(count);
    if (known !== undefined) return known;
    const day = this.#search(count);
    this.#days.set(count, day);
    return day;
  }

  /** How many working days lie after the first day, up to and with the second; 0 where that is not later. */
  daysBetween(after: string, until: string): number {
    return Math.max(0, this.count(until) - this.count(after));
  }

  /** The day that is so many working days after the given one. */
  add(day: string, workdays: number): string {
    return workdays <= 0 ? day : this.dayAt(this.count(day) + workdays);
  }

  #search(count: number): string {
    const slack = this.#special.length + 14;
    let [low, high] = [Math.floor((count * 7) / 5) - slack * 2, Math.ceil((count * 7) / 5) + slack * 2];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#countUntil(middle) >= count) high = middle;
      else low = middle + 1;
    }
    return dayOf(low);
  }

  #countUntil(day: number): number {
    const fromMonday = day + AFTER_MONDAY;
    const [weeks, rest] = [Math.floor(fromMonday / 7), ((fromMonday % 7) + 7) % 7];
    return weeks * 5 + Math.min(rest + 1, 5) - AFTER_MONDAY + this.#specialUntil(day);
  }

  #specialUntil(day: number): number {
    let [low, high] = [0, this.#special.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#special[middle] ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return this.#sums[low - 1] ?? 0;
  }
}

/** Days since the beginning of 1970. */
function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

function isWeekday(number: number): boolean {
  return (((number + AFTER_MONDAY) % 7) + 7) % 7 < 5;
}

/** The city's clock is seven hours ahead all year. */
const CITY_OFFSET_MS = 7 * 3_600_000;

/** The city's day on which an instant falls. */
export function cityDayOf(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + CITY_OFFSET_MS).toISOString().slice(0, 10);
}
