import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import type { StepText } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ProgrammeParts } from './programme-parts';
import { PROGRAMME_TEXTS } from './programme.texts';
import { StepForm } from './step-form';

/** The programme office words the five steps. */
@Component({
  selector: 'lg-steps-edit',
  imports: [PageHeader, ProblemView, ProgrammeParts, Skeleton, StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-programme-parts />
    <div class="container">
      <lg-page-header [heading]="t().stepsHeading" [lead]="t().stepsLead" />
      @if (steps.hasValue()) {
        <div class="stack stack-large">
          @for (step of steps.value(); track step.step) {
            <lg-step-form [step]="step" />
          }
        </div>
      } @else if (steps.error()) {
        <lg-problem-view [error]="steps.error()" (retry)="steps.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="5" />
      }
    </div>
  `,
})
export class StepsEdit {
  protected readonly t = injectTexts(PROGRAMME_TEXTS);
  protected readonly steps = httpResource<StepText[]>(() => '/api/v1/programme/steps');

  constructor() {
    describePage(() => ({ title: this.t().stepsHeading, hidden: true }));
  }
}
