import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReportListItem } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { PARTY_TEXTS } from '../../ui/parties.texts';
import { Tag } from '../../ui/tag';
import {
  REPORT_STATE_TEXTS,
  REPORT_STATE_TONES,
  REPORT_TIMING_TEXTS,
  REPORT_TIMING_TONES,
} from './report-words';
import { REPORTS_TEXTS } from './reports.texts';

/** Reports with their days and how they stand. */
@Component({
  selector: 'lg-report-table',
  imports: [Column, DataTable, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-data-table [rows]="reports()" [caption]="t().heading" [hideCaption]="true">
      <ng-template [lgColumn]="reports()" [header]="t().report" [rowHeader]="true" let-row>
        <a [routerLink]="['/work/reports', row.id]">{{ t().dueOn(format.date(row.dueOn)) }}</a>
      </ng-template>
      <ng-template [lgColumn]="reports()" [header]="t().timing" let-row>
        @if (row.timing !== 'handed_in') {
          <lg-tag [tone]="timingTones[row.timing]">{{ timings()[row.timing] }}</lg-tag>
        }
        @if (row.daysLate > 0) {
          <span class="late small days">{{
            row.submittedAt === null
              ? t().late(format.number(row.daysLate))
              : t().wasLate(format.number(row.daysLate))
          }}</span>
        } @else if (row.timing === 'handed_in') {
          <span class="soft small">{{ t().wasInTime }}</span>
        }
      </ng-template>
      <ng-template [lgColumn]="reports()" [header]="t().state" let-row>
        <lg-tag [tone]="stateTones[row.state]">{{ states()[row.state] }}</lg-tag>
      </ng-template>
      @if (!ofOne()) {
        <ng-template [lgColumn]="reports()" [header]="t().challenge" let-row>
          <a [routerLink]="['/work/commissions', row.commissionId]">{{ row.challengeCode }}</a>
          <span class="soft small">&nbsp;{{ local(row.challengeTitle) }}</span>
        </ng-template>
        <ng-template [lgColumn]="reports()" [header]="parties().solver" let-row>{{
          row.organizationName
        }}</ng-template>
      }
      <ng-template [lgColumn]="reports()" [header]="t().submittedAt" [numeric]="true" let-row>
        {{ row.submittedAt === null ? '–' : format.date(row.submittedAt) }}
      </ng-template>
    </lg-data-table>
  `,
  styles: `
    .days {
      display: block;
    }
  `,
})
export class ReportTable {
  readonly reports = input.required<readonly ReportListItem[]>();
  /** Of one commission, which need not be named. */
  readonly ofOne = input(false);

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(REPORTS_TEXTS);
  protected readonly parties = injectTexts(PARTY_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly timingTones = REPORT_TIMING_TONES;
  protected readonly stateTones = REPORT_STATE_TONES;
  protected readonly timings = computed(() => REPORT_TIMING_TEXTS[this.#locale()]);
  protected readonly states = computed(() => REPORT_STATE_TEXTS[this.#locale()]);
}
