import type { ChallengeSealSummary, InclusionProof, PublicSeal } from '@loi-giai/shared';
import { inclusionProof, merkleRoot, rootOfProof, sortedLeaves } from './merkle';

export interface FixedSealRecord {
  readonly root: Buffer;
  readonly versions: number;
  readonly fixedAt: Date;
  readonly openedAt: Date | null;
}

/** What the closing of a call fixed, and what can be shown with it. */
export class FixedSeal {
  private readonly leaves: readonly Buffer[];

  /** @param leaves of all versions that are kept, in any order */
  constructor(
    private readonly record: FixedSealRecord,
    leaves: readonly Buffer[],
  ) {
    this.leaves = sortedLeaves(leaves);
  }

  get summary(): ChallengeSealSummary {
    const { root, fixedAt, openedAt } = this.record;
    return {
      root: root.toString('hex'),
      fixedAt: fixedAt.toISOString(),
      openedAt: openedAt?.toISOString() ?? null,
    };
  }

  get published(): PublicSeal {
    const { root, fixedAt, openedAt } = this.summary;
    return {
      root,
      fixedAt,
      versions: this.record.versions,
      // A trigger lets none open it but these two together.
      opening: openedAt === null ? null : { at: openedAt, by: ['chair', 'secretary'] },
      leaves: this.leaves.map((leaf) => leaf.toString('hex')),
    };
  }

  /** What is kept still gives the root that was published. */
  get isWhole(): boolean {
    return this.leaves.length === this.record.versions && merkleRoot(this.leaves).equals(this.record.root);
  }

  has(leaf: Buffer): boolean {
    return this.leaves.some((one) => one.equals(leaf));
  }

  /** Null where it is none of them. */
  proofOf(leaf: Buffer): InclusionProof | null {
    const index = this.leaves.findIndex((one) => one.equals(leaf));
    if (index < 0) return null;
    return {
      leaf: leaf.toString('hex'),
      index,
      count: this.leaves.length,
      path: inclusionProof(this.leaves, index).map((node) => node.toString('hex')),
      root: this.record.root.toString('hex'),
    };
  }

  /** Whether the proof is one of this leaf, and leads to the root that was published. */
  confirms(leaf: Buffer, proof: InclusionProof): boolean {
    const { root, versions } = this.record;
    const [sentLeaf, sentRoot, ...path] = [proof.leaf, proof.root, ...proof.path].map((hex) =>
      Buffer.from(hex, 'hex'),
    );
    if (!sentLeaf?.equals(leaf) || !sentRoot?.equals(root) || proof.count !== versions) return false;
    return rootOfProof(leaf, proof.index, proof.count, path)?.equals(root) ?? false;
  }
}
