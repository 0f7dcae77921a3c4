import type { Actor } from './actor';

/** Who has written in something, and whoever does so now, each once: I6 asks them. The portal itself is nobody. */
export function withWriter(writers: readonly string[], { accountId }: Pick<Actor, 'accountId'>): string[] {
  return accountId === null ? [...writers] : [...new Set([...writers, accountId])];
}
