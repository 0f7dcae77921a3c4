import { FIELD_ERROR, type FieldProblem } from '../error-codes';
import { cityDayOf, type WorkCalendar } from '../programme/work-calendar';
import type { ChallengeSchedule } from './challenge-content';

/** How many working days each part of a schedule takes at least; the programme office's. */
export interface ScheduleRules {
  /** From the day after the opening to the closing time. */
  readonly call: number;
  /** From the opening to the enquiry deadline. */
  readonly questions: number;
  /** From the enquiry deadline to the closing time, so that an answer can still be used. */
  readonly answers: number;
  readonly evaluation: number;
  /** From the end of the evaluation to the announcement. */
  readonly decision: number;
  readonly pilot: number;
  /** From the end of the pilot, or the announcement where there is none, to the end of the measuring. */
  readonly measuring: number;
}

export const SCHEDULE_RULE_NAMES = [
  'call',
  'questions',
  'answers',
  'evaluation',
  'decision',
  'pilot',
  'measuring',
] as const satisfies readonly (keyof ScheduleRules)[];

/** Working days; above it a rule is a mistake. */
export const SCHEDULE_RULE_MAX = 250;

export const DEFAULT_SCHEDULE_RULES: ScheduleRules = {
  call: 10,
  questions: 3,
  answers: 2,
  evaluation: 5,
  decision: 1,
  pilot: 20,
  measuring: 20,
};

export const SCHEDULE_FIELDS = [
  'enquiryDeadline',
  'closingAt',
  'evaluationUntil',
  'announceAt',
  'pilotFrom',
  'pilotUntil',
  'measureUntil',
] as const satisfies readonly (keyof ChallengeSchedule)[];
export type ScheduleField = (typeof SCHEDULE_FIELDS)[number];

export interface ScheduleBasis {
  /** The database's time: the call is taken to open then. ISO 8601. */
  readonly now: string;
  readonly rules: ScheduleRules;
  readonly calendar: WorkCalendar;
  /** A prize needs no pilot. */
  readonly pilotOptional: boolean;
}

const INSTANTS: ReadonlySet<ScheduleField> = new Set(['enquiryDeadline', 'closingAt', 'announceAt']);
const PILOT: ReadonlySet<ScheduleField> = new Set(['pilotFrom', 'pilotUntil']);

/** The city's day of a date of the schedule, whichever of the two kinds it is. */
function dayOfField(schedule: ChallengeSchedule, field: ScheduleField): string | null {
  const value = schedule[field];
  return value === null || !INSTANTS.has(field) ? value : cityDayOf(value);
}

/** What is wrong with a schedule before it opens: dates that are missing, in the wrong order, or too near to each other. */
export function scheduleProblems(schedule: ChallengeSchedule, basis: ScheduleBasis): FieldProblem[] {
  const noPilot = basis.pilotOptional && schedule.pilotFrom === null && schedule.pilotUntil === null;
  const asked = SCHEDULE_FIELDS.filter((field) => !noPilot || !PILOT.has(field));
  const missing = asked
    .filter((field) => schedule[field] === null)
    .map((path): FieldProblem => ({ path, code: FIELD_ERROR.required }));
  const misplaced = orderProblems(schedule, asked, basis.now);
  const wrong = new Set([...missing, ...misplaced].map(({ path }) => path));
  const short = lengthProblems(schedule, basis).filter(({ path }) => !wrong.has(path));
  return [...missing, ...misplaced, ...short];
}

/** Each date is compared with those before it that are there: by day, and two instants by the instant. */
function orderProblems(
  schedule: ChallengeSchedule,
  fields: readonly ScheduleField[],
  now: string,
): FieldProblem[] {
  const today = cityDayOf(now);
  let latest = { instant: Date.parse(now), day: today };
  let isFirst = true;
  return fields.flatMap((path): FieldProblem[] => {
    const value = schedule[path];
    const day = dayOfField(schedule, path);
    if (value === null || day === null) return [];
    const instant = INSTANTS.has(path) ? Date.parse(value) : null;
    const isLater = day >= latest.day && (instant === null || instant > latest.instant);
    const isPast = isFirst || (instant === null ? day < today : instant <= Date.parse(now));
    isFirst = false;
    if (!isLater) return [{ path, code: isPast ? FIELD_ERROR.mustBeFuture : FIELD_ERROR.mustBeLater }];
    latest = { instant: instant ?? latest.instant, day };
    return [];
  });
}

interface Span {
  readonly rule: keyof ScheduleRules;
  readonly from: string | null;
  readonly to: ScheduleField;
}

function lengthProblems(
  schedule: ChallengeSchedule,
  { now, rules, calendar }: ScheduleBasis,
): FieldProblem[] {
  const day = (field: ScheduleField): string | null => dayOfField(schedule, field);
  const opening = cityDayOf(now);
  const spans: readonly Span[] = [
    { rule: 'questions', from: opening, to: 'enquiryDeadline' },
    { rule: 'call', from: opening, to: 'closingAt' },
    { rule: 'answers', from: day('enquiryDeadline'), to: 'closingAt' },
    { rule: 'evaluation', from: day('closingAt'), to: 'evaluationUntil' },
    { rule: 'decision', from: day('evaluationUntil'), to: 'announceAt' },
    { rule: 'pilot', from: day('pilotFrom'), to: 'pilotUntil' },
    { rule: 'measuring', from: day('pilotUntil') ?? day('announceAt'), to: 'measureUntil' },
  ];
  const told = new Set<string>();
  return spans.flatMap(({ rule, from, to }): FieldProblem[] => {
    const until = day(to);
    if (from === null || until === null || told.has(to)) return [];
    const days = calendar.daysBetween(from, until);
    if (days >= rules[rule]) return [];
    told.add(to);
    return [{ path: to, code: FIELD_ERROR.tooSoon, params: { days, min: rules[rule], rule } }];
  });
}
