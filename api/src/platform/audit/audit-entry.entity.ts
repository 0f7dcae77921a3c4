import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from '../database/columns';

/** One link of the audit chain. Written only by the database function `audit_append`, never changed (I9). */
@Entity()
@Index(['subjectType', 'subjectId'])
@Index(['at', 'seq'])
export class AuditEntry {
  @PrimaryColumn('bigint')
  seq!: string;

  @Column(INSTANT)
  at!: Date;

  /** Null where the portal itself acted. */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text')
  actorName!: string;

  @Column('text')
  act!: string;

  @Column('text')
  subjectType!: string;

  @Column('text')
  subjectId!: string;

  @Column('jsonb')
  detail!: Record<string, unknown>;

  @Column('bytea')
  previousHash!: Buffer;

  @Column('bytea')
  hash!: Buffer;
}
