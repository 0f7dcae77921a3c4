import { type ChallengeSchedule, cityDayOf } from '@loi-giai/shared';

type StopKey =
  'opened' | 'enquiryDeadline' | 'closingAt' | 'evaluationUntil' | 'announceAt' | 'pilot' | 'measureUntil';

export interface Stop {
  readonly key: StopKey;
  /** An instant, or a day that counts to its end. */
  readonly at: string;
  readonly isDay: boolean;
  /** The day on which what ends then begins. */
  readonly from?: string;
  readonly passed: boolean;
  /** The first that has not passed. */
  readonly next: boolean;
}

/** The stops that have a date, in the order of the schedule. Without a time nothing has passed. */
export function timelineOf(schedule: ChallengeSchedule, openedAt: string | null, now: string | null): Stop[] {
  const { enquiryDeadline, closingAt, evaluationUntil, announceAt, pilotFrom, pilotUntil, measureUntil } =
    schedule;
  const dated: [StopKey, string | null, boolean, string?][] = [
    ['opened', openedAt, false],
    ['enquiryDeadline', enquiryDeadline, false],
    ['closingAt', closingAt, false],
    ['evaluationUntil', evaluationUntil, true],
    ['announceAt', announceAt, false],
    ['pilot', pilotUntil, true, pilotFrom ?? undefined],
    ['measureUntil', measureUntil, true],
  ];
  let nextFound = now === null;
  return dated.flatMap(([key, at, isDay, from]): Stop[] => {
    if (at === null) return [];
    const passed = now !== null && (isDay ? at < cityDayOf(now) : Date.parse(at) <= Date.parse(now));
    const next = !passed && !nextFound;
    nextFound ||= next;
    return [{ key, at, isDay, passed, next, ...(from !== undefined && { from }) }];
  });
}
