import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { CHALLENGE_SORT, type ChallengeListItem, type Page, STEPS, type WatchTarget } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { STEP_TEXTS } from '../../ui/states.texts';
import { FollowButton } from '../notifications/follow-button';
import { targetsOfQuery } from '../notifications/watch-query';
import { ChallengeCard } from './challenge-card';
import { CHALLENGES_TEXTS } from './challenges.texts';
import { injectPublicFilters } from './public-filters';

/** All public challenges; search and filters live in the address. */
@Component({
  selector: 'lg-challenge-list',
  imports: [
    ChallengeCard,
    EmptyState,
    FilterBar,
    FollowButton,
    PageHeader,
    Pagination,
    ProblemView,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      <lg-filter-bar [filters]="filters()" />
      <div class="follow row">
        @for (followed of followable(); track $index) {
          <lg-follow-button [target]="followed.target" [name]="followed.name" [search]="$first" />
        }
      </div>
      @if (list.hasValue()) {
        @if (list.value().items.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice" />
        } @else {
          <ul class="plain-list grid" [attr.aria-label]="t().listLabel">
            @for (item of list.value().items; track item.code) {
              <li><lg-challenge-card [challenge]="item" /></li>
            }
          </ul>
          <lg-pagination [next]="list.value().next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="4" />
      }
    </div>
  `,
  styles: `
    .grid {
      grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
    }
    .follow {
      margin-bottom: 1.5rem;
    }
    li > * {
      height: 100%;
    }
  `,
})
export class ChallengeList {
  protected readonly t = injectTexts(CHALLENGES_TEXTS);
  readonly #locale = inject(Locale);
  readonly #query = injectQuery();
  readonly #publicFilters = injectPublicFilters();

  protected readonly list = httpResource<Page<ChallengeListItem>>(() => {
    const { q, step, field, agency, sort, cursor } = this.#query();
    return { url: '/api/v1/challenges', params: definedParams({ q, step, field, agency, sort, cursor }) };
  });

  /** What these filters find can be followed, and each field or agency by its name. */
  protected readonly followable = computed(() =>
    targetsOfQuery(this.#query()).map((target) => ({ target, name: this.#nameOf(target) })),
  );

  protected readonly filters = computed<Filter[]>(() => [
    { key: 'q', label: this.t().search },
    { key: 'step', label: this.t().step, options: this.#stepOptions() },
    ...this.#publicFilters(),
    ...this.#sort(),
  ]);

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().description }));
  }

  /** Empty for more than one filter, and until the names are known. */
  #nameOf({ field, agency, ...others }: WatchTarget): string {
    const { fieldNamed, agencyNamed } = this.t();
    if (Object.keys(others).length > 0 || (field && agency)) return '';
    const label = (key: string, value: string): string =>
      this.#publicFilters()
        .find((filter) => filter.key === key)
        ?.options?.find((option) => option.value === value)?.label ?? '';
    const name = field ? label('field', field) : agency ? label('agency', agency) : '';
    if (name === '') return '';
    return field ? fieldNamed(name) : agencyNamed(name);
  }

  /** Step 1 is not public. */
  #stepOptions(): { value: string; label: string }[] {
    return STEPS.filter((step) => step > 1).map((step) => ({
      value: String(step),
      label: this.t().stepOption(String(step), STEP_TEXTS[this.#locale.current()][step].name),
    }));
  }

  /** A search comes in the order of its rank. */
  #sort(): Filter[] {
    if (this.#query()['q']) return [];
    const options = [{ value: CHALLENGE_SORT.earliest, label: this.t().earliestFirst }];
    return [{ key: 'sort', label: this.t().sort, options, none: this.t().latestFirst }];
  }
}
