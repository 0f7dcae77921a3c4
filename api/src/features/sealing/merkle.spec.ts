import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { inclusionProof, merkleRoot, rootOfProof, sortedLeaves } from './merkle';

const leafOf = (text: string): Buffer =>
  createHash('sha256').update(Buffer.of(0)).update(Buffer.from(text, 'hex')).digest();

describe('the Merkle tree', () => {
  it('has the roots of the test vectors of Certificate Transparency', () => {
    // google/certificate-transparency, merkle_tree_test.cc
    const leaves = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ].map(leafOf);
    const root = (count: number): string => merkleRoot(leaves.slice(0, count)).toString('hex');
    expect(root(0)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(root(1)).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(root(2)).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
    expect(root(3)).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77');
    expect(root(8)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('proves every leaf, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 }),
        (texts) => {
          const leaves = sortedLeaves(texts.map((text) => createHash('sha256').update(text).digest()));
          const root = merkleRoot(leaves);
          for (const [index, leaf] of leaves.entries()) {
            const proof = inclusionProof(leaves, index);
            expect(rootOfProof(leaf, index, leaves.length, proof)).toEqual(root);
            const stranger = createHash('sha256').update('stranger').digest();
            expect(rootOfProof(stranger, index, leaves.length, proof)).not.toEqual(root);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has a root that does not depend on the order in which the leaves came', () => {
    const leaves = ['a1', 'b2', 'c3', 'd4', 'e5'].map(leafOf);
    expect(merkleRoot(sortedLeaves([...leaves].reverse()))).toEqual(merkleRoot(sortedLeaves(leaves)));
  });
});
