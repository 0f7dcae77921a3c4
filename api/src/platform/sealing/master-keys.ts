import { createHash, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration';
import { derivedKey, KEY_BYTES, seal, SealBroken, unseal } from './secret-box';

const ID_BYTES = 4;
/** Fewer could be guessed. */
const TAG_BYTES = 16;

interface MasterKey {
  readonly id: string;
  /** The key for a purpose, each derived once. */
  readonly keyFor: (purpose: string) => Buffer;
  /** The same for tags, as the library wants it: made once. */
  readonly tagKeyFor: (purpose: string) => KeyObject;
}

/**
 * The keys that are kept outside the database and the file store: without them, a copy of either tells nothing of what is
 * sealed. New things are sealed under the current one; former ones open what was sealed before a rotation.
 */
@Injectable()
export class MasterKeys {
  private readonly current: MasterKey;
  private readonly known: ReadonlyMap<string, MasterKey>;

  constructor({ MASTER_KEY, MASTER_KEYS_FORMER }: Configuration) {
    this.current = toMasterKey(MASTER_KEY);
    const former = (MASTER_KEYS_FORMER ?? '').split(/[\s,]+/).filter((text) => text !== '');
    this.known = new Map([this.current, ...former.map(toMasterKey)].map((master) => [master.id, master]));
  }

  /** Eight hexadecimal digits that tell one master key from another, and nothing of it. */
  get currentId(): string {
    return this.current.id;
  }

  /** The id of the master key comes first. @param purpose `wrap`, `mail`, …: each has a key of its own */
  seal(purpose: string, plain: Buffer, context = purpose): Buffer {
    const { id, keyFor } = this.current;
    return Buffer.concat([Buffer.from(id, 'hex'), seal(keyFor(purpose), plain, context)]);
  }

  /** 64 hexadecimal digits: the same for the same text under the current key, and telling nothing of it without. */
  tag(purpose: string, text: string): string {
    return createHmac('sha256', this.current.tagKeyFor(purpose)).update(text, 'utf8').digest('hex');
  }

  /**
   * Whether this is the text's tag, or the first bytes of it, under any of the keys: a rotation refuses nothing that was given out before.
   */
  isTag(purpose: string, text: string, tag: Buffer): boolean {
    if (tag.length < TAG_BYTES) return false;
    return [...this.known.values()].some(({ tagKeyFor }) => {
      const expected = createHmac('sha256', tagKeyFor(purpose))
        .update(text, 'utf8')
        .digest()
        .subarray(0, tag.length);
      return expected.length === tag.length && timingSafeEqual(expected, tag);
    });
  }

  /** @throws SealBroken, also where the master key is not among those configured */
  open(purpose: string, sealed: Buffer, context = purpose): Buffer {
    const master = this.known.get(idOf(sealed));
    if (!master) throw new SealBroken(context);
    return unseal(master.keyFor(purpose), sealed.subarray(ID_BYTES), context);
  }
}

/** Of the master key under which this was sealed. */
export function idOf(sealed: Buffer): string {
  return sealed.subarray(0, ID_BYTES).toString('hex');
}

function toMasterKey(text: string): MasterKey {
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`a master key has ${KEY_BYTES} bytes`);
  const id = createHash('sha256').update('loi-giai/master-key').update(key).digest('hex');
  const derived = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    const found = derived.get(purpose) ?? derivedKey(key, purpose);
    derived.set(purpose, found);
    return found;
  };
  const tagKeys = new Map<string, KeyObject>();
  const tagKeyFor = (purpose: string): KeyObject => {
    const found = tagKeys.get(purpose) ?? createSecretKey(keyFor(purpose));
    tagKeys.set(purpose, found);
    return found;
  };
  return { id: id.slice(0, 2 * ID_BYTES), keyFor, tagKeyFor };
}
