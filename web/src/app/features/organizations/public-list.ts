import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FieldView, ORGANIZATION_KINDS, type OrganizationListItem, type Page } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectLocalText, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { ORGANIZATION_KIND_TEXTS } from './organizations.texts';
import { PUBLIC_TEXTS } from './public.texts';

/** Organizations with a public page, by name, kind or field. */
@Component({
  selector: 'lg-organization-public-list',
  imports: [EmptyState, FilterBar, PageHeader, Pagination, ProblemView, RouterLink, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      <lg-filter-bar [filters]="filters()" />
      @if (list.hasValue()) {
        @let page = list.value();
        @if (page.items.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice">
            @if (filtered()) {
              <a class="button button-secondary" routerLink="/organizations">{{ t().all }}</a>
            }
          </lg-empty-state>
        } @else {
          <ul class="plain-list grid">
            @for (item of page.items; track item.id) {
              <li class="card card-link">
                <h2>
                  <a [routerLink]="['/organizations', item.id]">{{ item.name }}</a>
                </h2>
                <p class="soft">{{ kinds()[item.kind] }}{{ item.province ? ' · ' + item.province : '' }}</p>
                @if (item.summary) {
                  <p>{{ item.summary }}</p>
                }
                <p class="row tags">
                  @for (field of item.fields; track field.vi) {
                    <lg-tag>{{ local(field) }}</lg-tag>
                  }
                  @if (item.awards > 0) {
                    <lg-tag tone="improved">{{ t().awardsCount(format.number(item.awards)) }}</lg-tag>
                  }
                </p>
              </li>
            }
          </ul>
          <lg-pagination [next]="page.next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="6" />
      }
    </div>
  `,
  styles: `
    h2 {
      font-size: 1.1875rem;
      overflow-wrap: anywhere;
    }
    .card p {
      margin: 0.25rem 0 0;
    }
    .card .tags {
      gap: 0.5rem;
      margin-top: 0.75rem;
    }
  `,
})
export class PublicList {
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();

  protected readonly t = injectTexts(PUBLIC_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly kinds = computed(() => ORGANIZATION_KIND_TEXTS[this.#locale()]);
  protected readonly list = httpResource<Page<OrganizationListItem>>(() => {
    const { q, kind, field, cursor } = this.#query();
    return { url: '/api/v1/organizations', params: definedParams({ q, kind, field, cursor }) };
  });
  protected readonly filtered = computed(() =>
    ['q', 'kind', 'field', 'cursor'].some((key) => !!this.#query()[key]),
  );
  readonly #fields = httpResource<readonly FieldView[]>(() => '/api/v1/fields');
  protected readonly filters = computed<Filter[]>(() => [
    { key: 'q', label: this.t().search },
    {
      key: 'kind',
      label: this.t().kind,
      options: ORGANIZATION_KINDS.map((value) => ({ value, label: this.kinds()[value] })),
    },
    {
      key: 'field',
      label: this.t().field,
      options: (this.#fields.hasValue() ? this.#fields.value() : []).map(({ code, name }) => ({
        value: code,
        label: this.local(name),
      })),
    },
  ]);

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().lead }));
  }
}
