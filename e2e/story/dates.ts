const DAY_MS = 24 * 60 * 60 * 1000;
const CITY_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day so many days from today in the city: yyyy-MM-dd. */
export function cityDay(daysFromToday: number, today = Date.now()): string {
  return new Date(today + CITY_OFFSET_MS + daysFromToday * DAY_MS).toISOString().slice(0, 10);
}

/** The same day as people type it. */
export function typedDay(daysFromToday: number, today = Date.now()): string {
  return cityDay(daysFromToday, today).split('-').toReversed().join('/');
}

/** A moment in the city's time. */
export function cityMoment(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}
