import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT_NOW } from '../database/columns';

/** The key of a scope, wrapped under a master key: of no use without it. */
@Entity()
export class SealKeyRecord {
  /** Such as a challenge's id. */
  @PrimaryColumn('uuid')
  scopeId!: string;

  @Column('bytea')
  wrappedKey!: Buffer;

  @Column(INSTANT_NOW)
  createdAt!: Date;
}
