/** Milliseconds; the same for all where the reader is not told when proposals came in. */
export function receivedAtOf(instant: string | null): number {
  return instant === null ? 0 : Date.parse(instant);
}
