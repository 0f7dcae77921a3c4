import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { ChasingRules, ProgrammeCalendar } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { CALENDAR_TEXTS } from './calendar.texts';
import { ChasingRulesForm } from './chasing-rules-form';
import { HolidayForm } from './holiday-form';
import { ProgrammeApi } from './programme-api';
import { ProgrammeParts } from './programme-parts';
import { ScheduleRulesForm } from './schedule-rules-form';

/** The programme office keeps the public holidays, and how long the parts of a schedule take at least. */
@Component({
  selector: 'lg-calendar-edit',
  imports: [
    Button,
    ChasingRulesForm,
    Column,
    DataTable,
    HolidayForm,
    PageHeader,
    ProblemView,
    ProgrammeParts,
    ScheduleRulesForm,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-programme-parts />
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      @if (calendar.hasValue()) {
        @let holidays = calendar.value().holidays;
        <div class="stack stack-large">
          <lg-schedule-rules-form [rules]="calendar.value().rules" (saved)="calendar.set($event)" />
          @if (chasing.hasValue()) {
            <lg-chasing-rules-form [rules]="chasing.value()" (saved)="chasing.set($event)" />
          }
          <section class="stack" aria-labelledby="holidays">
            <h2 id="holidays">{{ t().holidays }}</h2>
            <lg-data-table [rows]="holidays" [caption]="t().holidays" [hideCaption]="true">
              <ng-template [lgColumn]="holidays" [header]="t().day" [rowHeader]="true" let-row>{{
                format.date(row.day)
              }}</ng-template>
              <ng-template [lgColumn]="holidays" [header]="t().name" let-row>{{
                local(row.name)
              }}</ng-template>
              <ng-template [lgColumn]="holidays" [header]="t().instead" let-row>{{
                row.workdayInstead ? format.date(row.workdayInstead) : '–'
              }}</ng-template>
              <ng-template [lgColumn]="holidays" [header]="t().actions" let-row>
                <button type="button" lgButton="quiet" (click)="remove(row.day)">
                  {{ t().remove }}<span class="visually-hidden"> {{ format.date(row.day) }}</span>
                </button>
              </ng-template>
            </lg-data-table>
            @for (list of [holidays]; track list) {
              <lg-holiday-form (saved)="calendar.reload()" />
            }
          </section>
        </div>
      } @else if (calendar.error()) {
        <lg-problem-view [error]="calendar.error()" (retry)="calendar.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
})
export class CalendarEdit {
  readonly #api = inject(ProgrammeApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(CALENDAR_TEXTS);
  protected readonly format = injectFormat();
  protected readonly local = injectLocalText();
  protected readonly chasing = httpResource<ChasingRules>(() => '/api/v1/programme/chasing-rules');
  protected readonly calendar = httpResource<ProgrammeCalendar>(() => '/api/v1/programme/calendar');

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected async remove(day: string): Promise<void> {
    try {
      await this.#api.removeHoliday(day);
      this.#toasts.show(this.t().removed);
      this.calendar.reload();
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }
}
