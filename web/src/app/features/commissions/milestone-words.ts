import type { MilestoneView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import type { MilestoneStatus } from './commission-state';
import { COMMISSIONS_TEXTS } from './commissions.texts';

/** How a milestone stands, in words: "Quá hạn 5 ngày". */
export function injectMilestoneWords(): (milestone: MilestoneView, status: MilestoneStatus) => string {
  const t = injectTexts(COMMISSIONS_TEXTS);
  const format = injectFormat();
  return (milestone, status) => {
    const words = t().status;
    const day = milestone.doneOn ?? milestone.handedInOn;
    const date = day === null ? '' : format.date(day);
    const span = t().workdays(format.number(milestone.daysLate));
    switch (status) {
      case 'late':
        return words.late(span);
      case 'handed_in':
        return milestone.daysLate > 0 ? words.handedInLate(date, span) : words.handedIn(date);
      case 'done':
        return words.done(date);
      case 'done_late':
        return words.doneLate(date, span);
      default:
        return words[status];
    }
  };
}
