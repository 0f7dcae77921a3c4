import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignmentNotice as Notice } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { ASSIGNMENT_TEXTS } from './assignment.texts';

/** Whether every proposal has its readers, for whoever assigns them. */
@Component({
  selector: 'lg-assignment-notice',
  imports: [Banner, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let lacking = notice().lacking;
    <lg-banner
      [tone]="lacking > 0 ? 'act' : 'done'"
      [heading]="lacking > 0 ? t().noticeLacking(format.number(lacking)) : t().noticeDone"
    >
      @if (lacking > 0) {
        <p>{{ t().noticeText }}</p>
      }
      <p>
        <a [routerLink]="['/work/evaluations', code(), 'assignment']">{{ t().open }}</a>
      </p>
    </lg-banner>
  `,
})
export class AssignmentNotice {
  readonly code = input.required<string>();
  readonly notice = input.required<Notice>();

  protected readonly t = injectTexts(ASSIGNMENT_TEXTS);
  protected readonly format = injectFormat();
}
