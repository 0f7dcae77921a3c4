import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { RECEIPT_FORM, type ReceiptDocument, type ReceiptKeys, type SignedReceipt } from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../../platform/config/configuration';
import { ReceiptKey } from './receipt-key.entity';
import { canonicalReceipt, leafOf } from './receipt-document';

/** Signs receipts, and publishes with what. */
@Injectable()
export class Receipts implements OnModuleInit {
  readonly keyId: string;
  private readonly key: KeyObject;
  private readonly publicKey: string;

  constructor(
    private readonly database: DataSource,
    { RECEIPT_KEY }: Configuration,
  ) {
    this.key = createPrivateKey(RECEIPT_KEY);
    const publicKey = createPublicKey(this.key);
    this.publicKey = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    this.keyId = keyIdOf(publicKey);
  }

  /** Writes the public key down before anything is signed with it. */
  async onModuleInit(): Promise<void> {
    await this.database.query(
      `INSERT INTO receipt_key (id, public_key) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING`,
      [this.keyId, this.publicKey],
    );
  }

  /** Ed25519 over the canonical receipt: the same receipt always gives the same signature. */
  sign(receipt: ReceiptDocument): SignedReceipt {
    const signature = sign(null, canonicalReceipt(receipt), this.key).toString('base64');
    return { receipt, signature, keyId: this.keyId };
  }

  /** All keys that this portal has ever signed with, the newest first. */
  async publishedKeys(): Promise<ReceiptKeys> {
    const keys = await this.database.manager.find(ReceiptKey, { order: { usedSince: 'DESC', id: 'ASC' } });
    return {
      form: RECEIPT_FORM,
      keys: keys.map(({ id, publicKey, usedSince }) => ({
        keyId: id,
        algorithm: 'Ed25519',
        publicKey,
        usedSince: usedSince.toISOString(),
      })),
    };
  }

  /** What the signature is taken over. */
  signedBytesOf(receipt: ReceiptDocument): Buffer {
    return canonicalReceipt(receipt);
  }

  /** Of the call's Merkle tree, 32 bytes. */
  leafOf(receipt: ReceiptDocument): Buffer {
    return leafOf(receipt);
  }
}

export function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}
