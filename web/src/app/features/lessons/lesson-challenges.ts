import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LessonChallenge } from '@loi-giai/shared';
import { injectLocalText, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { StateBadge } from '../../ui/state-badge';
import { LESSONS_TEXTS } from './lessons.texts';

/** Of which challenge a lesson is begun: those of the writer's own agency. */
@Component({
  selector: 'lg-lesson-challenges',
  imports: [EmptyState, ProblemView, RouterLink, Skeleton, StateBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (challenges.hasValue()) {
      @let found = challenges.value();
      @if (found.length === 0) {
        <lg-empty-state [heading]="t().noChallenge" [text]="t().noChallengeText" />
      } @else {
        <h2>{{ t().ofWhich }}</h2>
        <ul class="plain-list stack">
          @for (challenge of found; track challenge.code) {
            <li class="card card-link">
              <h3>
                <a routerLink="/work/lessons/new" [queryParams]="{ challenge: challenge.code }">{{
                  local(challenge.title)
                }}</a>
              </h3>
              <p class="row">
                <span class="soft small number">{{ challenge.code }}</span>
                <lg-state-badge [state]="challenge.state" />
              </p>
            </li>
          }
        </ul>
      }
    } @else if (challenges.error()) {
      <lg-problem-view [error]="challenges.error()" [main]="false" (retry)="challenges.reload()" />
    } @else {
      <lg-skeleton kind="card" [count]="3" />
    }
  `,
  styles: `
    h3 {
      font-size: 1.125rem;
      margin: 0 0 0.5rem;
    }
    p {
      margin: 0;
    }
  `,
})
export class LessonChallenges {
  protected readonly t = injectTexts(LESSONS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly challenges = httpResource<LessonChallenge[]>(() => '/api/v1/work/lessons/challenges');
}
