import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Receipt } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { versionAddress } from './proposals-api';
import { PROPOSALS_TEXTS } from './proposals.texts';
import { RECEIPT_TEXTS } from './receipt.texts';

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
      <ng-template [lgColumn]="receipts()" [header]="receipt().download" let-row>
        <span class="downloads">
          <a download [href]="address(row.version) + '/receipt.pdf?lang=' + lang()"
            >PDF<span class="visually-hidden"> {{ row.number }}</span></a
          >
          <a download [href]="address(row.version) + '/receipt.json'"
            >JSON<span class="visually-hidden"> {{ row.number }}</span></a
          >
        </span>
      </ng-template>
    </lg-data-table>
  `,
  styles: `
    .downloads {
      display: flex;
      gap: 1rem;
    }
  `,
})
export class ReceiptList {
  readonly proposalId = input.required<string>();
  readonly receipts = input.required<readonly Receipt[]>();

  protected readonly t = injectTexts(PROPOSALS_TEXTS);
  protected readonly receipt = injectTexts(RECEIPT_TEXTS);
  protected readonly format = injectFormat();
  protected readonly lang = inject(Locale).current;

  protected address(version: number): string {
    return versionAddress(this.proposalId(), version);
  }
}
