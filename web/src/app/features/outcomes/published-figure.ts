import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PilotView, PublishedFigure as FigureData } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { BarChart } from '../../ui/bar-chart';
import { Figure } from '../../ui/figure';
import {
  beforeAndAfter,
  changeInWords,
  courseOf,
  isImproved,
  plainChange,
  sourceInWords,
} from './figure-text';
import { IndicatorChart } from './indicator-chart';
import { RESULTS_TEXTS } from './results.texts';

/** One measured indicator: the change first, then how it came about, and baseline, target, method, sample and date (I10). */
@Component({
  selector: 'lg-published-figure',
  imports: [BarChart, Figure, IndicatorChart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-figure [value]="value()" [label]="local(figure().name)" [tone]="improved() ? 'improved' : 'late'">
      <p class="change">
        <strong>{{ improved() ? t().better : t().worse }}</strong>: {{ words() }}
      </p>
      @if (course(); as data) {
        <lg-indicator-chart [caption]="t().course" [unit]="unit()" [data]="data" />
      } @else {
        <lg-bar-chart [caption]="t().beforeAndAfter" [bars]="bars()" />
      }
      <ul class="plain-list small">
        <li>
          {{ t().degree }}:
          <strong>{{ degree() }}</strong>
        </li>
        <li>{{ t().baseline(amount(figure().baseline), format.date(figure().baselineOn)) }}</li>
        <li>{{ t().target(amount(figure().target), format.date(figure().targetOn)) }}</li>
        <li>{{ source() }}</li>
      </ul>
    </lg-figure>
  `,
  styles: `
    :host {
      display: block;
    }
    lg-figure {
      height: 100%;
    }
    .change {
      margin: 0 0 1rem;
    }
    lg-bar-chart,
    lg-indicator-chart {
      display: block;
      margin-bottom: 1rem;
    }
  `,
})
export class PublishedFigure {
  readonly figure = input.required<FigureData>();
  readonly pilot = input<PilotView | null>(null);

  protected readonly t = injectTexts(RESULTS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();

  protected readonly improved = computed(() => isImproved(this.figure()));
  protected readonly value = computed(() => {
    const change = plainChange(this.figure());
    if (change === null) return this.amount(this.figure().actual);
    return `${change > 0 ? '+' : ''}${this.format.percent(change)}`;
  });
  protected readonly words = computed(() => changeInWords(this.figure(), this.unit(), this.t(), this.format));
  protected readonly bars = computed(() => beforeAndAfter(this.figure(), this.unit(), this.t(), this.format));
  protected readonly course = computed(() => courseOf(this.figure(), this.pilot(), this.t(), this.format));
  protected readonly degree = computed(() => {
    const { improvement } = this.figure();
    return improvement === null ? this.t().notMeasurable : this.format.percent(improvement);
  });
  protected readonly source = computed(() => sourceInWords(this.figure(), this.t(), this.format));
  protected readonly unit = computed(() => this.local(this.figure().unit));

  protected amount(value: number): string {
    return this.format.quantity(value, this.unit());
  }
}
