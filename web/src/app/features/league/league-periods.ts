import { computed } from '@angular/core';
import { leaguePeriod, monthOf, periodBefore } from '@loi-giai/shared';
import { injectToday } from '../../core/city-day';
import { injectTexts } from '../../core/texts';
import type { Option } from '../../ui/form/select-field';
import { LEAGUE_TEXTS } from './league.texts';

const MONTHS = 12;
const QUARTERS = 4;

/** What the league can be seen for, the latest first: months, quarters, years. @param today yyyy-MM-dd */
export function periodsUpTo(today: string): readonly string[] {
  const chain = (first: string, count: number): string[] => {
    const found = [first];
    while (found.length < count) found.push(periodBefore(found.at(-1) ?? first));
    return found;
  };
  const year = today.slice(0, 4);
  const quarter = `${year}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
  return [...chain(monthOf(today), MONTHS), ...chain(quarter, QUARTERS), ...chain(year, 2)];
}

/** A period as people call it. */
export function injectPeriodName(): (period: string) => string {
  const t = injectTexts(LEAGUE_TEXTS);
  return (period) => {
    const [year = '', part] = period.split('-');
    if (leaguePeriod(period) === null) return period;
    if (part === undefined) return t().year(year);
    return part.startsWith('Q') ? t().quarter(part.slice(1), year) : t().month(`${part}/${year}`);
  };
}

export function injectPeriodOptions() {
  const today = injectToday();
  const name = injectPeriodName();
  return computed((): Option[] => periodsUpTo(today()).map((value) => ({ value, label: name(value) })));
}
