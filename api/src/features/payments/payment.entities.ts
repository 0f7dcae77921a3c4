import type { PaymentEntry as EntryView, PaymentState } from '@loi-giai/shared';
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
import { DAY, INSTANT, INSTANT_NOW, WHOLE } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Commission } from '../commissions/commission.entities';
import { Milestone } from '../commissions/plan.entities';

/** Đề nghị thanh toán. That all of a commission stay within its value is the database’s to keep, too. */
@Entity()
@Index('payment_ordinal', ['commissionId', 'ordinal'], { unique: true })
@Check('payment_amount', 'amount > 0 AND amount <= 1000000000000000')
@Check(
  'payment_four_eyes',
  'checked_by <> ALL (writers) AND (approved_by IS NULL OR (approved_by <> ALL (writers) AND approved_by <> checked_by)) AND (paid_by IS NULL OR paid_by <> ALL (writers))',
)
@Check('payment_checked', `state NOT IN ('checked', 'approved', 'paid') OR checked_by IS NOT NULL`)
@Check('payment_approved', `state NOT IN ('approved', 'paid') OR approved_by IS NOT NULL`)
@Check(
  'payment_paid',
  `state <> 'paid' OR (paid_on IS NOT NULL AND COALESCE(reference, '') <> '' AND paid_by IS NOT NULL)`,
)
@Check('payment_reason', `state NOT IN ('returned', 'refused') OR reason <> ''`)
export class Payment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  /** Null for commissions of a kind that plans no milestones. */
  @Index()
  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  @ManyToOne(() => Milestone)
  @JoinColumn({ name: 'milestone_id' })
  milestone?: Relation<Milestone> | null;

  @Column('int')
  ordinal!: number;

  @Column('text', { default: 'draft' })
  state!: PaymentState;

  @Column(WHOLE)
  amount!: number;

  @Column('text', { default: '' })
  note!: string;

  /** Who has written in it, or requested it, takes no other step of it (I6). */
  @Column('uuid', { array: true, default: '{}' })
  writers!: string[];

  @Column('int', { default: 0 })
  revision!: number;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  requestedAt!: Date | null;

  @Column('uuid', { nullable: true })
  checkedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'checked_by' })
  checker?: Relation<Account> | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'approved_by' })
  approver?: Relation<Account> | null;

  /** Of the last return or refusal. */
  @Column('text', { default: '' })
  reason!: string;

  @Column({ ...DAY, nullable: true })
  paidOn!: string | null;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('uuid', { nullable: true })
  paidBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'paid_by' })
  payer?: Relation<Account> | null;
}

/** What happened to a request, for both sides to read; the audit log is not theirs. */
@Entity()
@Index(['paymentId', 'at'])
export class PaymentEntry {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  paymentId!: string;

  @ManyToOne(() => Payment)
  @JoinColumn({ name: 'payment_id' })
  payment?: Relation<Payment>;

  @Column('text')
  kind!: EntryView['kind'];

  @Column(INSTANT_NOW)
  at!: Date;

  @Column('uuid')
  authorId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account>;

  @Column('text', { default: '' })
  text!: string;
}
