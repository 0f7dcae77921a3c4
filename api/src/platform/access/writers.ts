import type { Actor } from './actor';

/** Who has written in something, and whoever does so now, each once: I6 asks them. The portal itself is nobody. */
export function withWriter(writers: readonly string[], { accountId }: Pick<Actor, 'accountId'>): string[] {
  return accountId === null ? [...writers] : [...new Set([...writers, accountId])];
}

/** I6: whether somebody acts who is none of these. The portal itself is nobody, and decides nothing. */
export function isAnother(
  { accountId }: Pick<Actor, 'accountId'>,
  others: readonly (string | null)[],
): boolean {
  return accountId !== null && !others.includes(accountId);
}
