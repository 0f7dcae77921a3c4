import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import type { ObstacleRules } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ObstacleParts } from './obstacle-parts';
import { ObstacleRulesForm } from './obstacle-rules-form';
import { OBSTACLE_OFFICE_TEXTS } from './obstacles.texts';

/** After how many working days obstacles go up: the programme office's setting. */
@Component({
  selector: 'lg-obstacle-rules',
  imports: [ObstacleParts, ObstacleRulesForm, PageHeader, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-obstacle-parts />
    <div class="container">
      <lg-page-header [heading]="t().rules" [lead]="t().rulesLead" />
      @if (rules.hasValue()) {
        <lg-obstacle-rules-form [rules]="rules.value()" (saved)="rules.set($event)" />
      } @else if (rules.error()) {
        <lg-problem-view [error]="rules.error()" (retry)="rules.reload()" />
      } @else {
        <lg-skeleton [count]="6" />
      }
    </div>
  `,
})
export class ObstacleRulesPage {
  protected readonly t = injectTexts(OBSTACLE_OFFICE_TEXTS);
  protected readonly rules = httpResource<ObstacleRules>(() => '/api/v1/obstacle-rules');

  constructor() {
    describePage(() => ({ title: this.t().rules, hidden: true }));
  }
}
