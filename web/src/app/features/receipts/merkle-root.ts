/**
 * Takes the root of RFC 6962 (2.1) anew from published leaves, in the browser: two by two, one that is left over goes up as
 * it is. Hexadecimal, like the leaves.
 */
export async function merkleRoot(leaves: readonly string[]): Promise<string> {
  if (leaves.length === 0) return hexOf(await sha256(new Uint8Array()));
  let level = leaves.map(bytesOf);
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) above.push(await nodeOf(level[at], level[at + 1]));
    level = above;
  }
  return hexOf(level[0] ?? new Uint8Array());
}

async function nodeOf(left: Uint8Array = new Uint8Array(), right?: Uint8Array): Promise<Uint8Array> {
  return right ? sha256(Uint8Array.of(1, ...left, ...right)) : left;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
