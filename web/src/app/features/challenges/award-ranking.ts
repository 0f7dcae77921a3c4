import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PublicRank } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EVALUATION_TERMS_TEXTS } from './challenges.texts';

/** The ranking as far as the terms of the evaluation let everybody read it. */
@Component({
  selector: 'lg-award-ranking',
  imports: [Column, DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ t().ranking }}</h3>
    <p class="soft">{{ t().rankingLead }}</p>
    <lg-data-table [rows]="ranking()" [caption]="t().ranking" [hideCaption]="true">
      <ng-template [lgColumn]="ranking()" [header]="t().rank" [numeric]="true" let-row>{{
        format.number(row.rank)
      }}</ng-template>
      <ng-template [lgColumn]="ranking()" [header]="t().proposal" [rowHeader]="true" let-row>
        <span lang="vi">{{ row.proposalTitle }}</span>
        <span class="soft second" lang="vi">{{ row.organizationName }}</span>
      </ng-template>
      @if (withTotals()) {
        <ng-template [lgColumn]="ranking()" [header]="t().total" [numeric]="true" let-row>{{
          row.total === null ? '–' : format.number(row.total)
        }}</ng-template>
      }
    </lg-data-table>
  `,
  styles: `
    .second {
      display: block;
      font-weight: 400;
      font-size: 0.9375rem;
    }
  `,
})
export class AwardRanking {
  readonly ranking = input.required<readonly PublicRank[]>();

  protected readonly t = injectTexts(EVALUATION_TERMS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly withTotals = computed(() => this.ranking().some(({ total }) => total !== null));
}
