import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Receipt } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { PROPOSALS_TEXTS } from './proposals.texts';

/** All receipts of a proposal, the first submission first. */
@Component({
  selector: 'lg-receipt-list',
  imports: [Column, DataTable, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-data-table [rows]="receipts()" [caption]="t().receipts" [hideCaption]="true">
      <ng-template [lgColumn]="receipts()" [header]="t().receiptNumber" [rowHeader]="true" let-row>
        <a [routerLink]="['/work/proposals', proposalId(), 'receipts', row.number]">{{ row.number }}</a>
      </ng-template>
      <ng-template [lgColumn]="receipts()" [header]="t().version" [numeric]="true" let-row>{{
        format.number(row.version)
      }}</ng-template>
      <ng-template [lgColumn]="receipts()" [header]="t().submittedAt" let-row>{{
        format.dateTime(row.submittedAt)
      }}</ng-template>
      <ng-template [lgColumn]="receipts()" [header]="t().title" let-row>{{ row.proposalTitle }}</ng-template>
    </lg-data-table>
  `,
})
export class ReceiptList {
  readonly proposalId = input.required<string>();
  readonly receipts = input.required<readonly Receipt[]>();

  protected readonly t = injectTexts(PROPOSALS_TEXTS);
  protected readonly format = injectFormat();
}
