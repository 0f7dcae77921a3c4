import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import type { ReviewRules } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ProgrammeParts } from '../programme/programme-parts';
import { ReviewRulesForm } from './review-rules-form';
import { REVIEW_RULES_TEXTS } from './review-rules.texts';

/** The programme office lays down by whom each kind of commission is reviewed. */
@Component({
  selector: 'lg-review-rules-edit',
  imports: [PageHeader, ProblemView, ProgrammeParts, ReviewRulesForm, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-programme-parts />
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      @if (rules.hasValue()) {
        <lg-review-rules-form [rules]="rules.value()" (saved)="rules.set($event)" />
      } @else if (rules.error()) {
        <lg-problem-view [error]="rules.error()" (retry)="rules.reload()" />
      } @else {
        <lg-skeleton [count]="5" />
      }
    </div>
  `,
})
export class ReviewRulesEdit {
  protected readonly t = injectTexts(REVIEW_RULES_TEXTS);
  protected readonly rules = httpResource<ReviewRules>(() => '/api/v1/programme/commission-reviews');

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
