import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Respondent, Satisfaction } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { type Bar, BarChart } from '../../ui/bar-chart';
import { Figure } from '../../ui/figure';
import { CHANGE_TEXTS, changeLine } from '../surveys/change-text';
import { RESPONDENT_TEXTS } from '../surveys/respondents.texts';
import { RESULTS_TEXTS } from './results.texts';

/** Satisfaction of one kind of respondents: share, interval, sample, distribution; suppressed below five answers (I10). */
@Component({
  selector: 'lg-satisfaction-figure',
  imports: [BarChart, Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-figure [value]="share()" [label]="who()">
      @if (satisfaction().n === null) {
        <p>{{ t().suppressed }}</p>
      } @else {
        <p>{{ t().share }}; {{ interval() }}</p>
        @if (change(); as line) {
          <p>{{ line }}</p>
        }
        @if (shown()) {
          <lg-bar-chart [caption]="t().distribution(who())" [bars]="bars()" />
          <p class="small">{{ t().distributionKey }}</p>
        }
        @if (hides()) {
          <p class="small">{{ t().hiddenWhy }}</p>
        }
        <p class="small">{{ sample() }}</p>
      }
    </lg-figure>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SatisfactionFigure {
  readonly respondent = input.required<Respondent>();
  readonly satisfaction = input.required<Satisfaction>();
  /** Of those who were asked the same before the pilot. */
  readonly before = input<Satisfaction>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(RESULTS_TEXTS);
  readonly #format = injectFormat();

  protected readonly who = computed(() => RESPONDENT_TEXTS[this.#locale()][this.respondent()]);
  protected readonly share = computed(() => {
    const { share } = this.satisfaction();
    return share === null ? '–' : this.#format.percent(share);
  });
  protected readonly interval = computed(() => {
    const { interval } = this.satisfaction();
    return interval === null
      ? ''
      : this.t().interval(this.#format.percent(interval.low), this.#format.percent(interval.high));
  });
  protected readonly sample = computed(() => {
    const { n, mean } = this.satisfaction();
    if (n === null) return '';
    const answers = this.t().answers(this.#format.number(n));
    return mean === null ? answers : `${answers} · ${this.t().mean(this.#format.number(mean))}`;
  });
  protected readonly change = computed(() => {
    const before = this.before();
    if (before === undefined) return '';
    const words = CHANGE_TEXTS[this.#locale()];
    return changeLine(
      words,
      { type: 'five_point', ...before },
      { type: 'five_point', ...this.satisfaction() },
      this.#format,
    );
  });
  /** Whether any part of the distribution is published, and whether any is not. */
  protected readonly shown = computed(() => this.satisfaction().distribution.some((count) => count !== null));
  protected readonly hides = computed(() => this.satisfaction().distribution.includes(null));
  protected readonly bars = computed<Bar[]>(() =>
    this.satisfaction().distribution.map((count, index) => ({
      label: this.t().point(String(index + 1)),
      value: count ?? 0,
      display: count === null ? this.t().hidden : this.#format.number(count),
      tone: index >= 3 ? 'plain' : 'rest',
    })),
  );
}
