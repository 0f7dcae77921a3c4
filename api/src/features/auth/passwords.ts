import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's algorithm by default) with the parameters of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of nothing anybody knows, made with the same parameters: verifying against it takes as long as against a real one. */
const NOBODY = hash(crypto.randomUUID(), PARAMETERS);

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), PARAMETERS);
}

/** Without a stored hash the answer is false, after the same time. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const sound = await verify(stored ?? (await NOBODY), password.normalize('NFC'));
  return sound && stored !== null;
}
