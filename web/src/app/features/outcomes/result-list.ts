import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page, ResultListItem } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { injectPublicFilters } from '../challenges/public-filters';
import { changeInWords, plainChange, sourceInWords } from './figure-text';
import { RESPONDENT_TEXTS } from '../surveys/respondents.texts';
import { RESULTS_TEXTS } from './results.texts';

interface HeadlineText {
  readonly change: string;
  readonly name: string;
  readonly words: string;
  readonly source: string;
}

/** What has been solved: figures first, then words. */
@Component({
  selector: 'lg-result-list',
  imports: [EmptyState, FilterBar, PageHeader, Pagination, ProblemView, RouterLink, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      <p>
        <a routerLink="/replications">{{ t().toReplications }}</a>
      </p>
      <lg-filter-bar [filters]="filters()" />
      @if (list.hasValue()) {
        @if (list.value().items.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice">
            <p>
              <a routerLink="/challenges">{{ t().toChallenges }}</a>
            </p>
          </lg-empty-state>
        } @else {
          <ul class="plain-list grid" [attr.aria-label]="t().listLabel">
            @for (item of list.value().items; track item.code) {
              <li>
                <article class="card card-link">
                  <p class="above row">
                    @if (item.field; as field) {
                      <lg-tag>{{ local(field.name) }}</lg-tag>
                    }
                    <span class="small soft">{{ agencyName(item.agency) }}</span>
                  </p>
                  <h2>
                    <a [routerLink]="['/results', item.code]">{{ local(item.title) }}</a>
                  </h2>
                  @if (headline(item); as line) {
                    <p class="improved big">{{ line.change }}</p>
                    <p>{{ line.name }}: {{ line.words }}</p>
                    <p class="small soft">{{ line.source }}</p>
                  }
                  @if (satisfied(item); as line) {
                    <p>{{ line }}</p>
                  }
                  <p class="small soft">{{ t().publishedAt }} {{ format.date(item.publishedAt) }}</p>
                </article>
              </li>
            }
          </ul>
          <lg-pagination [next]="list.value().next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
  styles: `
    .grid {
      grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
    }
    article {
      height: 100%;
      border-top: 4px solid var(--lg-improved);
    }
    p {
      margin: 0 0 0.5rem;
    }
    h2 {
      margin: 0 0 0.75rem;
    }
    .big {
      font-size: 2rem;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ResultList {
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(RESULTS_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  readonly #query = injectQuery();
  protected readonly filters = injectPublicFilters();

  protected readonly list = httpResource<Page<ResultListItem>>(() => {
    const { agency, field, cursor } = this.#query();
    return { url: '/api/v1/results', params: definedParams({ agency, field, cursor }) };
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().description }));
  }

  protected headline({ headline }: ResultListItem): HeadlineText | null {
    if (headline === null) return null;
    const change = plainChange(headline);
    return {
      change: change === null ? '' : `${change > 0 ? '+' : ''}${this.format.percent(change)}`,
      name: this.local(headline.name),
      words: changeInWords(headline, this.local(headline.unit), this.t(), this.format),
      source: sourceInWords(headline, this.t(), this.format),
    };
  }

  /** "86,4% người dân hài lòng (512 phiếu trả lời)": the share with its sample (I10). */
  protected satisfied({
    satisfactionShare,
    satisfactionOf,
    satisfactionSample,
  }: ResultListItem): string | null {
    if (satisfactionShare === null || satisfactionOf === null || satisfactionSample === null) return null;
    const who = RESPONDENT_TEXTS[this.#locale()][satisfactionOf].toLowerCase();
    const answers = this.t().answers(this.format.number(satisfactionSample));
    return `${this.format.percent(satisfactionShare)} ${who} ${this.t().satisfied} (${answers})`;
  }
}
