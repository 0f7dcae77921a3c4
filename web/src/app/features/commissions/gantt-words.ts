import type { PlanRow } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectAgencyName, injectTexts } from '../../core/texts';
import type { GanttLine } from './gantt-lines';
import { GANTT_TEXTS } from './gantt.texts';

/** What a line of the chart says to those who do not see it, and to the pointer that rests on it. */
export function injectGanttWords(): (line: GanttLine) => string {
  const stand = injectStandWords();
  const unit = injectUnitWords();
  const t = injectTexts(GANTT_TEXTS);
  const format = injectFormat();
  return ({ row, span, late, parts }) => {
    if (row) {
      const dates = t().dates(format.date(row.plannedStart), format.date(row.due));
      return [dates, stand(row), row.critical ? t().critical : '', `${row.responsiblePerson}, ${unit(row)}`]
        .filter((words) => words !== '')
        .join('; ');
    }
    const dates = span ? t().dates(format.date(span.from), format.date(span.to)) : '';
    return [dates, t().rows(format.number(parts)), late > 0 ? t().lateCount(format.number(late)) : '']
      .filter((words) => words !== '')
      .join('; ');
  };
}

/** The unit as the plan writes it; an agency that is written by its name, in the reader's language. */
export function injectUnitWords(): (row: PlanRow) => string {
  const agencyName = injectAgencyName();
  return ({ responsibleUnit, unitName, unitNameEn }) =>
    responsibleUnit === unitName ? agencyName({ name: unitName, nameEn: unitNameEn }) : responsibleUnit;
}

/** How a row stands: "Trễ 5 ngày làm việc, đã làm 40%". */
export function injectStandWords(): (row: PlanRow) => string {
  const lateness = injectLatenessWords();
  const progress = injectProgressWords();
  const t = injectTexts(GANTT_TEXTS);
  const format = injectFormat();
  return (row) => {
    const { doneOn, handedInOn, daysLate } = row;
    // Who was late, and who is waited for, are two: neither may be taken for the other.
    if (handedInOn !== null && daysLate > 0)
      return t().handedInLate(format.date(handedInOn), format.number(daysLate));
    const [late, rest] = [lateness(row), progress(row)];
    return (doneOn === null ? [late, rest] : [rest, late]).filter((words) => words !== '').join(', ');
  };
}

/** Empty for what is in time. */
export function injectLatenessWords(): (row: PlanRow) => string {
  const t = injectTexts(GANTT_TEXTS);
  const format = injectFormat();
  return ({ daysLate }) => (daysLate > 0 ? t().lateDays(format.number(daysLate)) : '');
}

/** How far a row is, whether late or not. */
export function injectProgressWords(): (row: PlanRow) => string {
  const t = injectTexts(GANTT_TEXTS);
  const format = injectFormat();
  return ({ doneOn, handedInOn, progress, expectedEnd, due }) => {
    if (doneOn !== null) return t().doneOn(format.date(doneOn));
    if (handedInOn !== null) return t().handedIn(format.date(handedInOn));
    const achieved = t().progressOf(format.percent(progress / 100, 0));
    return expectedEnd > due ? `${achieved}, ${t().expected(format.date(expectedEnd))}` : achieved;
  };
}
