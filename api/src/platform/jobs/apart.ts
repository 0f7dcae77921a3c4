/**
 * Does the work for each by itself, one after the other, so that one that fails holds up no other.
 * @param tell hears at once of what failed
 * @throws all that failed, for the queue to try again
 */
export async function eachApart(
  ids: readonly string[],
  work: (id: string) => Promise<void>,
  tell: (error: unknown, id: string) => void,
): Promise<void> {
  const failures: unknown[] = [];
  for (const id of ids)
    await work(id).catch((error: unknown) => {
      tell(error, id);
      failures.push(error);
    });
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${ids.length} failed`);
}
