import { cityDayOf } from '../programme/work-calendar';

/** What an evaluation goes through, in order; each has a day by which it is to be done. */
export const DUE_STAGES = ['declare', 'score', 'meet', 'recommend', 'decide'] as const;
export type DueStage = (typeof DUE_STAGES)[number];

/** Days, yyyy-MM-dd; null where nothing is set, or nothing follows from the schedule. */
export type DueDates = Readonly<Record<DueStage, string | null>>;

export const NO_DUE_DATES: DueDates = {
  declare: null,
  score: null,
  meet: null,
  recommend: null,
  decide: null,
};

/** What of a challenge's schedule the default dates follow from; instants in ISO 8601. */
export interface DueSchedule {
  readonly closingAt: string | null;
  readonly evaluationUntil: string | null;
  readonly announceAt: string | null;
}

/** How far into the time between the closing day and the end of the evaluation a stage is to be done. */
const SHARE: Readonly<Record<Exclude<DueStage, 'decide'>, number>> = {
  declare: 0.2,
  score: 0.7,
  meet: 0.9,
  recommend: 1,
};

/**
 * The dates that hold: those that the chair has set, and for the others what the schedule leaves: the evaluation's time is divided, and
 * the decision is due on the day of the announcement.
 */
export function dueDatesOf(schedule: DueSchedule, set: DueDates): DueDates {
  const announced = schedule.announceAt === null ? null : cityDayOf(schedule.announceAt);
  const until = schedule.evaluationUntil ?? announced;
  const from = schedule.closingAt === null ? null : cityDayOf(schedule.closingAt);
  const within = (stage: keyof typeof SHARE): string | null => {
    if (from === null || until === null || until < from) return until;
    const days = Math.round(dayNumber(until) - dayNumber(from));
    return dayOf(dayNumber(from) + Math.ceil(days * SHARE[stage]));
  };
  return {
    declare: set.declare ?? within('declare'),
    score: set.score ?? within('score'),
    meet: set.meet ?? within('meet'),
    recommend: set.recommend ?? within('recommend'),
    decide: set.decide ?? announced,
  };
}

const DAY = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Whole days from one day to the other; negative where the other comes first. */
export function daysFrom(day: string, to: string): number {
  return dayNumber(to) - dayNumber(day);
}

/** The first stage that would be due before an earlier one; null where the order holds. */
export function misplacedDue(dates: DueDates): DueStage | null {
  let last = '';
  for (const stage of DUE_STAGES) {
    const day = dates[stage];
    if (day === null) continue;
    if (day < last) return stage;
    last = day;
  }
  return null;
}

/** When the portal writes to those whose part is not done, and how long a part may take; the programme office's. Days. */
export interface ChasingRules {
  /** So long before the day; 0: not before. */
  readonly before: number;
  /** After the day, every so many days. */
  readonly every: number;
  /** So many days late, the agency's leader hears of it. */
  readonly escalateAfter: number;
  /** Working days in which an agency answers a complaint, from the day it is filed. */
  readonly answerComplaintsIn: number;
}

export const CHASING_RULE_NAMES = [
  'before',
  'every',
  'escalateAfter',
  'answerComplaintsIn',
] as const satisfies readonly (keyof ChasingRules)[];
export const CHASING_RULE_MAX = 60;
export const DEFAULT_CHASING_RULES: ChasingRules = {
  before: 2,
  every: 2,
  escalateAfter: 3,
  answerComplaintsIn: 10,
};

/** Whether a reminder is sent today: before the day, on it, and then every so many days. */
export function remindsOn(today: string, due: string, { before, every }: ChasingRules): boolean {
  const late = daysFrom(due, today);
  return late === 0 || (before > 0 && late === -before) || (late > 0 && late % every === 0);
}

/** Whether the leader hears of it today: when it is so late, and then as often as those who are reminded. */
export function escalatesOn(today: string, due: string, { every, escalateAfter }: ChasingRules): boolean {
  const late = daysFrom(due, today) - escalateAfter;
  return late >= 0 && late % every === 0;
}

/** PUT /challenges/:code/evaluation/due-dates (panel chair); null: as the schedule says. */
export type DueDatesRequest = DueDates;

/** A stage as the panel and its leader see it: how many people are late, never who, and nothing of proposals. */
export interface DueStageView {
  readonly stage: DueStage;
  readonly day: string | null;
  /** Set by the chair, not by the schedule. */
  readonly set: boolean;
  readonly state: 'ahead' | 'now' | 'done';
  /** Whose part is not done, while the stage is under way; null for whoever does not preside. */
  readonly waitingFor: number | null;
  /** 0 while it is not late. */
  readonly daysLate: number;
}
