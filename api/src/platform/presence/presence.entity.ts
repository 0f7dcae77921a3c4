import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT_NOW } from '../database/columns';

/** Who is at a record just now, and at which part of it. Rows mean nothing once they are a minute old. */
@Entity()
export class Presence {
  /** Such as `challenge`. */
  @PrimaryColumn('text')
  subjectType!: string;

  @PrimaryColumn('uuid')
  subjectId!: string;

  @PrimaryColumn('uuid')
  accountId!: string;

  /** The part, as the record's feature names it. */
  @Column('text')
  place!: string;

  @Column(INSTANT_NOW)
  seenAt!: Date;
}
