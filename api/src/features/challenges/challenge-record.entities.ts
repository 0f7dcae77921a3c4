import type { ChallengeAct, ChallengeContent, FileView } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Addendum } from './addendum.entity';
import { Challenge } from './challenge.entity';

/** What was published, as it was published. A trigger refuses changes. */
@Entity()
@Index(['challengeId', 'number'], { unique: true })
export class ChallengeVersion {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('int')
  number!: number;

  /** The addendum that made this version; null for the first. */
  @Column('uuid', { nullable: true, unique: true })
  addendumId!: string | null;

  @ManyToOne(() => Addendum)
  @JoinColumn({ name: 'addendum_id' })
  addendum?: Relation<Addendum> | null;

  /** As it was written then: read it through `versionContent`, which knows what `format` means. */
  @Column('jsonb')
  content!: ChallengeContent;

  /** 1: long texts are plain, and the parts of the second edition are not there yet. 2: they are formatted text. */
  @Column('smallint', { default: 2 })
  format!: number;

  /** Its attachments. */
  @Column('jsonb', { default: [] })
  files!: readonly FileView[];

  @Column(INSTANT_NOW)
  publishedAt!: Date;
}

/** An act on a challenge with the words that came with it; what the working pages show as history. */
@Entity()
@Index(['challengeId', 'at'])
export class ChallengeActRecord {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('text')
  act!: ChallengeAct;

  /** Null where the portal itself acted, as at the closing time. */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'actor_id' })
  actor?: Relation<Account> | null;

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column(INSTANT_NOW)
  at!: Date;
}

/** Who has written in the draft, once for each round between two reviews; kept for good, as what they wrote may be. */
@Entity()
@Index(['challengeId', 'accountId', 'round'], { unique: true })
export class ChallengeEditor {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** How often the draft had been returned by then. */
  @Column('int')
  round!: number;

  @Column(INSTANT_NOW)
  at!: Date;
}
