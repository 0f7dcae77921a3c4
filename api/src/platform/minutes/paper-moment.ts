/** How official papers write a moment, on Ho Chi Minh City’s calendar. */
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Days below ten and the first two months have a leading zero (Decree 30/2020/NĐ-CP, Appendix I). */
export function paperDay(instant: string | null): string {
  if (instant === null) return 'ngày …… tháng …… năm ………';
  const { day = '', month = '', year = '' } = partsOf(instant);
  return `ngày ${day.padStart(2, '0')} tháng ${Number(month) < 3 ? month.padStart(2, '0') : Number(month)} năm ${year}`;
}

export function paperTime(instant: string | null): string {
  if (instant === null) return '…… giờ …… phút, ngày …… tháng …… năm ………';
  const { hour = '', minute = '' } = partsOf(instant);
  return `${hour} giờ ${minute} phút, ${paperDay(instant)}`;
}

function partsOf(instant: string): Readonly<Record<string, string>> {
  return Object.fromEntries(PARTS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}
