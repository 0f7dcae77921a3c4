import type { ChallengeSection } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from './challenge.entity';

/** A conversation about a passage of a draft, or about a whole section of it. Its first comment opens it. */
@Entity()
@Index(['challengeId', 'openedAt'])
export class ReviewThread {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('text')
  section!: ChallengeSection;

  /** The passage as it was; empty for the whole section. */
  @Column('text')
  quote!: string;

  @Column('uuid')
  openedById!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'opened_by_id' })
  openedBy?: Relation<Account>;

  @Column(INSTANT_NOW)
  openedAt!: Date;

  @Column('uuid', { nullable: true })
  resolvedById!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'resolved_by_id' })
  resolvedBy?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  resolvedAt!: Date | null;
}

@Entity()
@Index(['threadId', 'at'])
export class ReviewComment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  threadId!: string;

  @ManyToOne(() => ReviewThread)
  @JoinColumn({ name: 'thread_id' })
  thread?: Relation<ReviewThread>;

  @Column('uuid')
  authorId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account>;

  @Column('text')
  text!: string;

  @Column(INSTANT_NOW)
  at!: Date;
}

/** When somebody last had the threads of a challenge before them: what came since then is written about once. */
@Entity()
@Index(['challengeId', 'accountId'], { unique: true })
export class ReviewVisit {
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

  @Column(INSTANT_NOW)
  at!: Date;
}
