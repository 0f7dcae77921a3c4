import type { LocaleCode, PlannedCommission, PlanRow } from '@loi-giai/shared';
import ical from 'ical-generator';
import { pageLink } from '../../platform/mail/letter';
import { PLAN_EXPORT_WORDS } from './plan-export-words';

export interface CalendarPlan {
  readonly commission: Pick<PlannedCommission, 'id' | 'challengeCode' | 'challengeTitle'>;
  readonly rows: readonly PlanRow[];
}

/**
 * The tasks of plans as whole days (RFC 5545): summaries are no work of anybody, and what is done needs no day. Read anew, a task that
 * was moved is moved, because it is known by its id.
 */
export function toPlanCalendar(
  plans: readonly CalendarPlan[],
  publicUrl: string,
  stamp: Date,
  locale: LocaleCode,
): string {
  const words = PLAN_EXPORT_WORDS[locale];
  const calendar = ical({
    name: words.calendar,
    prodId: { company: 'Loi Giai', product: 'Portal', language: locale.toUpperCase() },
  });
  const host = new URL(publicUrl).hostname;
  for (const { commission, rows } of plans)
    for (const row of rows) {
      if (row.summary || row.doneOn !== null) continue;
      calendar.createEvent({
        id: `milestone-${row.id}@${host}`,
        stamp,
        allDay: true,
        start: wholeDay(row.plannedStart),
        // The day after the last one.
        end: wholeDay(row.due, 1),
        summary: `${row.name} (${commission.challengeCode})`,
        description: [
          commission.challengeTitle[locale],
          `${row.responsiblePerson}, ${row.responsibleUnit}`,
          words.progress(row.progress),
          ...(row.handedInOn === null ? [] : [words.handedIn(inWords(row.handedInOn))]),
          ...(row.daysLate > 0 ? [words.late(row.daysLate)] : []),
        ].join('\n'),
        url: pageLink(publicUrl, locale, `/work/commissions/${commission.id}/plan`),
      });
    }
  return calendar.toString();
}

const inWords = (day: string): string => day.split('-').reverse().join('/');

/** A calendar day as the process's own zone has it, because that is what the calendar's writer asks. */
function wholeDay(day: string, after = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + after);
}
