import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ReportRule, ReportScheduleView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ReportTable } from './report-table';
import { RHYTHM_TEXTS } from './report-words';
import { scheduleAddress } from './reports-api';
import { SCHEDULE_TEXTS } from './reports.texts';
import { ScheduleForm } from './schedule-form';

/** When the solver of a commission reports, how that was set, and how each report stands. */
@Component({
  selector: 'lg-schedule-page',
  imports: [PageHeader, ProblemView, ReportTable, ScheduleForm, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (schedule.hasValue()) {
        @let found = schedule.value();
        <lg-page-header
          [heading]="t().heading + ': ' + found.challengeCode"
          [lead]="local(found.challengeTitle)"
          [crumbs]="[
            { label: t().commissions, link: '/work/commissions' },
            { label: t().commission, link: '/work/commissions/' + commissionId() },
          ]"
        >
          <p class="soft">{{ t().lead }}</p>
        </lg-page-header>
        <section class="section" aria-labelledby="reports">
          <h2 id="reports">{{ t().reports }}</h2>
          @if (found.reports.length > 0) {
            <lg-report-table [reports]="found.reports" [ofOne]="true" />
          } @else {
            <p class="soft">{{ t().noReports }}</p>
          }
        </section>
        @if (found.mayChange) {
          <section class="section" aria-labelledby="set">
            <h2 id="set">{{ found.editions.length > 0 ? t().change : t().save }}</h2>
            <lg-schedule-form [schedule]="found" (saved)="schedule.set($event)" />
          </section>
        }
        <section class="section" aria-labelledby="editions">
          <h2 id="editions">{{ t().editions }}</h2>
          @for (edition of found.editions; track edition.number) {
            <p>
              {{ t().edition(format.number(edition.number), edition.setBy, format.date(edition.setAt)) }}:
              {{ ruleOf(edition.rule) }}
            </p>
            @if (edition.reason) {
              <p class="prose soft">{{ edition.reason }}</p>
            }
          } @empty {
            <p class="soft">{{ t().none }}</p>
          }
        </section>
      } @else if (schedule.error()) {
        <lg-problem-view [error]="schedule.error()" (retry)="schedule.reload()" />
      } @else {
        <lg-skeleton [count]="6" />
      }
    </div>
  `,
})
export class SchedulePage {
  readonly commissionId = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SCHEDULE_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  readonly #rhythms = computed(() => RHYTHM_TEXTS[this.#locale()]);
  protected readonly schedule = httpResource<ReportScheduleView>(() => scheduleAddress(this.commissionId()));

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected ruleOf({ rhythm, weeks, dates, firstDue, until }: ReportRule): string {
    if (rhythm === 'dates') return this.t().ruleDates(dates.map((day) => this.format.date(day)).join(', '));
    const [from, to] = [this.format.date(firstDue ?? ''), this.format.date(until ?? '')];
    if (rhythm === 'weeks') return this.t().ruleWeeks(this.format.number(weeks ?? 1), from, to);
    return this.t().rule(this.#rhythms()[rhythm], from, to);
  }
}
