import { createHmac } from 'node:crypto';
import { derivedKey, seal, unseal } from './secret-box';

/** The key of one scope, such as a challenge: seals documents, and makes tags by which they are found without telling whose they are. */
export class SealKey {
  private readonly sealing: Buffer;
  private readonly tagging: Buffer;

  constructor(key: Buffer) {
    this.sealing = derivedKey(key, 'seal');
    this.tagging = derivedKey(key, 'tag');
  }

  /** @param context what this is and of which record, such as `proposal-owner/<id>` */
  seal(context: string, document: object): Buffer {
    return seal(this.sealing, Buffer.from(JSON.stringify(document), 'utf8'), context);
  }

  /** @throws SealBroken */
  open(context: string, sealed: Buffer): unknown {
    return JSON.parse(unseal(this.sealing, sealed, context).toString('utf8'));
  }

  /** 32 bytes: the same for the same value, and meaningless without the key. */
  tag(context: string, value: string): Buffer {
    return createHmac('sha256', this.tagging).update(`${context}\0${value}`, 'utf8').digest();
  }
}
