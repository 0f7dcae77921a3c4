import { inject } from '@angular/core';
import type { LocaleCode } from '@loi-giai/shared';
import { Locale } from './locale';

/**
 * How dates, numbers and money are written. Pure functions, the language last; pages use `injectFormat()`, whose
 * functions follow the reader's language.
 */
const ZONE = 'Asia/Ho_Chi_Minh';
const INTL: Record<LocaleCode, string> = { vi: 'vi-VN', en: 'en-GB' };

/** A moment: ISO 8601 with time, a Date, or milliseconds. */
export type Moment = string | number | Date;

const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The calendar fields of a moment in Ho Chi Minh City, each padded as it is written. */
export function cityParts(
  moment: Moment,
): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string> {
  const found = Object.fromEntries(
    partsFormat.formatToParts(new Date(moment)).map((part) => [part.type, part.value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = found;
  return { year, month, day, hour, minute, second };
}

/** 05/03/2026. A day without time (`2026-03-05`) stays that day in every zone. */
export function formatDate(value: Moment): string {
  const plain = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (plain) return `${plain[3]}/${plain[2]}/${plain[1]}`;
  const { day, month, year } = cityParts(value);
  return `${day}/${month}/${year}`;
}

/** 17:00 */
export function formatTime(value: Moment): string {
  const { hour, minute } = cityParts(value);
  return `${hour}:${minute}`;
}

/** 05/03/2026 17:00 */
export function formatDateTime(value: Moment): string {
  return `${formatDate(value)} ${formatTime(value)}`;
}

/** 05/03/2026 17:00:05, where seconds count: receipts, deadlines. */
export function formatExactTime(value: Moment): string {
  const { hour, minute, second } = cityParts(value);
  return `${formatDate(value)} ${hour}:${minute}:${second}`;
}

/** 1.234.567,89 in Vietnamese, 1,234,567.89 in English. */
export function formatNumber(value: number, locale: LocaleCode, maxDecimals = 2): string {
  return new Intl.NumberFormat(INTL[locale], { maximumFractionDigits: maxDecimals }).format(value);
}

/** A share of one as a percentage: 0.4525 → 45,3%. */
export function formatPercent(share: number, locale: LocaleCode, maxDecimals = 1): string {
  return `${formatNumber(share * 100, locale, maxDecimals)}%`;
}

/** A value with its unit, as it is written: 74 phút, 38%. */
export function formatQuantity(value: number, unit: string, locale: LocaleCode): string {
  const digits = formatNumber(value, locale);
  return unit.startsWith('%') ? `${digits}${unit}` : `${digits} ${unit}`;
}

/** The exact sum: 1.200.000.000 đồng, VND 1,200,000,000. */
export function formatMoney(dong: number, locale: LocaleCode): string {
  const digits = formatNumber(dong, locale, 0);
  return locale === 'vi' ? `${digits} đồng` : `VND ${digits}`;
}

const SCALES = [
  { from: 1e12, vi: 'nghìn tỷ đồng', en: 'trillion' },
  { from: 1e9, vi: 'tỷ đồng', en: 'billion' },
  { from: 1e6, vi: 'triệu đồng', en: 'million' },
] as const;

/** A sum as people say it: 1,2 tỷ đồng, VND 1.2 billion. Below a million it is exact. */
export function formatMoneyWords(dong: number, locale: LocaleCode): string {
  const size = Math.abs(dong);
  // Rounding to two decimals may lift a sum over the next bound: 999,999,999 is one billion, not a thousand million.
  const scale = SCALES.find(({ from }) => size >= from * 0.999995);
  if (!scale) return formatMoney(dong, locale);
  const digits = formatNumber(dong / scale.from, locale, 2);
  return locale === 'vi' ? `${digits} ${scale.vi}` : `VND ${digits} ${scale.en}`;
}

/** 512 B, 1,5 MB: in steps of 1,024, as the limits of files are counted and Windows shows them. */
export function formatFileSize(bytes: number, locale: LocaleCode): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  for (; size >= 999.5 && unit < units.length - 1; unit += 1) size /= 1024;
  return `${formatNumber(size, locale, unit === 0 || size >= 99.5 ? 0 : 1)} ${units[unit]}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far a moment is from now, in its largest fitting unit: "trong 3 ngày", "2 hours ago". Stand it beside the date. */
export function formatRelative(value: Moment, now: Moment, locale: LocaleCode): string {
  const distance = new Date(value).getTime() - new Date(now).getTime();
  const size = Math.abs(distance);
  const format = new Intl.RelativeTimeFormat(INTL[locale], { numeric: 'auto' });
  if (size < HOUR) return format.format(Math.trunc(distance / MINUTE), 'minute');
  if (size < DAY) return format.format(Math.trunc(distance / HOUR), 'hour');
  if (size < 60 * DAY) return format.format(Math.trunc(distance / DAY), 'day');
  return format.format(Math.trunc(distance / (30 * DAY)), 'month');
}

const UNIT_WORDS = {
  vi: { day: () => 'ngày', hour: () => 'giờ', minute: () => 'phút', second: () => 'giây' },
  en: {
    day: (n: number) => (n === 1 ? 'day' : 'days'),
    hour: (n: number) => (n === 1 ? 'hour' : 'hours'),
    minute: (n: number) => (n === 1 ? 'minute' : 'minutes'),
    second: (n: number) => (n === 1 ? 'second' : 'seconds'),
  },
} as const;

/** A span in its two largest units: "3 ngày 4 giờ", "2 minutes 5 seconds". Nothing is rounded up. */
export function formatSpan(milliseconds: number, locale: LocaleCode): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const counts = [
    ['day', Math.floor(seconds / 86_400)],
    ['hour', Math.floor(seconds / 3600) % 24],
    ['minute', Math.floor(seconds / 60) % 60],
    ['second', seconds % 60],
  ] as const;
  const first = counts.findIndex(([, count]) => count > 0);
  if (first === -1) return `0 ${UNIT_WORDS[locale].second(0)}`;
  return counts
    .slice(first, first + 2)
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${formatNumber(count, locale)} ${UNIT_WORDS[locale][unit](count)}`)
    .join(' ');
}

export interface Format {
  date(value: Moment): string;
  time(value: Moment): string;
  dateTime(value: Moment): string;
  exactTime(value: Moment): string;
  number(value: number, maxDecimals?: number): string;
  percent(share: number, maxDecimals?: number): string;
  quantity(value: number, unit: string): string;
  money(dong: number): string;
  moneyWords(dong: number): string;
  fileSize(bytes: number): string;
  relative(value: Moment, now: Moment): string;
  span(milliseconds: number): string;
}

/**
 * The formats in the reader's language. Call them in templates: they read the locale signal, so a template follows a
 * change of language by itself (a pure pipe would not).
 */
export function injectFormat(): Format {
  const locale = inject(Locale).current;
  return {
    date: formatDate,
    time: formatTime,
    dateTime: formatDateTime,
    exactTime: formatExactTime,
    number: (value, maxDecimals) => formatNumber(value, locale(), maxDecimals),
    percent: (share, maxDecimals) => formatPercent(share, locale(), maxDecimals),
    quantity: (value, unit) => formatQuantity(value, unit, locale()),
    money: (dong) => formatMoney(dong, locale()),
    moneyWords: (dong) => formatMoneyWords(dong, locale()),
    fileSize: (bytes) => formatFileSize(bytes, locale()),
    relative: (value, now) => formatRelative(value, now, locale()),
    span: (milliseconds) => formatSpan(milliseconds, locale()),
  };
}
