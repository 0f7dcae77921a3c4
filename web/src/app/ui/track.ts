import { type ChallengeState, STEPS, STEP_OF_STATE, type Step, type TrackDates } from '@loi-giai/shared';

export interface Stop {
  readonly step: Step;
  readonly status: 'done' | 'current' | 'ended' | 'ahead';
  readonly current: boolean;
}

export interface NextDate {
  readonly kind: 'closes' | 'willClose' | 'announces' | 'next' | 'overdue' | 'published';
  readonly at: string;
}

/** What each of the five stops looks like. A published challenge has passed all five; a cancelled one ends where it was. */
export function stepStatuses(state: ChallengeState, known: Step | null = null): Stop[] {
  const at = known ?? (state === 'cancelled' ? 1 : STEP_OF_STATE[state]);
  return STEPS.map((step) => ({ step, status: statusOf(step, at, state), current: step === at }));
}

function statusOf(step: Step, at: Step, state: ChallengeState): Stop['status'] {
  if (step < at || state === 'published') return 'done';
  if (step > at) return 'ahead';
  return state === 'cancelled' || state === 'closed_without_award' ? 'ended' : 'current';
}

/** The date people wait for in this state, if it is known. @param today yyyy-MM-dd */
export function nextDate(state: ChallengeState, dates: Partial<TrackDates>, today: string): NextDate | null {
  const kind = KIND_OF_STATE[state];
  if (kind === null) return null;
  const at = dates[FIELD_OF_KIND[kind]];
  if (!at) return null;
  return { kind: kind === 'next' && at < today ? 'overdue' : kind, at };
}

type AwaitedKind = Exclude<NextDate['kind'], 'overdue'>;

const KIND_OF_STATE: Record<ChallengeState, AwaitedKind | null> = {
  draft: 'willClose',
  in_review: 'willClose',
  approved: 'willClose',
  open: 'closes',
  evaluating: 'announces',
  decided: 'next',
  commissioned: 'next',
  measuring: 'next',
  published: 'published',
  cancelled: null,
  closed_without_award: null,
};

const FIELD_OF_KIND: Record<AwaitedKind, keyof TrackDates> = {
  willClose: 'closingAt',
  closes: 'closingAt',
  announces: 'announceAt',
  next: 'nextOn',
  published: 'publishedAt',
};
