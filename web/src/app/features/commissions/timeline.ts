import type { CommissionState, MilestoneView } from '@loi-giai/shared';
import { type MilestoneStatus, milestoneStatus } from './commission-state';

/** A stretch of the chart, in percent of its width. */
export interface Stretch {
  readonly start: number;
  readonly width: number;
}

export interface TimelineBar {
  readonly milestone: MilestoneView;
  readonly status: MilestoneStatus;
  readonly plan: Stretch;
  /** The part of the plan that has been achieved. */
  readonly achieved: Stretch;
  /** From the due day to the day it was done or handed in, or to today while it is open. */
  readonly overdue: Stretch | null;
  /** Where it was done. */
  readonly doneAt: number | null;
}

export interface Timeline {
  readonly bars: readonly TimelineBar[];
  /** Beginnings of months, thinned out so that their names do not touch. */
  readonly ticks: readonly { readonly day: string; readonly at: number }[];
  /** Null where today lies outside of the chart. */
  readonly today: number | null;
}

const DAY_MS = 86_400_000;
const MAX_TICKS = 7;

/** Where everything stands on the chart of a plan. @param today yyyy-MM-dd in the city */
export function timelineOf(
  milestones: readonly MilestoneView[],
  state: CommissionState,
  today: string,
): Timeline {
  if (milestones.length === 0) return { bars: [], ticks: [], today: null };
  const statuses = milestones.map((milestone) => milestoneStatus(milestone, state, today));
  const days = milestones.flatMap(({ plannedStart, due, doneOn }) => [plannedStart, due, doneOn ?? due]);
  // What is overdue now grows until today.
  if (state === 'running' || statuses.includes('late')) days.push(today);
  const first = Math.min(...days.map(dayNumber));
  const end = Math.max(...days.map(dayNumber)) + 1;
  const at = (day: number): number => ((day - first) / (end - first)) * 100;
  const stretch = (from: number, to: number): Stretch => ({ start: at(from), width: at(to) - at(from) });

  const bars = milestones.map((milestone, index): TimelineBar => {
    const [start, due] = [dayNumber(milestone.plannedStart), dayNumber(milestone.due) + 1];
    const status = statuses[index] ?? 'planned';
    const lateUntil = lateEnd(milestone, status, today);
    const plan = stretch(start, due);
    return {
      milestone,
      status,
      plan,
      achieved: { start: plan.start, width: (plan.width * milestone.progress) / 100 },
      overdue: lateUntil === null ? null : stretch(due, dayNumber(lateUntil) + 1),
      doneAt: milestone.doneOn === null ? null : at(dayNumber(milestone.doneOn) + 0.5),
    };
  });
  const now = dayNumber(today) + 0.5;
  return { bars, ticks: monthTicks(first, end, at), today: now < first || now > end ? null : at(now) };
}

/** The last day on which it was late; null for what is in time. */
function lateEnd(milestone: MilestoneView, status: MilestoneStatus, today: string): string | null {
  if (status === 'late') return today;
  return milestone.daysLate > 0 ? (milestone.doneOn ?? milestone.handedInOn) : null;
}

/** Days since 1970 of a calendar day. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function monthTicks(first: number, end: number, at: (day: number) => number): Timeline['ticks'] {
  const begin = new Date(first * DAY_MS);
  const months: number[] = [];
  for (let month = begin.getUTCMonth() + (begin.getUTCDate() === 1 ? 0 : 1); ; month += 1) {
    const day = Date.UTC(begin.getUTCFullYear(), month, 1) / DAY_MS;
    if (day >= end) break;
    months.push(day);
  }
  const step = Math.ceil(months.length / MAX_TICKS);
  return months
    .filter((_, index) => index % step === 0)
    .map((day) => ({ day: new Date(day * DAY_MS).toISOString().slice(0, 10), at: at(day) }));
}
