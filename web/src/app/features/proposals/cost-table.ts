import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type CostEntry, amountOf, totalOf } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { PROPOSAL_EDITOR_TEXTS } from './proposal-editor.texts';

/** The cost table of a proposal, to be read, with its total in figures and words. */
@Component({
  selector: 'lg-cost-table',
  imports: [Column, DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-data-table [rows]="rows()" [caption]="caption()" [hideCaption]="true">
      <ng-template [lgColumn]="rows()" [header]="t().costItem" [rowHeader]="true" let-row>
        {{ row.item || '–' }}
      </ng-template>
      <ng-template [lgColumn]="rows()" [header]="t().costUnit" let-row>{{ row.unit || '–' }}</ng-template>
      <ng-template [lgColumn]="rows()" [header]="t().costQuantity" [numeric]="true" let-row>
        {{ row.quantity === null ? '–' : format.number(row.quantity) }}
      </ng-template>
      <ng-template [lgColumn]="rows()" [header]="t().costUnitPrice" [numeric]="true" let-row>
        {{ row.unitPrice === null ? '–' : format.number(row.unitPrice) }}
      </ng-template>
      <ng-template [lgColumn]="rows()" [header]="t().costAmount" [numeric]="true" let-row>
        {{ row.amount === null ? '–' : format.number(row.amount) }}
      </ng-template>
    </lg-data-table>
    <p class="number">
      <strong>{{ t().costTotal }}: {{ format.money(total()) }}</strong>
      @if (format.moneyWords(total()) !== format.money(total())) {
        <span class="soft"> ({{ format.moneyWords(total()) }})</span>
      }
    </p>
  `,
  styles: `
    p {
      margin: 0.5rem 0 0;
    }
  `,
})
export class CostTable {
  readonly costs = input.required<readonly CostEntry[]>();
  readonly caption = input.required<string>();

  protected readonly t = injectTexts(PROPOSAL_EDITOR_TEXTS);
  protected readonly format = injectFormat();
  protected readonly rows = computed(() => this.costs().map((line) => ({ ...line, amount: amountOf(line) })));
  protected readonly total = computed(() => totalOf(this.costs()));
}
