import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type CalendarDay, WorkCalendar } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectId } from '../../core/ids';
import { injectTexts } from '../../core/texts';
import { type GanttBar, LINE, barOf, linksOf, linksWithin, windowOf } from './gantt-bars';
import type { BoardRow, GanttLine } from './gantt-lines';
import { type Tick, type TimeScale, dayNumber, dayOf } from './gantt-scale';
import { injectGanttWords } from './gantt-words';
import { GANTT_TEXTS } from './gantt.texts';
import type { Dates } from './replan';

interface Shown {
  readonly line: GanttLine;
  readonly place: number;
  readonly bar: GanttBar | null;
  readonly span: { readonly x: number; readonly width: number } | null;
}

/** A bar that is being moved: by how many pixels, and whether its end alone. */
interface Held {
  readonly row: BoardRow;
  readonly from: number;
  readonly by: number;
  readonly end: boolean;
}

/** Days beside each other need room to be told apart. */
const DAY_IS_SEEN = 8;

/**
 * Plans against time. Only the lines in sight are in the document; the keyboard goes from line to line as in any tree. What it
 * draws, its rows say in words, and the table beside it says to everybody.
 */
@Component({
  selector: 'lg-gantt-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './gantt-chart.html',
  styleUrl: './gantt-chart.scss',
})
export class GanttChart {
  readonly lines = input.required<readonly GanttLine[]>();
  readonly scale = input.required<TimeScale>();
  /** yyyy-MM-dd in the city. */
  readonly today = input.required<string>();
  readonly holidays = input<readonly CalendarDay[]>([]);
  /** Pixels of the names before the bars. */
  readonly names = input(320);
  /** Whether all lines are drawn, for a sheet of paper. */
  readonly paper = input(false);
  /** Whether bars of open tasks can be moved. */
  readonly editable = input(false);
  readonly toggled = output<GanttLine>();
  readonly chosen = output<BoardRow>();
  /** A bar was dropped elsewhere; nothing has been changed yet. */
  readonly moved = output<{ readonly row: BoardRow; readonly dates: Dates }>();

  readonly #injector = inject(Injector);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');

  protected readonly t = injectTexts(GANTT_TEXTS);
  protected readonly format = injectFormat();
  protected readonly words = injectGanttWords();
  protected readonly line = LINE;
  protected readonly arrow = injectId('arrow');
  readonly #view = signal({ top: 0, height: 1_000 });
  readonly #held = signal<Held | null>(null);
  protected readonly current = signal<string | null>(null);
  /** The line that takes the focus: the last one that had it, as long as it is there. */
  protected readonly active = linkedSignal(() => {
    const keys = this.lines();
    const key = this.current();
    return keys.some((line) => line.key === key) ? key : (keys[0]?.key ?? null);
  });

