import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT_NOW, WHOLE } from '../database/columns';

/**
 * A file on its way, in pieces. Whose it is, where it belongs and its name are encrypted as its bytes are: before the
 * opening, neither the database nor the disk tells who proposes (I1).
 */
@Entity()
@Index(['ownerTag'])
export class PartialUpload {
  @PrimaryColumn('uuid')
  id!: string;

  /** Tells the uploads of one account apart from others, without saying which account it is. */
  @Column('text')
  ownerTag!: string;

  /** Bytes it will have. */
  @Column(WHOLE)
  size!: number;

  @Column('bytea')
  details!: Buffer;

  @Column('bytea')
  wrappedKey!: Buffer;

  /** What it has become; null while it is not complete. */
  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column(INSTANT_NOW)
  createdAt!: Date;
}
