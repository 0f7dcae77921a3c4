import type { LocalText } from '../platform/page';
import type { Step } from '../challenges/challenge-lifecycle';

/** What may be told of each kind of event: public facts alone, as they stand on the challenge's page (I1). */
export interface WatchEventDetails {
  challenge_published: { readonly closingAt: string | null };
  addendum_published: { readonly number: number; readonly reason: LocalText };
  question_answered: { readonly question: string };
  closing_time_moved: { readonly from: string; readonly to: string };
  call_closed: Readonly<Record<string, never>>;
  decision_released: Readonly<Record<string, never>>;
  commission_started: Readonly<Record<string, never>>;
  /** With the reason where an edition corrects an earlier one. */
  result_published: { readonly version: number; readonly reason?: LocalText };
  result_withdrawn: { readonly reason: LocalText };
  replication_started: { readonly agency: string; readonly agencyEn: string | null };
  challenge_cancelled: { readonly reason: string };
}
export type WatchEventKind = keyof WatchEventDetails;

/** An event of one kind with what is told of it. */
export type WatchEventOf<Kind extends WatchEventKind> = {
  readonly [K in Kind]: { readonly kind: K; readonly detail: WatchEventDetails[K] };
}[Kind];
export type WatchEventFacts = WatchEventOf<WatchEventKind>;

/** The steps whose followers hear of an event: where the challenge stood before it, and where it stands after it. */
export const STEPS_OF_EVENT: Readonly<Record<WatchEventKind, readonly Step[]>> = {
  challenge_published: [2],
  addendum_published: [2],
  question_answered: [2],
  closing_time_moved: [2],
  call_closed: [2, 3],
  decision_released: [3],
  commission_started: [3, 4],
  result_published: [5],
  result_withdrawn: [5],
  replication_started: [5],
  challenge_cancelled: [2, 3],
};
