import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { Channel, SurveyOutliers, SurveyView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { CHANNEL_TEXTS } from './respondents.texts';
import { SURVEYS_TEXTS } from './surveys.texts';

/** What looks unlike people answering one by one, for the agency to judge. */
@Component({
  selector: 'lg-survey-outliers',
  imports: [Column, DataTable, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="outliers">
      <h2 id="outliers">{{ t().outliers }}</h2>
      <p class="soft">{{ t().outliersLead }}</p>
      @if (report.hasValue()) {
        @let found = report.value();
        @if (found.minutes.length + found.patterns.length === 0) {
          <p>{{ t().outliersNone }}</p>
        } @else {
          <ul>
            @for (pattern of found.patterns; track $index) {
              <li>
                {{
                  t().pattern(where(pattern), format.number(pattern.answers), format.percent(pattern.share))
                }}
              </li>
            }
            @for (minute of found.minutes; track $index) {
              <li>
                {{ t().minute(format.dateTime(minute.minute), where(minute), format.number(minute.answers)) }}
              </li>
            }
          </ul>
        }
        <lg-data-table [rows]="found.channels" [caption]="t().channels">
          <ng-template [lgColumn]="found.channels" [header]="t().address" [rowHeader]="true" let-row>{{
            where(row)
          }}</ng-template>
          <ng-template [lgColumn]="found.channels" [header]="t().answers" [numeric]="true" let-row>{{
            count(row.answers)
          }}</ng-template>
          <ng-template [lgColumn]="found.channels" [header]="t().busiest" [numeric]="true" let-row>{{
            count(row.busiest)
          }}</ng-template>
        </lg-data-table>
      } @else if (report.error()) {
        <lg-problem-view [error]="report.error()" [main]="false" (retry)="report.reload()" />
      } @else {
        <lg-skeleton />
      }
    </section>
  `,
})
export class SurveyOutliersView {
  readonly survey = input.required<SurveyView>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SURVEYS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly report = httpResource<SurveyOutliers>(
    () => `/api/v1/surveys/${this.survey().id}/outliers`,
  );

  protected where({ link, channel }: { readonly link: string; readonly channel: Channel }): string {
    return link || CHANNEL_TEXTS[this.#locale()][channel];
  }

  protected count(answers: number): string {
    return answers === 0 ? '< 5' : `≥ ${this.format.number(answers)}`;
  }
}
