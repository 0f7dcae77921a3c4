import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OutcomesView, PERMISSION, type TableFormat } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { FiveStepTrack } from '../../ui/five-step-track';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { type Task, TaskList } from '../../ui/task-list';
import { LESSONS_TEXTS } from '../lessons/lessons.texts';
import { SurveyCard } from '../surveys/survey-card';
import { IndicatorPanel } from './indicator-panel';
import { MEASUREMENTS_TEXTS } from './measurements.texts';
import { OUTCOMES_TEXTS } from './outcomes.texts';
import { readinessOf } from './readiness';
import { ResultDesk } from './result-desk';

/** Step 5 of a challenge, from the indicators to the published result. */
@Component({
  selector: 'lg-outcomes-page',
  imports: [
    Banner,
    EmptyState,
    FiveStepTrack,
    IndicatorPanel,
    PageHeader,
    ProblemView,
    ResultDesk,
    RouterLink,
    Skeleton,
    SurveyCard,
    TaskList,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outcomes-page.html',
  styles: `
    .track,
    .first {
      margin-bottom: 2rem;
    }
    section {
      scroll-margin-block-start: 1.5rem;
    }
    .spread {
      margin-bottom: 1rem;
    }
    .spread h2 {
      margin: 0;
    }
  `,
})
export class OutcomesPage {
  readonly code = input.required<string>();

  protected readonly t = injectTexts(OUTCOMES_TEXTS);
  protected readonly m = injectTexts(MEASUREMENTS_TEXTS);
  protected readonly l = injectTexts(LESSONS_TEXTS);
  protected readonly writesLessons = inject(Session).can(PERMISSION.lessonWrite);
  protected readonly local = injectLocalText();
  readonly #format = injectFormat();
  protected readonly outcomes = httpResource<OutcomesView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/outcomes`,
  );
  protected readonly readiness = computed(() =>
    this.outcomes.hasValue() ? readinessOf(this.outcomes.value()) : null,
  );
  protected readonly tasks = computed(() => this.#tasks());

  constructor() {
    describePage(() => ({ title: this.t().pageHeading, hidden: true }));
  }

  protected table(code: string, format: TableFormat): string {
    return `/api/v1/challenges/${encodeURIComponent(code)}/measurements/table?format=${format}`;
  }

  #tasks(): Task[] {
    const found = this.readiness();
    if (found === null) return [];
    const { tasks, left, surveyOpen, surveyOptional } = this.t();
    const number = (count: number): string => this.#format.number(count);
    const link = ['/work/challenges', this.code(), 'outcomes'];
    const none = found.indicators === 0;
    return [
      { label: tasks.commission, status: found.commission === 'done' ? 'done' : 'blocked' },
      { label: tasks.indicators, status: none ? 'todo' : 'done', link, fragment: 'indicators' },
      {
        label: tasks.measured,
        status: none ? 'blocked' : found.unmeasured > 0 ? 'todo' : 'done',
        ...(found.unmeasured > 0 && { statusText: left(number(found.unmeasured)) }),
        ...{ link, fragment: 'indicators' },
      },
      {
        label: tasks.verified,
        status: none || found.unmeasured === found.indicators ? 'blocked' : verifying(found.unverified),
        ...(found.unverified > 0 && { statusText: left(number(found.unverified)) }),
        ...{ link, fragment: 'indicators' },
      },
      {
        label: tasks.survey,
        status: found.survey === 'open' ? 'todo' : found.survey === 'closed' ? 'done' : 'blocked',
        ...(found.survey === 'open' && { statusText: surveyOpen }),
        ...(found.survey === 'none' && { statusText: surveyOptional }),
        ...{ link, fragment: 'survey' },
      },
    ];
  }
}

function verifying(unverified: number): Task['status'] {
  return unverified > 0 ? 'todo' : 'done';
}
