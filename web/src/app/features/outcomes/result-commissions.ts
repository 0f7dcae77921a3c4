import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PublishedResult, ResultCommission } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { RESULT_EDITIONS_TEXTS } from './result-editions.texts';

/** What it cost and how long it took: every commission and stage, with its milestones. */
@Component({
  selector: 'lg-result-commissions',
  imports: [Column, DataTable, SummaryList, SummaryRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (commissions().length > 1) {
      <p>
        {{ t().total }}: <strong>{{ format.money(total()) }}</strong>
      </p>
    }
    @for (each of commissions(); track $index) {
      <h3>{{ kinds()[each.kind] }} {{ each.number }}, {{ t().stage(format.number(each.stage)) }}</h3>
      <lg-summary-list>
        <lg-summary-row [label]="t().solver"
          >{{ each.organizationName }}: {{ each.proposalTitle }}</lg-summary-row
        >
        <lg-summary-row [label]="t().value"
          ><strong>{{ format.money(each.value) }}</strong></lg-summary-row
        >
        <lg-summary-row [label]="t().paid">{{
          each.paid === null ? t().notRecorded : format.money(each.paid)
        }}</lg-summary-row>
        <lg-summary-row [label]="t().signed">{{ format.date(each.signedOn) }}</lg-summary-row>
        <lg-summary-row [label]="t().planned">{{ days(each.plannedStart, each.plannedEnd) }}</lg-summary-row>
        <lg-summary-row [label]="t().actual">{{ actual(each) }}</lg-summary-row>
      </lg-summary-list>
      @if (each.milestones.length > 0) {
        <lg-data-table [rows]="each.milestones" [caption]="t().milestonesOf(each.number)">
          <ng-template [lgColumn]="each.milestones" [header]="t().milestone" [rowHeader]="true" let-row>{{
            row.name
          }}</ng-template>
          <ng-template [lgColumn]="each.milestones" [header]="t().due" let-row>{{
            format.date(row.due)
          }}</ng-template>
          <ng-template [lgColumn]="each.milestones" [header]="t().done" let-row>{{
            row.doneOn ? format.date(row.doneOn) : '–'
          }}</ng-template>
          <ng-template [lgColumn]="each.milestones" [header]="t().lateness" let-row>{{
            lateness(row.daysLate)
          }}</ng-template>
        </lg-data-table>
      }
    }
    @if (result().obstacles; as obstacles) {
      @if (obstacles.raised > 0) {
        <p>{{ t().obstacles(format.number(obstacles.raised), format.number(obstacles.resolved)) }}</p>
      }
    }
  `,
  styles: `
    lg-data-table {
      display: block;
      margin-block: 1.5rem 1rem;
    }
  `,
})
export class ResultCommissions {
  readonly result = input.required<PublishedResult>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(RESULT_EDITIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly kinds = computed(() => COMMISSION_KIND_TEXTS[this.#locale()]);
  protected readonly commissions = computed(() => commissionsOf(this.result()));
  protected readonly total = computed(() => this.commissions().reduce((sum, { value }) => sum + value, 0));

  protected days(from: string | null, until: string | null): string {
    const day = (value: string | null): string => (value === null ? '–' : this.format.date(value));
    return `${day(from)} – ${day(until)}`;
  }

  protected actual({ startedOn, finishedOn, state, daysLate }: ResultCommission): string {
    const days = this.days(startedOn, finishedOn);
    if (state === 'terminated') return `${days} (${this.t().terminated})`;
    const running = state === 'running' ? `${this.t().running}, ` : '';
    return `${days} (${running}${this.lateness(daysLate)})`;
  }

  protected lateness(days: number): string {
    return days > 0 ? this.t().late(this.format.number(days)) : this.t().inTime;
  }
}

/** Editions of before every commission was told tell one, without its plan. */
function commissionsOf(result: PublishedResult): readonly ResultCommission[] {
  const { commissions, commissionKind: kind, commissionNumber: number, commissionValue: value } = result;
  if (commissions) return commissions;
  const { organizationName, proposalTitle, signedOn, finishedOn } = result;
  return [
    {
      ...{ kind, number, value, organizationName, proposalTitle, signedOn, finishedOn },
      ...{ stage: 1, state: 'accepted', paid: null, daysLate: 0 },
      ...{ plannedStart: null, plannedEnd: null, startedOn: null },
      milestones: result.milestones.map((milestone) => ({ ...milestone, daysLate: 0 })),
    },
  ];
}
