import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ReportFigures } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Figure } from '../../ui/figure';
import { REPORTS_TEXTS } from './reports.texts';

/** How the plan stood, or stands; no figure without its day (I10). */
@Component({
  selector: 'lg-report-figures',
  imports: [Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = figures();
    @let note = t().figuresNote(format.date(found.on));
    <div class="grid-figures">
      <lg-figure [value]="format.percent(found.progress / 100)" [label]="t().progress">{{ note }}</lg-figure>
      <lg-figure
        [value]="format.number(found.done) + '/' + format.number(found.rows)"
        [label]="t().rowsDone"
        >{{ note }}</lg-figure
      >
      <lg-figure
        [value]="format.number(found.late)"
        [label]="t().rowsLate"
        [tone]="found.late > 0 ? 'late' : 'plain'"
        >{{ note }}</lg-figure
      >
    </div>
  `,
})
export class ReportFiguresView {
  readonly figures = input.required<ReportFigures>();
  protected readonly t = injectTexts(REPORTS_TEXTS);
  protected readonly format = injectFormat();
}