  readonly #window = computed(() => {
    const count = this.lines().length;
    return this.paper() ? ([0, count] as const) : windowOf(count, this.#view().top, this.#view().height);
  });
  protected readonly shown = computed((): readonly Shown[] => {
    const [[first, last], scale, today] = [this.#window(), this.scale(), this.today()];
    return this.lines()
      .slice(first, last)
      .map((line, index) => ({
        line,
        place: first + index,
        bar: line.row ? barOf(line.row, scale, today) : null,
        span: line.span ? scale.stretch(line.span.from, line.span.to) : null,
      }));
  });
  readonly #links = computed(() => linksOf(this.lines(), this.scale()));
  protected readonly links = computed(() => linksWithin(this.#links(), this.#window()));
  protected readonly majors = computed(() => this.#named(this.scale().major(), true));
  protected readonly minors = computed(() => this.#named(this.scale().minor(), false));
  /** Days off, where days can be told apart. */
  protected readonly off = computed(() => {
    const scale = this.scale();
    if (scale.perDay < DAY_IS_SEEN) return [];
    const calendar = new WorkCalendar(this.holidays());
    return scale.days().flatMap((day) => (calendar.isWorkday(day) ? [] : [{ day, x: scale.at(day) }]));
  });

  constructor() {
    afterNextRender(() => {
      this.scrolled();
      if (!this.paper()) this.showDay(this.today());
    });
  }

  /** Scrolls so that the day is in the first third of what is in sight. */
  showDay(day: string): void {
    const frame = this.frame().nativeElement;
    frame.scrollLeft = Math.max(0, this.scale().at(day) - (frame.clientWidth - this.names()) / 3);
  }

  protected scrolled(): void {
    const { scrollTop: top, clientHeight: height } = this.frame().nativeElement;
    this.#view.set({ top, height });
  }

  protected pressed(event: KeyboardEvent): void {
    const lines = this.lines();
    const place = lines.findIndex(({ key }) => key === this.active());
    const line = lines[place];
    if (!line) return;
    const target = this.#target(event.key, place, line);
    if (target === null) return;
    event.preventDefault();
    if (target !== place) this.#focus(Math.min(Math.max(target, 0), lines.length - 1));
  }

  protected lateWords({ row, late }: GanttLine): string {
    return row
      ? this.t().lateBy(this.format.number(row.daysLate))
      : this.t().lateCount(this.format.number(late));
  }

  protected movable({ row }: GanttLine): boolean {
    return this.editable() && row !== null && !row.summary && row.doneOn === null;
  }

  protected shiftOf({ key }: GanttLine): number {
    const held = this.#held();
    return held?.row.id === key && !held.end ? held.by : 0;
  }

  protected stretchOf({ key }: GanttLine): number {
    const held = this.#held();
    return held?.row.id === key && held.end ? held.by : 0;
  }

  protected grab(event: PointerEvent, line: GanttLine): void {
    if (!this.movable(line) || !line.row || event.button !== 0) return;
    const bar = event.currentTarget as HTMLElement;
    bar.setPointerCapture(event.pointerId);
    const end = (event.target as HTMLElement).classList.contains('edge');
    this.#held.set({ row: line.row, from: event.clientX, by: 0, end });
  }

  /** By whole days. */
  protected drag(event: PointerEvent): void {
    const { perDay } = this.scale();
    this.#held.update((held) => {
      if (!held) return null;
      return { ...held, by: Math.round((event.clientX - held.from) / perDay) * perDay };
    });
  }

  protected drop(): void {
    const held = this.#held();
    this.#held.set(null);
    if (!held) return;
    const days = Math.round(held.by / this.scale().perDay);
    if (days === 0) {
      this.chosen.emit(held.row);
      return;
    }
    const { plannedStart, due } = held.row;
    const moved = (day: string): string => dayOf(dayNumber(day) + days);
    const start = held.end ? plannedStart : moved(plannedStart);
    const end = moved(due);
    this.moved.emit({ row: held.row, dates: { plannedStart: start, due: end < start ? start : end } });
  }

  protected release(): void {
    this.#held.set(null);
  }

  /** Where a key leads to; null for keys that mean nothing here. */
  #target(key: string, place: number, line: GanttLine): number | null {
    const page = Math.max(1, Math.floor(this.#view().height / LINE) - 2);
    const steps: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: this.lines().length - 1,
    };
    if (key in steps) return steps[key] ?? null;
    if (key === 'Enter' && line.row) this.chosen.emit(line.row);
    else if (line.parts > 0 && (key === 'Enter' || key === (line.open ? 'ArrowLeft' : 'ArrowRight')))
      this.toggled.emit(line);
    else return null;
    return place;
  }

  /** The line may not be drawn yet: it is brought into sight first. */
  #focus(place: number): void {
    const line = this.lines()[place];
    if (!line) return;
    const frame = this.frame().nativeElement;
    const [top, head] = [place * LINE, 60];
    if (top < frame.scrollTop) frame.scrollTop = top;
    else if (top + LINE + head > frame.scrollTop + frame.clientHeight)
      frame.scrollTop = top + LINE + head - frame.clientHeight;
    this.scrolled();
    this.current.set(line.key);
    afterNextRender(
      () => {
        frame
          .querySelector<HTMLElement>(`[data-key="${CSS.escape(line.key)}"]`)
          ?.focus({ preventScroll: true });
      },
      { injector: this.#injector },
    );
  }

  /** Names of months, weeks, quarters; none where there is no room for one. */
  #named(ticks: readonly Tick[], major: boolean): readonly (Tick & { readonly label: string })[] {
    return ticks.map((tick) => ({ ...tick, label: tick.width < 20 ? '' : this.#nameOf(tick.day, major) }));
  }

  #nameOf(day: string, major: boolean): string {
    const { zoom } = this.scale();
    const [year, month, date] = day.split('-') as [string, string, string];
    if (major) return zoom === 'day' || zoom === 'week' ? `${month}/${year}` : year;
    if (zoom === 'day') return date;
    if (zoom === 'week') return `${date}/${month}`;
    if (zoom === 'month') return month;
    if (zoom === 'quarter') return this.t().quarter(this.format.number(Math.ceil(Number(month) / 3)));
    return year;
  }
}
