export interface Limit {
  readonly answers: number;
  readonly seconds: number;
}

/** New answers of one network to one survey: a waiting room shares an address, a script should not fill a survey. */
export const NETWORK_LIMITS: readonly Limit[] = [
  { answers: 60, seconds: 3_600 },
  { answers: 240, seconds: 86_400 },
];
/** A tablet at a busy counter, and what it sends after a day without a network. */
export const KIOSK_LIMITS: readonly Limit[] = [{ answers: 400, seconds: 3_600 }];

/** Networks that are counted at the same time, of all surveys; beyond that the one that came first is forgotten. */
const MOST = 200_000;

interface Count {
  window: number;
  answers: number;
}

/**
 * Counts answers in the memory of this process and nowhere else: who answered from where is written down nowhere, and forgotten
 * with the process. Several processes count each for itself.
 */
export class AnswerLimits {
  private readonly counts = new Map<string, Count[]>();

  /** @param clock seconds that only grow; of nobody's day */
  constructor(
    private readonly clock: () => number = () => performance.now() / 1_000,
    private readonly most = MOST,
  ) {}

  /** Counts one more. @returns null where it may come in, else after how many seconds to try again; then it does not count */
  take(key: string, limits: readonly Limit[]): number | null {
    const now = this.clock();
    const counts = this.countsOf(key, limits, now);
    const waits = limits.flatMap(({ answers, seconds }, index) =>
      (counts[index]?.answers ?? 0) >= answers ? [Math.ceil(seconds - (now % seconds))] : [],
    );
    if (waits.length > 0) return Math.max(...waits, 1);
    for (const count of counts) count.answers++;
    return null;
  }

  private countsOf(key: string, limits: readonly Limit[], now: number): Count[] {
    const known = this.counts.get(key);
    const counts = limits.map(({ seconds }, index) => {
      const window = Math.floor(now / seconds);
      const kept = known?.[index];
      return kept?.window === window ? kept : { window, answers: 0 };
    });
    if (known === undefined && this.counts.size >= this.most) this.forgetOne();
    this.counts.set(key, counts);
    return counts;
  }

  private forgetOne(): void {
    const [first] = this.counts.keys();
    if (first !== undefined) this.counts.delete(first);
  }
}
