import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { Configuration } from '../config/configuration';
import { idOf, MasterKeys } from './master-keys';
import { SealKey } from './seal-key';
import { derivedKey, KEY_BYTES, seal, SealBroken, unseal } from './secret-box';

const key = randomBytes(KEY_BYTES);
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));

describe('a sealed text', () => {
  it('opens as what it was, whatever it was', () => {
    fc.assert(
      fc.property(bytes, fc.string(), (plain, context) => {
        expect(unseal(key, seal(key, plain, context), context)).toEqual(plain);
      }),
    );
  });

  it('does not open with any bit changed', () => {
    const sealed = seal(key, Buffer.from('lời giải'), 'c');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => unseal(key, changed, 'c')).toThrow(SealBroken);
    }
  });

  it('does not open cut off at either end, or with more behind it', () => {
    const sealed = seal(key, Buffer.from('lời giải'), 'c');
    for (let length = 0; length < sealed.length; length++) {
      expect(() => unseal(key, sealed.subarray(0, length), 'c')).toThrow(SealBroken);
      expect(() => unseal(key, sealed.subarray(sealed.length - length), 'c')).toThrow(SealBroken);
    }
    expect(() => unseal(key, Buffer.concat([sealed, Buffer.of(0)]), 'c')).toThrow(SealBroken);
  });

  it('does not open as another record’s, nor with another key', () => {
    const sealed = seal(key, Buffer.from('lời giải'), 'proposal-draft/1');
    expect(() => unseal(key, sealed, 'proposal-draft/2')).toThrow(SealBroken);
    expect(() => unseal(randomBytes(KEY_BYTES), sealed, 'proposal-draft/1')).toThrow(SealBroken);
  });

  it('is another one each time, so that nobody sees that two are alike', () => {
    const plain = Buffer.from('lời giải');
    expect(seal(key, plain, 'c')).not.toEqual(seal(key, plain, 'c'));
  });

  it('is named by an error that tells nothing of it', () => {
    const sealed = seal(key, Buffer.from('a secret'), 'c');
    sealed[20]! ^= 1;
    expect(() => unseal(key, sealed, 'c')).toThrow(/^(?!.*secret).*“c”/);
  });
});

describe('the key of a challenge', () => {
  const one = new SealKey(randomBytes(KEY_BYTES));
  const other = new SealKey(randomBytes(KEY_BYTES));

  it('makes the same tag for the same value, and another for another value, use or key', () => {
    const tag = one.tag('organization', 'a');
    expect(one.tag('organization', 'a')).toEqual(tag);
    for (const different of [
      one.tag('organization', 'b'),
      one.tag('receipt', 'a'),
      other.tag('organization', 'a'),
    ])
      expect(different).not.toEqual(tag);
    // Where one ends and the other begins is no matter of taste.
    expect(one.tag('ab', 'c')).not.toEqual(one.tag('a', 'bc'));
  });

  it('opens its own documents only', () => {
    const sealed = one.seal('c', { title: 'Van một chiều' });
    expect(one.open('c', sealed)).toEqual({ title: 'Van một chiều' });
    expect(() => other.open('c', sealed)).toThrow(SealBroken);
  });

  it('seals with another key than it makes tags with', () => {
    expect(derivedKey(key, 'seal')).not.toEqual(derivedKey(key, 'tag'));
  });
});

describe('the master keys', () => {
  const [old, current, stranger] = [1, 2, 3].map(() => randomBytes(KEY_BYTES).toString('base64')) as [
    string,
    string,
    string,
  ];
  const keysOf = (MASTER_KEY: string, MASTER_KEYS_FORMER?: string): MasterKeys =>
    new MasterKeys({ MASTER_KEY, MASTER_KEYS_FORMER } as Configuration);
  const plain = Buffer.from('a key');

  it('open what was sealed under a former one, and seal under the current one', () => {
    const sealed = keysOf(old).seal('wrap', plain);
    const rotated = keysOf(current, ` ${stranger},\n${old} `);
    expect(rotated.open('wrap', sealed)).toEqual(plain);
    const anew = rotated.seal('wrap', plain);
    expect(idOf(anew)).toBe(rotated.currentId);
    expect(keysOf(current).open('wrap', anew)).toEqual(plain);
    expect(() => keysOf(old).open('wrap', anew)).toThrow(SealBroken);
  });

  it('do not open what was sealed for another purpose or record, or names another key than its own', () => {
    const keys = keysOf(current, old);
    const sealed = keys.seal('wrap', plain, 'wrap/1');
    expect(() => keys.open('mail', sealed, 'wrap/1')).toThrow(SealBroken);
    expect(() => keys.open('wrap', sealed, 'wrap/2')).toThrow(SealBroken);
    const renamed = Buffer.concat([keysOf(old).seal('wrap', plain).subarray(0, 4), sealed.subarray(4)]);
    expect(() => keys.open('wrap', renamed, 'wrap/1')).toThrow(SealBroken);
    expect(() => keys.open('wrap', Buffer.alloc(0))).toThrow(SealBroken);
  });

  it('have ids that tell nothing of them', () => {
    const { currentId } = keysOf(current);
    expect(currentId).toMatch(/^[0-9a-f]{8}$/);
    expect(Buffer.from(current, 'base64').toString('hex')).not.toContain(currentId);
  });
});
