import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type AgencyRef, type ChallengeListItem, type FieldView, type Page, STEPS } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { STEP_TEXTS } from '../../ui/states.texts';
import { ChallengeCard } from './challenge-card';
import { CHALLENGES_TEXTS } from './challenges.texts';

/** All public challenges; search and filters live in the address. */
@Component({
  selector: 'lg-challenge-list',
  imports: [ChallengeCard, EmptyState, FilterBar, PageHeader, Pagination, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      <lg-filter-bar [filters]="filters()" />
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
    li > * {
      height: 100%;
    }
  `,
})
export class ChallengeList {
  protected readonly t = injectTexts(CHALLENGES_TEXTS);
  readonly #local = injectLocalText();
  readonly #agencyName = injectAgencyName();
  readonly #locale = inject(Locale);
  readonly #query = injectQuery();

  readonly #fields = httpResource<readonly FieldView[]>(() => '/api/v1/fields');
  readonly #agencies = httpResource<readonly AgencyRef[]>(() => '/api/v1/challenges/agencies');
  protected readonly list = httpResource<Page<ChallengeListItem>>(() => {
    const { q, step, field, agency, cursor } = this.#query();
    return { url: '/api/v1/challenges', params: definedParams({ q, step, field, agency, cursor }) };
  });

  protected readonly filters = computed<Filter[]>(() => [
    { key: 'q', label: this.t().search },
    { key: 'step', label: this.t().step, options: this.#stepOptions() },
    { key: 'field', label: this.t().field, options: this.#fieldOptions() },
    { key: 'agency', label: this.t().agency, options: this.#agencyOptions() },
  ]);

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().description }));
  }

  /** Step 1 is not public. */
  #stepOptions(): { value: string; label: string }[] {
    return STEPS.filter((step) => step > 1).map((step) => ({
      value: String(step),
      label: this.t().stepOption(String(step), STEP_TEXTS[this.#locale.current()][step].name),
    }));
  }

  #fieldOptions(): { value: string; label: string }[] {
    if (!this.#fields.hasValue()) return [];
    return this.#fields.value().map(({ code, name }) => ({ value: code, label: this.#local(name) }));
  }

  /** Those with challenges of their own; one above them, to whose page an address may belong, is added by its code. */
  #agencyOptions(): { value: string; label: string }[] {
    if (!this.#agencies.hasValue()) return [];
    const options = this.#agencies
      .value()
      .map((agency) => ({ value: agency.code, label: this.#agencyName(agency) }));
    const asked = this.#query()['agency'];
    const known = !asked || options.some(({ value }) => value === asked);
    return known ? options : [...options, { value: asked, label: asked }];
  }
}
