import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than any of the ways takes: finding an account, hashing a password, queueing a mail. */
const ANSWER_MS = 400;

/** Answers no sooner than after a fixed time, so that nobody can tell by the clock which way the work took. */
export async function steadyAnswer(work: () => Promise<void>): Promise<void> {
  const [outcome] = await Promise.allSettled([work(), sleep(ANSWER_MS)]);
  if (outcome.status === 'rejected') throw outcome.reason;
}
