import type { DayOffset } from './content/types';

const DAY_MS = 86_400_000;
/** Ho Chi Minh City keeps UTC+7 all year. */
const ZONE_MS = 7 * 3_600_000;

/**
 * Every date of the demo city, counted from the day it is filled. Official acts keep off weekends: what is past moves
 * back to Friday, what is to come moves on to Monday, so that the order of two dates never turns round.
 */
export class DemoCalendar {
  /** Midnight of the day of filling, by the city's clock. */
  private readonly midnight: number;

  /** @param now the database's clock */
  constructor(readonly now: Date) {
    this.midnight = Math.floor((now.getTime() + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS;
  }

  /** An instant on that day, `time` being HH:mm by the city's clock. */
  at(offset: DayOffset, time: string): Date {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return new Date(this.midnight + this.workday(offset) * DAY_MS + (hours * 60 + minutes) * 60_000);
  }

  /** A calendar date, yyyy-MM-dd. */
  day(offset: DayOffset): string {
    return dayOf(this.midnight + this.workday(offset) * DAY_MS);
  }

  /** A calendar date that may be a Saturday or Sunday, where counting days matters more than office hours. */
  exactDay(offset: DayOffset): string {
    return dayOf(this.midnight + offset * DAY_MS);
  }

  yearOf(offset: DayOffset): number {
    return Number(this.day(offset).slice(0, 4));
  }

  private workday(offset: DayOffset): DayOffset {
    const weekday = new Date(this.midnight + offset * DAY_MS + ZONE_MS).getUTCDay();
    if (weekday === 6) return offset < 0 ? offset - 1 : offset + 2;
    if (weekday === 0) return offset < 0 ? offset - 2 : offset + 1;
    return offset;
  }
}

/** The calendar date of an instant in Ho Chi Minh City, yyyy-MM-dd. */
export function dayOf(instant: number): string {
  return new Date(instant + ZONE_MS).toISOString().slice(0, 10);
}
