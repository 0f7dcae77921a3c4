import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StepText } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ABOUT_TEXTS } from './about.texts';

/** The five steps in the programme office's words, and what the portal guarantees. */
@Component({
  selector: 'lg-about',
  imports: [PageHeader, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      @if (steps.hasValue()) {
        <ol class="plain-list steps">
          @for (step of steps.value(); track step.step) {
            <li class="card">
              <span class="stop" aria-hidden="true">{{ step.step }}</span>
              <div>
                <h2>{{ local(step.title) }}</h2>
                <p class="prose">{{ local(step.guidance) }}</p>
              </div>
            </li>
          }
        </ol>
      } @else if (steps.error()) {
        <lg-problem-view [error]="steps.error()" [main]="false" (retry)="steps.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="5" />
      }
      <section class="section" aria-labelledby="promises">
        <h2 id="promises">{{ t().promises }}</h2>
        <ul class="promises">
          @for (promise of t().promiseList; track $index) {
            <li>{{ promise }}</li>
          }
        </ul>
      </section>
      <section aria-labelledby="solvers">
        <h2 id="solvers">{{ t().forSolvers }}</h2>
        <p class="prose">{{ t().forSolversText }}</p>
        <p class="row">
          <a class="button button-primary" routerLink="/register">{{ t().register }}</a>
          <a class="button button-secondary" routerLink="/challenges" [queryParams]="{ step: 2 }">{{
            t().openChallenges
          }}</a>
        </p>
      </section>
    </div>
  `,
  styles: `
    .steps {
      display: grid;
      gap: 1rem;
    }
    .steps li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 1.25rem;
    }
    .stop {
      display: grid;
      place-items: center;
      width: 2.5rem;
      height: 2.5rem;
      border-radius: 50%;
      background: var(--lg-brand);
      color: var(--lg-on-brand);
      font-weight: 700;
    }
    .steps h2 {
      margin: 0.25rem 0 0.5rem;
    }
    .steps p {
      margin: 0;
    }
    .promises {
      max-width: var(--lg-measure);
      padding-inline-start: 1.25rem;
    }
    .promises li {
      margin-bottom: 0.75rem;
    }
  `,
})
export class About {
  protected readonly t = injectTexts(ABOUT_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly steps = httpResource<readonly StepText[]>(() => '/api/v1/programme/steps');

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().description }));
  }
}
