import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, viewChild } from '@angular/core';
import type { MinutesTemplateView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ProgrammeParts } from '../programme/programme-parts';
import { MINUTES_TEMPLATE_ADDRESS } from './minutes-api';
import { MinutesTemplateForm } from './minutes-template-form';
import { MINUTES_TEMPLATE_TEXTS } from './minutes-template.texts';

/** The programme office words the minutes of panels. */
@Component({
  selector: 'lg-minutes-template-edit',
  imports: [MinutesTemplateForm, PageHeader, ProblemView, ProgrammeParts, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-programme-parts />
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      @if (template.hasValue()) {
        <div class="stack stack-large">
          <p class="soft">
            @if (template.value().savedAt; as at) {
              {{ t().savedAt(format.dateTime(at)) }}
            } @else {
              {{ t().neverSaved }}
            }
          </p>
          <lg-minutes-template-form [words]="template.value().words" (saved)="template.set($event)" />
        </div>
      } @else if (template.error()) {
        <lg-problem-view [error]="template.error()" (retry)="template.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
})
export class MinutesTemplateEdit {
  private readonly written = viewChild(MinutesTemplateForm);
  protected readonly t = injectTexts(MINUTES_TEMPLATE_TEXTS);
  protected readonly format = injectFormat();
  protected readonly template = httpResource<MinutesTemplateView>(() => MINUTES_TEMPLATE_ADDRESS);

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  async mayLeave(): Promise<boolean> {
    return (await this.written()?.leave()) ?? true;
  }
}
