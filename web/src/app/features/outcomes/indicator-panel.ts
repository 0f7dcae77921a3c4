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
  viewChild,
} from '@angular/core';
import type { IndicatorView, MeasurementView, OutcomesView, PublishedIndicator } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { BarChart } from '../../ui/bar-chart';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Column, DataTable } from '../../ui/data-table';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { beforeAndAfter, isImproved, publishedFact } from './figure-text';
import { MeasurementForm } from './measurement-form';
import { OutcomesApi } from './outcomes-api';
import { DIRECTION_TEXTS, OUTCOMES_TEXTS } from './outcomes.texts';
import { figureOf, latestOf } from './readiness';
import { RESULTS_TEXTS } from './results.texts';

/** One indicator: what it is measured against, what was measured, by whom, and who has verified it. */
@Component({
  selector: 'lg-indicator-panel',
  imports: [Banner, BarChart, Button, Column, ConfirmDialog, DataTable, MeasurementForm, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './indicator-panel.html',
  styleUrl: './indicator-panel.scss',
})
export class IndicatorPanel {
  readonly indicator = input.required<IndicatorView>();
  readonly mayMeasure = input(false);
  readonly changed = output<OutcomesView>();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #results = injectTexts(RESULTS_TEXTS);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(OUTCOMES_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly entering = signal(false);
  protected readonly asked = signal<MeasurementView | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected readonly unit = computed(() => this.local(this.indicator().unit));
  protected readonly direction = computed(() => DIRECTION_TEXTS[this.#locale()][this.indicator().direction]);
  protected readonly bars = computed(() => {
    const latest = latestOf(this.indicator());
    return latest === null
      ? []
      : beforeAndAfter(figureOf(this.indicator(), latest), this.unit(), this.#results(), this.format);
  });

  protected origin(published: PublishedIndicator): string {
    return publishedFact(published, this.t(), this.local(published.unit), this.format);
  }

  protected amount(value: number): string {
    return this.format.quantity(value, this.unit());
  }

  protected improvement(measurement: MeasurementView): string {
    const { improvement } = figureOf(this.indicator(), measurement);
    return improvement === null ? this.t().notMeasurable : this.format.percent(improvement);
  }

  protected better(measurement: MeasurementView): boolean {
    return isImproved(figureOf(this.indicator(), measurement));
  }

  protected sample({ sampleSize }: MeasurementView): string {
    return sampleSize === null ? this.t().noSample : this.t().sample(this.format.number(sampleSize));
  }

  protected enter(): void {
    this.entering.set(true);
    this.#focus('lg-measurement-form input');
  }

  /** The form goes away; the focus returns to the button that opened it. */
  protected leave(after: OutcomesView | null): void {
    this.entering.set(false);
    if (after !== null) this.changed.emit(after);
    this.#focus('.enter');
  }

  protected ask(measurement: MeasurementView): void {
    this.asked.set(measurement);
    this.problem.set(null);
    this.dialog().open();
  }

  protected async verify(): Promise<void> {
    const measurement = this.asked();
    if (measurement === null) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const after = await this.#api.verify(measurement.id);
      this.dialog().close();
      this.#toasts.show(this.t().verified);
      this.changed.emit(after);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  #focus(selector: string): void {
    afterNextRender(() => this.#host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.#injector,
    });
  }
}
