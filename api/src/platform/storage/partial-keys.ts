import { Injectable } from '@nestjs/common';
import { MasterKeys } from '../sealing/master-keys';

const PURPOSE = 'upload';

/** Wraps the keys under which the pieces of uploads lie, and makes the tags by which they are found. */
@Injectable()
export class PartialKeys {
  constructor(private readonly masters: MasterKeys) {}

  wrap(key: Buffer): Buffer {
    return this.masters.seal(PURPOSE, key);
  }

  /** @throws SealBroken */
  unwrap(wrapped: Buffer): Buffer {
    return this.masters.open(PURPOSE, wrapped);
  }

  /** The same for the same text, and telling nothing of it without the master key. */
  tagOf(text: string): string {
    return this.masters.tag(`${PURPOSE}-tag`, text);
  }
}
