/** Status and code of an answer. */
export async function outcome(
  request: PromiseLike<{ status: number; body: { code?: string } }>,
): Promise<[number, string | undefined]> {
  const { status, body } = await request;
  return [status, body.code];
}

/** The first field that was refused, and why. */
export async function fault(
  request: PromiseLike<{ body: { errors?: { path: string; code: string }[] } }>,
): Promise<[string | undefined, string | undefined]> {
  const { body } = await request;
  return [body.errors?.[0]?.path, body.errors?.[0]?.code];
}
