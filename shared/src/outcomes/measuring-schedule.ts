/** How often an indicator is measured. */
export const MEASURING_FREQUENCY = {
  once: 'once',
  weekly: 'weekly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  halfYearly: 'half_yearly',
  yearly: 'yearly',
} as const;
export type MeasuringFrequency = (typeof MEASURING_FREQUENCY)[keyof typeof MEASURING_FREQUENCY];
export const MEASURING_FREQUENCIES = Object.values(MEASURING_FREQUENCY);

/** Months between two measurements, or days; and how many days before a measurement is due people are reminded. */
const INTERVALS: Readonly<
  Record<MeasuringFrequency, { readonly months: number; readonly days: number; readonly lead: number } | null>
> = {
  once: null,
  weekly: { months: 0, days: 7, lead: 2 },
  monthly: { months: 1, days: 0, lead: 5 },
  quarterly: { months: 3, days: 0, lead: 7 },
  half_yearly: { months: 6, days: 0, lead: 14 },
  yearly: { months: 12, days: 0, lead: 14 },
};
const LEAD_ONCE = 7;

export interface MeasuringPlan {
  readonly frequency: MeasuringFrequency;
  readonly baselineOn: string;
  readonly targetOn: string;
  /** When the pilot began; null where nothing has begun yet. */
  readonly pilotFrom: string | null;
  /** The day of the latest measurement that stands; null: none does. */
  readonly lastOn: string | null;
}

/**
 * The day on which the next measurement is due, yyyy-MM-dd: an interval after the latest one or, before the first, after the
 * later of baseline and beginning of the pilot; never after the day of the target. Null where none is: the target's day has been measured, what is
 * measured once was, or the pilot has not begun.
 */
export function nextMeasurementOn(plan: MeasuringPlan): string | null {
  const { frequency, baselineOn, targetOn, pilotFrom, lastOn } = plan;
  if (pilotFrom === null) return null;
  if (lastOn !== null && lastOn >= targetOn) return null;
  const interval = INTERVALS[frequency];
  if (interval === null) return lastOn === null ? targetOn : null;
  const since = lastOn ?? (pilotFrom > baselineOn ? pilotFrom : baselineOn);
  const next = dayAfter(since, interval.months, interval.days);
  return next < targetOn ? next : targetOn;
}

export const MEASURING_STATUS = { ahead: 'ahead', due: 'due', overdue: 'overdue' } as const;
export type MeasuringStatus = (typeof MEASURING_STATUS)[keyof typeof MEASURING_STATUS];

/** Due from a few days before its day (two for what is measured weekly, up to fourteen for what is yearly) to the end of that day. */
export function measuringStatus(frequency: MeasuringFrequency, on: string, today: string): MeasuringStatus {
  if (on < today) return 'overdue';
  const lead = INTERVALS[frequency]?.lead ?? LEAD_ONCE;
  return dayAfter(today, 0, lead) >= on ? 'due' : 'ahead';
}

/** Months first, to the month's last day where the day does not exist in it: 31/01 and one month is 28/02. */
function dayAfter(day: string, months: number, days: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last) + days)).toISOString().slice(0, 10);
}
