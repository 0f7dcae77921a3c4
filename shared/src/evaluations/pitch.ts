import type { NamedSolver } from './blindness';

/** Minutes a pitch may take, and how long its texts may be. */
export const PITCH_LIMITS = {
  shortest: 5,
  longest: 240,
  place: 300,
  link: 500,
  people: 1_000,
} as const;

/** When and where a solver is heard. A place, a link, or both. */
export interface PitchTime {
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  /** To a meeting on the web; empty where people meet in a place. */
  readonly link: string;
}

/** PUT /proposals/:id/pitch-slot (who arranges: the panel's chair, or its secretary who is recused from nothing, while the panel meets) */
export interface PitchSlotRequest extends PitchTime {
  /** 0 where the proposal has never had a slot. */
  readonly revision: number;
}

/** What sending the schedule out would tell of a slot: what is arranged is known to nobody else before. */
export const PITCH_CHANGE = { none: 'none', new: 'new', moved: 'moved', cancelled: 'cancelled' } as const;
export type PitchChange = (typeof PITCH_CHANGE)[keyof typeof PITCH_CHANGE];

/** What a solver answers, for each time anew that is sent to it. */
export interface PitchAnswer {
  readonly attending: boolean;
  /** Who comes. */
  readonly people: string;
  readonly answeredAt: string;
}

/** A proposal on the schedule, or, for whoever arranges, one that could be. */
export interface PitchItem extends NamedSolver {
  readonly proposalId: string;
  readonly title: string;
  readonly shortlisted: boolean;
  readonly revision: number;
  /** For whoever arranges as it is arranged, for the others as it was sent out. */
  readonly slot: PitchTime | null;
  /** As it was sent out. */
  readonly sent: PitchTime | null;
  readonly change: PitchChange;
  readonly answer: PitchAnswer | null;
}

/** GET /challenges/:code/evaluation/pitch (panel): by the time of the slots, then by the solvers' names. */
export interface PitchSchedule {
  readonly items: readonly PitchItem[];
  /** Whether the reader may arrange and send out now. */
  readonly arranges: boolean;
  readonly sentAt: string | null;
}

/** GET /proposals/:id/pitch, for the organizations that wrote the proposal; the same for all that have not been sent a slot. */
export interface SolverPitch {
  readonly slot: PitchTime | null;
  /** The solver's answer to this slot. */
  readonly answer: PitchAnswer | null;
  readonly mayAnswer: boolean;
}

/** PUT /proposals/:id/pitch/answer (the organizations that wrote it, until the pitch begins) */
export interface PitchAnswerRequest {
  readonly attending: boolean;
  /** Required where somebody comes. */
  readonly people: string;
  /** The start of the slot that is answered to; `stale` where another has been sent since. */
  readonly startsAt: string;
}

/** Whether two slots take place at the same time; one may begin when another ends. */
export function slotsOverlap(
  a: Pick<PitchTime, 'startsAt' | 'minutes'>,
  b: Pick<PitchTime, 'startsAt' | 'minutes'>,
): boolean {
  const [from, to] = [Date.parse(a.startsAt), Date.parse(b.startsAt)];
  return from < to + b.minutes * 60_000 && to < from + a.minutes * 60_000;
}

/** What sending out would tell of a slot. */
export function pitchChange(slot: PitchTime | null, sent: PitchTime | null): PitchChange {
  if (slot === null) return sent === null ? PITCH_CHANGE.none : PITCH_CHANGE.cancelled;
  if (sent === null) return PITCH_CHANGE.new;
  const same =
    slot.startsAt === sent.startsAt &&
    slot.minutes === sent.minutes &&
    slot.place === sent.place &&
    slot.link === sent.link;
  return same ? PITCH_CHANGE.none : PITCH_CHANGE.moved;
}
