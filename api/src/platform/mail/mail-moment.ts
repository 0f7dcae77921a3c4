const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The fields of a moment on Ho Chi Minh City's calendar, each padded as it is written. */
function cityParts(instant: Date): Readonly<Record<string, string>> {
  return Object.fromEntries(partsFormat.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** 05/03/2026 17:00, in both languages: so the pages write it, and no locale's order can be taken for another's. */
export function mailMoment(instant: Date): string {
  const { day, month, year, hour, minute } = cityParts(instant);
  return `${day}/${month}/${year} ${hour}:${minute}`;
}

/** 05/03/2026 17:00:05, where the second counts: receipts. */
export function mailExactMoment(instant: Date): string {
  return `${mailMoment(instant)}:${cityParts(instant)['second']}`;
}

/** 05/03/2026, from the `yyyy-MM-dd` of a day without time. */
export function mailDay(day: string): string {
  return day.split('-').reverse().join('/');
}
