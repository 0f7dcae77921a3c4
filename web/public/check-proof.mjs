import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [{ receipt }, proof, seal] = process.argv
  .slice(2)
  .map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const nodeOf = (left, right) => sha256(Buffer.of(1), left, right);
const bytes = (hex) => Buffer.from(hex, 'hex');

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

// From the receipt up to the root (RFC 9162, 2.1.3.2).
const leaf = sha256(Buffer.of(0), Buffer.from(canonical(receipt), 'utf8'));
let [node, index, last] = [leaf, proof.index, proof.count - 1];
for (const beside of proof.path.map(bytes)) {
  if (index % 2 === 1 || index === last) {
    node = nodeOf(beside, node);
    for (; index % 2 === 0 && index > 0; index /= 2) last = Math.floor(last / 2);
  } else node = nodeOf(node, beside);
  [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
}
const leads = last === 0 && node.toString('hex') === seal.root;

// And from all leaves, two by two; one that is left over goes up as it is.
let level = seal.leaves.map(bytes);
while (level.length > 1)
  level = level.flatMap((left, at) =>
    at % 2 === 1 ? [] : [level[at + 1] ? nodeOf(left, level[at + 1]) : left],
  );
const whole = (level[0] ?? sha256()).toString('hex') === seal.root;

console.log(leads ? 'The receipt is in the root.' : 'The receipt is NOT in the root.');
console.log(whole ? 'The leaves give the root.' : 'The leaves do NOT give the root.');
process.exitCode = leads && whole ? 0 : 1;
