const WRITTEN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Days as people write them, one on each line (dd/MM/yyyy), as yyyy-MM-dd; null where a line is none. */
export function readDays(text: string): string[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const days = lines.map(readDay);
  return days.includes(null) ? null : [...new Set(days as string[])].sort();
}

function readDay(line: string): string | null {
  const [, day = '', month = '', year = ''] = WRITTEN.exec(line) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year === '' || at.getUTCMonth() !== Number(month) - 1 || at.getUTCDate() !== Number(day)) return null;
  return at.toISOString().slice(0, 10);
}

export function writeDays(days: readonly string[]): string {
  return days.map((day) => day.split('-').reverse().join('/')).join('\n');
}
