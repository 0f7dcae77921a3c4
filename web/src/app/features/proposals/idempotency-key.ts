/**
 * A key nobody else has. `crypto.randomUUID` exists in secure contexts only, and a portal inside an office may be reached
 * over plain HTTP.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
