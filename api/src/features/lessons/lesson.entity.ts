import type { LessonAudience, LessonState } from '@loi-giai/shared';
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
import { Challenge } from '../challenges/challenge.entity';
import { Commission } from '../commissions/commission.entities';

/** Bài học kinh nghiệm: what others should know before they begin something like it. */
@Entity()
@Index('lesson_shared', ['sharedAt', 'id'], { where: `state = 'shared'` })
@Check('lesson_four_eyes', 'approved_by IS NULL OR NOT (approved_by = ANY (writers))')
@Check('lesson_approved', `(state IN ('shared', 'withdrawn')) = (approved_by IS NOT NULL)`)
@Check('lesson_step', 'step BETWEEN 1 AND 5')
export class Lesson {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  /** Null: of the challenge as a whole. */
  @Index()
  @Column('uuid', { nullable: true })
  commissionId!: string | null;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission> | null;

  @Column('text', { default: 'draft' })
  state!: LessonState;

  @Column('text')
  title!: string;

  @Column('text', { default: '' })
  worked!: string;

  @Column('text', { default: '' })
  failed!: string;

  @Column('text', { default: '' })
  advice!: string;

  /** Of the five. */
  @Column('int')
  step!: number;

  @Column('text', { array: true, default: [] })
  tags!: string[];

  /** The solver may say how it was on its side. */
  @Column('boolean', { default: false })
  solverAsked!: boolean;

  @Column('text', { default: '' })
  solverView!: string;

  @Column('text', { default: 'officials' })
  audience!: LessonAudience;

  /** Everybody of the agency who has written in it (I6). */
  @Column('uuid', { array: true, default: [] })
  writers!: string[];

  @Column('uuid')
  createdBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'created_by' })
  creator?: Relation<Account>;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  /** For the one who writes on what somebody else has written. */
  @Column('int', { default: 1 })
  revision!: number;

  @Column({ ...INSTANT, nullable: true })
  submittedAt!: Date | null;

  /** Why it was returned last. */
  @Column('text', { default: '' })
  returned!: string;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'approved_by' })
  approver?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  sharedAt!: Date | null;

  /** Why it was withdrawn. */
  @Column('text', { default: '' })
  withdrawal!: string;
}
