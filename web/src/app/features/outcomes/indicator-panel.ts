import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import {
  type IndicatorView,
  isStanding,
  type MeasurementView,
  type OutcomesView,
  type PilotView,
  type PublishedIndicator,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { publishedFact } from './figure-text';
import { IndicatorChart } from './indicator-chart';
import type { IndicatorChartData } from './indicator-chart-layout';
import { MeasurementDecision } from './measurement-decision';
import { MeasurementForm } from './measurement-form';
import { MeasurementList } from './measurement-list';
import { FREQUENCY_TEXTS, NEXT_TEXTS } from './measurement-words';
import { MEASUREMENTS_TEXTS } from './measurements.texts';
import { DIRECTION_TEXTS, OUTCOMES_TEXTS } from './outcomes.texts';
import { ReviseForm } from './revise-form';

/** One indicator: what it is measured against, what was measured, by whom, and who has verified it. */
@Component({
  selector: 'lg-indicator-panel',
  imports: [Button, IndicatorChart, MeasurementDecision, MeasurementForm, MeasurementList, ReviseForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './indicator-panel.html',
  styleUrl: './indicator-panel.scss',
})
export class IndicatorPanel {
  readonly indicator = input.required<IndicatorView>();
  readonly pilot = input<PilotView | null>(null);
  readonly mayMeasure = input(false);
  readonly mayRevise = input(false);
  readonly changed = output<OutcomesView>();

  readonly #locale = inject(Locale).current;
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly t = injectTexts(OUTCOMES_TEXTS);
  protected readonly m = injectTexts(MEASUREMENTS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly writing = signal<'measurement' | 'revision' | null>(null);
  protected readonly corrected = signal<MeasurementView | null>(null);

  protected readonly unit = computed(() => this.local(this.indicator().unit));
  protected readonly direction = computed(() => DIRECTION_TEXTS[this.#locale()][this.indicator().direction]);
  protected readonly frequency = computed(() => FREQUENCY_TEXTS[this.#locale()][this.indicator().frequency]);
  protected readonly standing = computed(() =>
    this.indicator().measurements.filter(({ state }) => isStanding(state)),
  );
  protected readonly past = computed(() =>
    this.indicator().measurements.filter(({ state }) => !isStanding(state)),
  );
  protected readonly chart = computed<IndicatorChartData>(() => {
    const { baseline, baselineOn, target, targetOn } = this.indicator();
    return {
      baseline: { value: baseline, on: baselineOn },
      target: { value: target, on: targetOn },
      measurements: this.standing().map(({ value, measuredOn: on, state }) => ({
        ...{ value, on },
        verified: state === 'verified',
      })),
      pilot: this.pilot(),
    };
  });
  protected readonly formHeading = computed(() => {
    const corrected = this.corrected();
    if (corrected === null) return this.t().add;
    return this.m().correctHeading(this.amount(corrected.value), this.format.date(corrected.measuredOn));
  });

  protected origin(published: PublishedIndicator): string {
    return publishedFact(published, this.t(), this.local(published.unit), this.format);
  }

  protected amount(value: number): string {
    return this.format.quantity(value, this.unit());
  }

  protected nextWords({ on, status }: NonNullable<IndicatorView['next']>): string {
    return NEXT_TEXTS[this.#locale()][status](this.format.date(on));
  }

  /** A new measurement, or one in the place of another. */
  protected write(corrected: MeasurementView | null): void {
    this.corrected.set(corrected);
    this.writing.set('measurement');
    this.#focus('lg-measurement-form input');
  }

  protected revise(): void {
    this.writing.set('revision');
    this.#focus('lg-revise-form input');
  }

  /** The form goes away; the focus returns to the buttons that open it. */
  protected leave(after: OutcomesView | null): void {
    this.writing.set(null);
    if (after !== null) this.changed.emit(after);
    this.#focus('.enter');
  }

  #focus(selector: string): void {
    afterNextRender(() => this.#host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.#injector,
    });
  }
}
