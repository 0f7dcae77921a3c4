import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { CalendarDay } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectQuery, injectQueryChange } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { sheetsOf } from './gantt-bars';
import { GanttChart } from './gantt-chart';
import {
  type BoardRow,
  GROUPINGS,
  type GanttLine,
  type GanttSource,
  type Grouping,
  linesOf,
  spanOf,
} from './gantt-lines';
import { TimeScale, ZOOMS, type Zoom } from './gantt-scale';
import { GanttTable } from './gantt-table';
import { GANTT_TEXTS } from './gantt.texts';
import type { Dates } from './replan';

export interface TimedSource extends GanttSource {
  readonly today: string;
  readonly holidays: readonly CalendarDay[];
}

/** A3 landscape without its margins of 10 mm, in CSS pixels. */
const PAPER_WIDTH = Math.floor((400 / 25.4) * 96);
const PAPER_HEIGHT = Math.floor((277 / 25.4) * 96);
/** What stands above the first lines of a sheet: the time, and on the first one the page's heading. */
const PAPER_HEAD = 70;
const PAPER_TITLE = 300;
const PAPER_NAMES = 380;
/** On anything narrower the table is shown first. */
const WIDE = 720;

/** Plans as a chart or a table, by the address: view, zoom, group. On paper the whole chart, sheet by sheet. */
@Component({
  selector: 'lg-gantt-view',
  imports: [Button, GanttChart, GanttTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './gantt-view.html',
  styleUrl: './gantt-view.scss',
  host: { '(window:beforeprint)': 'toPaper(true)', '(window:afterprint)': 'toPaper(false)' },
})
export class GanttView {
  readonly source = input.required<TimedSource>();
  /** Addresses of what is downloaded. */
  readonly exports = input.required<{ readonly xlsx: string; readonly ics: string }>();
  readonly editable = input(false);
  readonly chosen = output<BoardRow>();
  readonly moved = output<{ readonly row: BoardRow; readonly dates: Dates }>();

  readonly #agencyName = injectAgencyName();
  readonly #application = inject(ApplicationRef);
  readonly #query = injectQuery();
  private readonly chart = viewChild(GanttChart);

  protected readonly change = injectQueryChange();
  protected readonly t = injectTexts(GANTT_TEXTS);
  protected readonly format = injectFormat();
  protected readonly local = injectLocalText();
  protected readonly zooms = ZOOMS;
  protected readonly paperNames = PAPER_NAMES;
  protected readonly printing = signal(false);
  protected readonly shows = computed(() => {
    const { view } = this.#query();
    if (view === 'chart' || view === 'table') return view;
    return globalThis.innerWidth >= WIDE ? 'chart' : 'table';
  });
  protected readonly names = computed(() => (globalThis.innerWidth >= WIDE ? 320 : 150));
  protected readonly grouping = computed((): Grouping => {
    const { group } = this.#query();
    return GROUPINGS.find((known) => known === group) ?? 'challenge';
  });
  readonly #span = computed(() => {
    const { rows, today } = this.source();
    const span = spanOf(rows) ?? { from: today, to: today };
    return { from: span.from < today ? span.from : today, to: span.to > today ? span.to : today };
  });
  /** What people chose, or the finest at which all of it is at most a few screens wide. */
  protected readonly zoomed = computed((): Zoom => {
    const { zoom } = this.#query();
    const chosen = ZOOMS.find((known) => known === zoom);
    if (chosen) return chosen;
    return ZOOMS.find((known) => TimeScale.of(this.#span(), known).width <= 3_000) ?? 'year';
  });
  protected readonly scale = computed(() => TimeScale.of(this.#span(), this.zoomed()));
  protected readonly fitted = computed(() => TimeScale.fitted(this.#span(), PAPER_WIDTH - PAPER_NAMES - 4));
  readonly #folded = linkedSignal({
    source: this.grouping,
    computation: (): ReadonlySet<string> => new Set(),
  });
  protected readonly lines = computed(() =>
    linesOf(this.source(), this.grouping(), this.#folded(), {
      title: ({ challengeCode, challengeTitle }) => `${challengeCode} – ${this.local(challengeTitle)}`,
      unit: ({ unitName, unitNameEn }) => this.#agencyName({ name: unitName, nameEn: unitNameEn }),
    }),
  );
  protected readonly sheets = computed(() =>
    sheetsOf(this.lines(), PAPER_HEIGHT - PAPER_HEAD - PAPER_TITLE, PAPER_HEIGHT - PAPER_HEAD),
  );

  protected fold({ key }: GanttLine): void {
    this.#folded.update((folded) => {
      const after = new Set(folded);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }

  protected toToday(): void {
    this.chart()?.showDay(this.source().today);
  }

  protected print(): void {
    globalThis.print();
  }

  /** The browser draws what it prints as soon as this returns. */
  protected toPaper(printing: boolean): void {
    this.printing.set(printing);
    this.#application.tick();
  }
}
