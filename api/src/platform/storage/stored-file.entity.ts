import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT_NOW, WHOLE } from '../database/columns';

/** What is known of a stored file. Access is asked of the record that owns it, not of the file. */
@Entity()
@Index(['ownerType', 'ownerId'])
export class StoredFile {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  ownerType!: string;

  @Column('uuid')
  ownerId!: string;

  /** As the sender named it, cleaned; never used as a path. */
  @Column('text')
  name!: string;

  /** Decided from the content. */
  @Column('text')
  mediaType!: string;

  @Column(WHOLE)
  size!: number;

  /** Hexadecimal. */
  @Column('text')
  sha256!: string;

  @Column('text')
  storageKey!: string;

  /** Null where that is sealed. */
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  /**
   * Of a file that is sealed: its name, type, digest, sender and the key of its bytes, under the seal of the scope it belongs
   * to. What stands in clear beside it is empty then, but for the size.
   */
  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column(INSTANT_NOW)
  createdAt!: Date;
}
