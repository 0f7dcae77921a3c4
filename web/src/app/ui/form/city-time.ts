import { cityParts } from '../../core/format';

/** Vietnam has had no summer time since 1945 and none is planned: the offset is fixed. */
const OFFSET = '+07:00';

export interface CityDateTime {
  /** yyyy-MM-dd, or empty. */
  readonly date: string;
  /** HH:mm, or empty. */
  readonly time: string;
}

/** What the date and time inputs show for an ISO instant, in the city's time. */
export function toCity(iso: string | null): CityDateTime {
  if (iso === null || Number.isNaN(Date.parse(iso))) return { date: '', time: '' };
  const { year, month, day, hour, minute } = cityParts(iso);
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** The ISO instant of a date and time in the city; null unless both are complete and real. */
export function fromCity({ date, time }: CityDateTime): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const instant = new Date(`${date}T${time}:00${OFFSET}`);
  if (Number.isNaN(instant.getTime())) return null;
  // 31 February would silently become 3 March.
  return toCity(instant.toISOString()).date === date ? instant.toISOString() : null;
}
