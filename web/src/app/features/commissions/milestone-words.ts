import type { MilestoneView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import type { MilestoneStatus } from './commission-state';
import { COMMISSIONS_TEXTS } from './commissions.texts';

/** How a milestone stands, in words: "Quá hạn 5 ngày". */
export function injectMilestoneWords(): (milestone: MilestoneView, status: MilestoneStatus) => string {
  const t = injectTexts(COMMISSIONS_TEXTS);
  const format = injectFormat();
  return ({ doneOn, daysLate }, status) => {
    const words = t().status;
    const [date, span] = [doneOn === null ? '' : format.date(doneOn), t().workdays(format.number(daysLate))];
    switch (status) {
      case 'late':
        return words.late(span);
      case 'done':
        return words.done(date);
      case 'done_late':
        return words.doneLate(date, span);
      default:
        return words[status];
    }
  };
}
