import type { GanttLine } from './gantt-lines';
import type { TimeScale } from './gantt-scale';
import type { PlanRow } from '@loi-giai/shared';

/** Pixels of a line, and from its top to the middle of its bar. */
export const LINE = 36;
const MIDDLE = 14;

export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** What is drawn of a row. Places are pixels from the chart's beginning. */
export interface GanttBar {
  readonly plan: Stretch;
  /** What has been achieved of the plan. */
  readonly achieved: Stretch;
  /** What was planned when work began, where that was something else or is worth comparing. */
  readonly baseline: Stretch | null;
  /** From the day on which it began to the day it was done or handed in, or to today; null before it began. */
  readonly actual: Stretch | null;
  /** From the due day to the day it was done or handed in, to today or to the expected end. */
  readonly overrun: Stretch | null;
  /** Whether what runs over is over already, and not only expected. */
  readonly late: boolean;
  readonly done: boolean;
  readonly critical: boolean;
  readonly summary: boolean;
}

export function barOf(row: PlanRow, scale: TimeScale, today: string): GanttBar {
  const plan = scale.stretch(row.plannedStart, row.due);
  const late = row.daysLate > 0;
  const until = endOf(row) ?? (late && today > row.expectedEnd ? today : row.expectedEnd);
  const { baseline } = row;
  return {
    plan,
    achieved: { x: plan.x, width: (plan.width * row.progress) / 100 },
    baseline: baseline === null ? null : scale.stretch(baseline.plannedStart, baseline.due),
    actual: actualOf(row, scale, today),
    overrun: until > row.due ? { x: plan.x + plan.width, width: scale.at(until) - scale.at(row.due) } : null,
    late,
    done: row.doneOn !== null,
    critical: row.critical,
    summary: row.summary,
  };
}

/** When whoever works on it ended: it is done, or waits for the agency. */
const endOf = (row: PlanRow): string | null => row.doneOn ?? row.handedInOn;

function actualOf(row: PlanRow, scale: TimeScale, today: string): Stretch | null {
  const end = endOf(row) ?? today;
  // What was done before anybody said that it began is drawn as the day it was done.
  const start = row.startedOn ?? endOf(row);
  if (start === null || start > today) return null;
  return scale.stretch(start < end ? start : end, end);
}

/** A dependency as a path of an SVG, from the end of what comes first to the beginning of what waits. */
export interface GanttLink {
  readonly key: string;
  readonly path: string;
  readonly critical: boolean;
  /** The upper and the lower of its lines. */
  readonly first: number;
  readonly last: number;
}

/** All links whose ends are both lines of the chart. */
export function linksOf(lines: readonly GanttLine[], scale: TimeScale): readonly GanttLink[] {
  const places = new Map(lines.map(({ key }, place) => [key, place]));
  return lines.flatMap((line, place) =>
    (line.row?.predecessors ?? []).flatMap(({ id }): GanttLink[] => {
      const from = places.get(id);
      const before = from === undefined ? null : lines[from]?.row;
      if (from === undefined || !before || !line.row) return [];
      const end = scale.at(before.due) + scale.perDay;
      const start = scale.at(line.row.plannedStart);
      const path = pathOf(end, from * LINE + MIDDLE, start, place * LINE + MIDDLE);
      const [first, last] = [Math.min(from, place), Math.max(from, place)];
      const critical = before.critical && line.row.critical;
      return [{ key: `${id}:${line.key}`, path, critical, first, last }];
    }),
  );
}

/** Those that touch the lines from the first up to, and without, the last. */
export function linksWithin(
  links: readonly GanttLink[],
  [first, last]: readonly [number, number],
): readonly GanttLink[] {
  return links.filter((link) => link.last >= first && link.first < last);
}

/** Out of the bar, down or up beside it, and into the other one. */
function pathOf(x1: number, y1: number, x2: number, y2: number): string {
  const out = x1 + 6;
  const down = y2 > y1 ? 1 : -1;
  if (x2 >= out + 6) return `M${x1} ${y1}H${out}V${y2}H${x2 - 2}`;
  // Back around: between the two lines.
  const between = y2 - down * (LINE - MIDDLE - 4);
  return `M${x1} ${y1}H${out}V${between}H${x2 - 8}V${y2}H${x2 - 2}`;
}

/** The lines as sheets of paper hold them. @param first pixels for the lines of the first sheet @param other for those of others */
export function sheetsOf<Line>(
  lines: readonly Line[],
  first: number,
  other: number,
): readonly (readonly Line[])[] {
  const [onFirst, onOther] = [Math.max(1, Math.floor(first / LINE)), Math.max(1, Math.floor(other / LINE))];
  const sheets = [lines.slice(0, onFirst)];
  for (let at = onFirst; at < lines.length; at += onOther) sheets.push(lines.slice(at, at + onOther));
  return sheets;
}

/** Which lines are drawn: those in sight and some before and after, so that scrolling finds them there. */
export function windowOf(count: number, top: number, height: number): readonly [number, number] {
  const spare = 12;
  const first = Math.max(0, Math.floor(top / LINE) - spare);
  return [Math.min(first, count), Math.min(count, Math.ceil((top + height) / LINE) + spare)];
}
