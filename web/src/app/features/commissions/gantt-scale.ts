/** How much time fits on the screen. */
export const ZOOMS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Pixels of a day. */
const PER_DAY: Record<Zoom, number> = { day: 30, week: 12, month: 4.5, quarter: 1.8, year: 0.7 };
const DAY_MS = 86_400_000;
/** Room before the first bar and behind the last, in days. */
const MARGIN: Record<Zoom, number> = { day: 3, week: 7, month: 15, quarter: 31, year: 60 };

/** Where a unit of time begins, and how wide it is. */
export interface Tick {
  /** Its first day, yyyy-MM-dd. */
  readonly day: string;
  readonly x: number;
  readonly width: number;
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Days of a stretch of time as places on the screen. Days are yyyy-MM-dd, places pixels from the beginning. */
export class TimeScale {
  readonly width: number;

  private constructor(
    readonly zoom: Zoom,
    private readonly first: number,
    private readonly end: number,
    readonly perDay: number,
  ) {
    this.width = (end - first) * perDay;
  }

  static of({ from, to }: Span, zoom: Zoom): TimeScale {
    const [first, last] = [dayNumber(from) - MARGIN[zoom], dayNumber(to) + 1 + MARGIN[zoom]];
    return new TimeScale(zoom, first, last, PER_DAY[zoom]);
  }

  /** Everything within so many pixels, in the finest units that still have room for their names. */
  static fitted({ from, to }: Span, width: number): TimeScale {
    const [first, end] = [dayNumber(from) - 2, dayNumber(to) + 3];
    const perDay = width / (end - first);
    const zoom = ZOOMS.find((candidate) => PER_DAY[candidate] <= perDay * 1.4) ?? 'year';
    return new TimeScale(zoom, first, end, perDay);
  }

  /** Where the day begins. */
  at(day: string): number {
    return (dayNumber(day) - this.first) * this.perDay;
  }

  /** The whole days from the first to the second. */
  stretch(from: string, to: string): { readonly x: number; readonly width: number } {
    return { x: this.at(from), width: (dayNumber(to) + 1 - dayNumber(from)) * this.perDay };
  }

  /** The unit that people count in at this zoom. */
  minor(): readonly Tick[] {
    return this.#ticks(MINOR[this.zoom]);
  }

  /** The one above it. */
  major(): readonly Tick[] {
    return this.#ticks(this.zoom === 'day' || this.zoom === 'week' ? 'month' : 'year');
  }

  /** Each day from the first to the last one that is shown. */
  days(): readonly string[] {
    return Array.from({ length: this.end - this.first }, (_, index) => dayOf(this.first + index));
  }

  #ticks(unit: Unit): readonly Tick[] {
    const ticks: Tick[] = [];
    for (let day = beginOf(this.first, unit); day < this.end;) {
      const next = nextOf(day, unit);
      const [from, to] = [Math.max(day, this.first), Math.min(next, this.end)];
      ticks.push({ day: dayOf(day), x: (from - this.first) * this.perDay, width: (to - from) * this.perDay });
      day = next;
    }
    return ticks;
  }
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';
const MINOR: Record<Zoom, Unit> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

function beginOf(day: number, unit: Unit): number {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return day - ((date.getUTCDay() + 6) % 7);
    case 'month':
      return Date.UTC(year, month, 1) / DAY_MS;
    case 'quarter':
      return Date.UTC(year, month - (month % 3), 1) / DAY_MS;
    case 'year':
      return Date.UTC(year, 0, 1) / DAY_MS;
  }
}

function nextOf(day: number, unit: Unit): number {
  const date = new Date(day * DAY_MS);
  const months = { month: 1, quarter: 3, year: 12 } as const;
  if (unit === 'day') return day + 1;
  if (unit === 'week') return day + 7;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months[unit], 1) / DAY_MS;
}

/** Days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
