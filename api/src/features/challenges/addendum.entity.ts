import type { AddendumState, ChallengeContent, ContentChange } from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from './challenge.entity';

/** Ids: a file that goes, one that comes, or one in another's place. */
export interface AddendumFileChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** Bổ sung, đính chính. One is written at a time; triggers keep it as it is once it was published or discarded. */
@Entity()
@Index(['challengeId', 'number'], { unique: true })
@Index('addendum_working', ['challengeId'], { unique: true, where: "state IN ('draft', 'submitted')" })
@Check('addendum_four_eyes', 'published_by IS NULL OR NOT (published_by = ANY (writers))')
export class Addendum {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  /** Null until it is published. */
  @Column('int', { nullable: true })
  number!: number | null;

  @Column('text', { default: 'draft' })
  state!: AddendumState;

  @Column('text', { default: '' })
  reason!: string;

  /** All of the challenge as it will be, but for parts that challenges had not yet when it was saved: read it by `contentOver`. */
  @Column('jsonb')
  content!: ChallengeContent;

  /** What it does to the attachments in force. */
  @Column('jsonb', { default: [] })
  fileChanges!: readonly AddendumFileChange[];

  /** What it changed, as the public reads it; null until it is published. */
  @Column('jsonb', { nullable: true })
  changes!: readonly ContentChange[] | null;

  @Column('int', { default: 1 })
  revision!: number;

  /** Accounts of everybody who wrote in it or sent it to the leader (I6). */
  @Column('uuid', { array: true })
  writers!: string[];

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column(INSTANT_NOW)
  updatedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  submittedAt!: Date | null;

  @Column('uuid', { nullable: true })
  publishedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'published_by' })
  publisher?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  publishedAt!: Date | null;
}
