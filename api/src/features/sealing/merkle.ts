import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 (2.1) over 32-byte leaves. The leaves are sorted by their bytes: their order tells nothing of the
 * order in which they came.
 */
export function sortedLeaves(leaves: readonly Buffer[]): Buffer[] {
  return [...leaves].sort(Buffer.compare);
}

/** @param leaves sorted. @returns 32 bytes; of no leaves the SHA-256 of nothing */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return createHash('sha256').digest();
  if (leaves.length === 1) return first;
  const split = splitOf(leaves.length);
  return nodeOf(merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

/** The nodes beside the way from the leaf to the root, the nearest first (RFC 6962, 2.1.1). */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (index < 0 || index >= leaves.length) throw new RangeError('no such leaf');
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(left, index), merkleRoot(right)]
    : [...inclusionProof(right, index - split), merkleRoot(left)];
}

/** The root to which this leaf and its proof lead; null for a proof that is not one of this place. */
export function rootOfProof(
  leaf: Buffer,
  index: number,
  count: number,
  proof: readonly Buffer[],
): Buffer | null {
  if (index < 0 || index >= count) return null;
  if (count === 1) return proof.length === 0 ? leaf : null;
  const beside = proof.at(-1);
  if (!beside) return null;
  const split = splitOf(count);
  const rest = proof.slice(0, -1);
  const left = index < split;
  const inner = left
    ? rootOfProof(leaf, index, split, rest)
    : rootOfProof(leaf, index - split, count - split, rest);
  if (!inner) return null;
  return left ? nodeOf(inner, beside) : nodeOf(beside, inner);
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

/** The largest power of two smaller than the count. */
function splitOf(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1));
}
