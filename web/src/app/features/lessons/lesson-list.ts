import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  COMMISSION_KINDS,
  type LessonListItem,
  LESSON_STATES,
  type LessonTag,
  type Page,
  PERMISSION,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { STEP_TEXTS } from '../../ui/states.texts';
import { injectPublicFilters } from '../challenges/public-filters';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { LessonCard } from './lesson-card';
import { LESSON_STATE_TEXTS } from './lesson-words';
import { LESSONS_TEXTS } from './lessons.texts';
import { TagRename } from './tag-rename';

const STEPS = [1, 2, 3, 4, 5] as const;

/** What agencies have learned, sought without accents. */
@Component({
  selector: 'lg-lesson-list',
  imports: [
    EmptyState,
    FilterBar,
    LessonCard,
    PageHeader,
    Pagination,
    ProblemView,
    RouterLink,
    Skeleton,
    TagRename,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead">
        @if (writes) {
          <a class="button button-secondary" routerLink="/work/lessons/new">{{ t().write }}</a>
        }
      </lg-page-header>
      <lg-filter-bar [filters]="filters()" />
      @if (list.hasValue()) {
        @let page = list.value();
        @if (page.items.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyText">
            <a class="button button-secondary" routerLink="/work/lessons">{{ t().clear }}</a>
          </lg-empty-state>
        } @else {
          <div class="stack">
            @for (lesson of page.items; track lesson.id) {
              <lg-lesson-card [lesson]="lesson" />
            }
          </div>
          <lg-pagination [next]="page.next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="4" />
      }
      @if (keepsTags && tags.hasValue() && tags.value().length > 0) {
        <lg-tag-rename [tags]="tags.value()" (renamed)="reload()" />
      }
    </div>
  `,
})
export class LessonList {
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();
  readonly #places = injectPublicFilters();
  readonly #format = injectFormat();
  readonly #session = inject(Session);
  protected readonly keepsTags = this.#session.can(PERMISSION.programmeManage);
  protected readonly writes = this.#session.can(PERMISSION.lessonWrite);

  protected readonly t = injectTexts(LESSONS_TEXTS);
  protected readonly tags = httpResource<LessonTag[]>(() => '/api/v1/lesson-tags');
  protected readonly filters = computed<Filter[]>(() => {
    const locale = this.#locale();
    const t = this.t();
    const tags = this.tags.hasValue() ? this.tags.value() : [];
    return [
      { key: 'q', label: t.search },
      ...this.#places(),
      {
        key: 'kind',
        label: t.kind,
        options: COMMISSION_KINDS.map((value) => ({ value, label: COMMISSION_KIND_TEXTS[locale][value] })),
      },
      {
        key: 'step',
        label: t.step,
        options: STEPS.map((step) => ({
          value: String(step),
          label: t.stepName(this.#format.number(step), STEP_TEXTS[locale][step].name),
        })),
      },
      {
        key: 'tag',
        label: t.tag,
        options: tags.map(({ tag, lessons }) => ({
          value: tag,
          label: t.tagCount(tag, this.#format.number(lessons)),
        })),
      },
      {
        key: 'state',
        label: t.state,
        none: LESSON_STATE_TEXTS[locale].shared,
        options: LESSON_STATES.filter((state) => !['shared', 'discarded'].includes(state)).map((value) => ({
          value,
          label: LESSON_STATE_TEXTS[locale][value],
        })),
      },
    ];
  });
  protected readonly list = httpResource<Page<LessonListItem>>(() => {
    const { q, field, agency, kind, step, tag, state, cursor } = this.#query();
    return {
      url: '/api/v1/lessons',
      params: definedParams({ q, field, agency, kind, step, tag, state, cursor }),
    };
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected reload(): void {
    this.tags.reload();
    this.list.reload();
  }
}
