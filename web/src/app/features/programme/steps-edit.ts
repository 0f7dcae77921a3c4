import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { Step, StepText, StepTextRequest } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { GuidanceForm } from './guidance-form';
import { ProgrammeApi } from './programme-api';
import { ProgrammeParts } from './programme-parts';
import { PROGRAMME_TEXTS } from './programme.texts';

/** The programme office words the five steps. */
@Component({
  selector: 'lg-steps-edit',
  imports: [GuidanceForm, PageHeader, ProblemView, ProgrammeParts, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-programme-parts />
    <div class="container">
      <lg-page-header [heading]="t().stepsHeading" [lead]="t().stepsLead" />
      @if (steps.hasValue()) {
        <div class="stack stack-large">
          @for (step of steps.value(); track step.step) {
            @let number = step.step + '';
            <lg-guidance-form
              [key]="number"
              [heading]="t().step(number)"
              [words]="step"
              [saveLabel]="t().saveStep(number)"
              [savedText]="t().stepSaved(number)"
              [save]="savers[step.step]"
            />
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
  readonly #api = inject(ProgrammeApi);
  protected readonly t = injectTexts(PROGRAMME_TEXTS);
  protected readonly savers = {
    1: this.#saver(1),
    2: this.#saver(2),
    3: this.#saver(3),
    4: this.#saver(4),
    5: this.#saver(5),
  };
  protected readonly steps = httpResource<StepText[]>(() => '/api/v1/programme/steps');

  constructor() {
    describePage(() => ({ title: this.t().stepsHeading, hidden: true }));
  }

  #saver(step: Step): (words: StepTextRequest) => Promise<StepText> {
    return (words) => this.#api.saveStep(step, words);
  }
}
