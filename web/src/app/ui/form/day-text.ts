/** How a day is written in both languages of the portal: the order of Vietnam and of Great Britain. */
const WRITTEN = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;
const WITHOUT_SIGNS = /^(\d{2})(\d{2})(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
/** "17:00", "17h00", "17h", "9:05", "1700". */
const CLOCK = /^(\d{1,2})(?:[:h.](\d{2})?)?$|^(\d{2})(\d{2})$/i;

/** The `yyyy-MM-dd` of a day as people type it ("5/3/2026", "05032026") or paste it; null where it is none of the calendar. */
export function readDay(text: string): string | null {
  const typed = text.trim();
  const iso = ISO.exec(typed);
  const [, day = '', month = '', year = ''] = WRITTEN.exec(typed) ?? WITHOUT_SIGNS.exec(typed) ?? [];
  const read = iso ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${read}T00:00:00Z`);
  // 31 February would silently become 3 March.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(read) ? read : null;
}

/** dd/MM/yyyy of a `yyyy-MM-dd`. */
export function writeDay(iso: string): string {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  return day === undefined ? '' : `${day}/${month}/${year}`;
}

/** The HH:mm of a time of day as people type it, on a clock of 24 hours; null where it is none. */
export function readTime(text: string): string | null {
  const found = CLOCK.exec(text.trim());
  if (!found) return null;
  const hour = found[1] ?? found[3] ?? '';
  const minute = found[2] ?? found[4] ?? '00';
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}
