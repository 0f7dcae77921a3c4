/** Without an announcement a letter stays sealed so long, in milliseconds. */
const SEALED_FOR = 60 * 86_400_000;

/** Until when a letter about evaluations stays sealed in the outbox: until their results are announced, and for sixty days at least. */
export function sealedUntil(now: Date, announcements: readonly (Date | null)[]): Date {
  const moments = announcements.map((at) => at?.getTime() ?? 0);
  return new Date(Math.max(now.getTime() + SEALED_FOR, ...moments));
}
