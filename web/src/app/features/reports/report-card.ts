import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReportScheduleView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import {
  REPORT_STATE_TEXTS,
  REPORT_STATE_TONES,
  REPORT_TIMING_TEXTS,
  REPORT_TIMING_TONES,
} from './report-words';
import { scheduleAddress } from './reports-api';
import { REPORTS_TEXTS } from './reports.texts';

const SHOWN = 4;

/** The reports of one commission that matter now, on its page: what was handed in last, and what is due next. */
@Component({
  selector: 'lg-report-card',
  imports: [RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (schedule.hasValue()) {
      <section class="section" aria-labelledby="solver-reports">
        <h2 id="solver-reports">{{ t().cardHeading }}</h2>
        <div class="card stack">
          @for (report of shown(); track report.id) {
            <p class="row">
              <a [routerLink]="['/work/reports', report.id]">{{ t().dueOn(format.date(report.dueOn)) }}</a>
              @if (report.timing === 'handed_in' || report.state === 'returned') {
                <lg-tag [tone]="stateTones[report.state]">{{ states()[report.state] }}</lg-tag>
              }
              @if (report.timing !== 'handed_in') {
                <lg-tag [tone]="timingTones[report.timing]">{{ timings()[report.timing] }}</lg-tag>
              }
            </p>
          } @empty {
            <p class="soft">{{ t().cardNone }}</p>
          }
          <p class="row no-print">
            <a [routerLink]="['/work/reports/schedule', commissionId()]">{{ t().cardSchedule }}</a>
            @if (shown().length > 0) {
              <a routerLink="/work/reports" [queryParams]="{ commission: commissionId() }">{{
                t().cardAll
              }}</a>
            }
          </p>
        </div>
      </section>
    }
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class ReportCard {
  readonly commissionId = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(REPORTS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly stateTones = REPORT_STATE_TONES;
  protected readonly timingTones = REPORT_TIMING_TONES;
  protected readonly states = computed(() => REPORT_STATE_TEXTS[this.#locale()]);
  protected readonly timings = computed(() => REPORT_TIMING_TEXTS[this.#locale()]);
  protected readonly schedule = httpResource<ReportScheduleView>(() => scheduleAddress(this.commissionId()));
  protected readonly shown = computed(() => {
    const reports = this.schedule.hasValue() ? this.schedule.value().reports : [];
    const open = reports.filter(({ state }) => state !== 'accepted');
    const accepted = reports.filter(({ state }) => state === 'accepted').slice(-1);
    return [...accepted, ...open].slice(0, SHOWN);
  });
}
