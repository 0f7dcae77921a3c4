import type { DeclineReason, QuestionState } from '@loi-giai/shared';
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
import { Addendum } from '../challenges/addendum.entity';
import { Challenge } from '../challenges/challenge.entity';
import { Organization } from '../organizations/organization.entity';

/** Who asks tells who competes: no page shows `askedBy` but to the asker, and to the auditor after the closing time (I1). */
@Entity()
@Index(['challengeId', 'number'], { unique: true })
@Index(['organizationId', 'askedAt'])
@Index(['askedBy'])
@Index('question_waiting', ['askedAt'], { where: "state = 'asked'" })
export class Question {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  /** In the order of publication; null until then, so that no gap tells of a question. */
  @Column('int', { nullable: true })
  number!: number | null;

  @Column('text', { default: 'asked' })
  state!: QuestionState;

  /** As it was asked; a trigger keeps it. */
  @Column('text')
  text!: string;

  /** The agency's shortened wording; null where the public reads what was asked. */
  @Column('text', { nullable: true })
  wording!: string | null;

  @Column('uuid')
  askedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'asked_by' })
  asker?: Relation<Account>;

  @Column('uuid')
  organizationId!: string;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id' })
  organization?: Relation<Organization>;

  @Column(INSTANT_NOW)
  askedAt!: Date;

  @Column('text', { nullable: true })
  declined!: DeclineReason | null;

  /** When it was first answered, or declined. */
  @Column({ ...INSTANT, nullable: true })
  publishedAt!: Date | null;

  /** When somebody was reminded of it: each once. */
  @Column({ ...INSTANT, nullable: true })
  officerRemindedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  leaderRemindedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  deadlineRemindedAt!: Date | null;
}

/** A version of the answer to a question; a trigger keeps what was published. One draft at a time. */
@Entity()
@Index(['questionId', 'number'], { unique: true })
@Index('answer_draft', ['questionId'], { unique: true, where: 'published_at IS NULL' })
@Index(['addendumId'])
@Check('answer_material', 'published_at IS NULL OR material = (addendum_id IS NOT NULL)')
export class Answer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  questionId!: string;

  @ManyToOne(() => Question)
  @JoinColumn({ name: 'question_id' })
  question?: Relation<Question>;

  /** Counted from 1. */
  @Column('int')
  number!: number;

  @Column('text')
  text!: string;

  /** It changes what the challenge asks for, and is published by an addendum only. */
  @Column('boolean', { default: false })
  material!: boolean;

  @Column('uuid', { nullable: true })
  addendumId!: string | null;

  @ManyToOne(() => Addendum)
  @JoinColumn({ name: 'addendum_id' })
  addendum?: Relation<Addendum> | null;

  @Column('int', { default: 1 })
  revision!: number;

  @Column('uuid')
  authorId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account>;

  @Column(INSTANT_NOW)
  updatedAt!: Date;

  @Column('uuid', { nullable: true })
  publishedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'published_by' })
  publisher?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  publishedAt!: Date | null;
}
