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

/** Working days: Monday to Friday without the public holidays, and the weekend days worked in their place. Days are yyyy-MM-dd. */
export class WorkCalendar {
  readonly #off: ReadonlySet<string>;
  readonly #instead: ReadonlySet<string>;

  constructor(holidays: readonly Pick<Holiday, 'day' | 'workdayInstead'>[]) {
    this.#off = new Set(holidays.map(({ day }) => day));
    this.#instead = new Set(holidays.flatMap(({ workdayInstead }) => workdayInstead ?? []));
  }

  isWorkday(day: string): boolean {
    if (this.#off.has(day)) return false;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return (weekday > 0 && weekday < 6) || this.#instead.has(day);
  }

  /** How many working days lie after the first day, up to and with the second; 0 where that is not later. */
  daysBetween(after: string, until: string): number {
    let count = 0;
    const last = Date.parse(`${until}T00:00:00Z`);
    for (let at = Date.parse(`${after}T00:00:00Z`) + DAY_MS; at <= last; at += DAY_MS)
      if (this.isWorkday(dayOf(at))) count++;
    return count;
  }

  /** The day that is so many working days after the given one. */
  add(day: string, workdays: number): string {
    let at = Date.parse(`${day}T00:00:00Z`);
    for (let left = workdays; left > 0;) {
      at += DAY_MS;
      if (this.isWorkday(dayOf(at))) left--;
    }
    return dayOf(at);
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The city's clock is seven hours ahead all year. */
const CITY_OFFSET_MS = 7 * 3_600_000;

/** The city's day on which an instant falls. */
export function cityDayOf(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + CITY_OFFSET_MS).toISOString().slice(0, 10);
}
