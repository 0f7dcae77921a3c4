import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT_NOW } from '../../platform/database/columns';

/** A public key that receipts have been signed with. Kept for good: a receipt is checked with the key of its time. */
@Entity()
export class ReceiptKey {
  /** Sixteen hexadecimal digits of the key's SHA-256. */
  @PrimaryColumn('text')
  id!: string;

  /** SPKI as PEM. */
  @Column('text')
  publicKey!: string;

  @Column(INSTANT_NOW)
  usedSince!: Date;
}
