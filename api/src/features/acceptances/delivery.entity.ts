import type { CommitteeMember, DeliveredPart, DeliveryState, Finding } from '@loi-giai/shared';
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
import { DAY, INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import type { MinutesModel } from '../../platform/minutes/minutes-model';
import { Account } from '../auth/account.entity';
import { Commission } from '../commissions/commission.entities';
import { Milestone } from '../commissions/plan.entities';

/** Một lần bàn giao của một mốc: what was handed in, how it was found, what was decided. Never changed once it is decided. */
@Entity()
@Index(['commissionId'])
@Index('delivery_round', ['milestoneId', 'round'], { unique: true })
@Index('delivery_one_open', ['milestoneId'], {
  unique: true,
  where: `state IN ('draft', 'submitted', 'checked')`,
})
@Index('delivery_one_accepted', ['milestoneId'], { unique: true, where: `state = 'accepted'` })
@Check(
  'delivery_four_eyes',
  'checked_by <> ALL (writers) AND (decided_by IS NULL OR decided_by <> ALL (writers))',
)
@Check(
  'delivery_accepted',
  `state <> 'accepted' OR (COALESCE(number, '') <> '' AND minutes IS NOT NULL AND submitted_at IS NOT NULL AND checked_by IS NOT NULL AND decided_by IS NOT NULL AND checked_by <> decided_by)`,
)
@Check('delivery_returned', `state <> 'returned' OR (missing <> '' AND respond_by IS NOT NULL)`)
export class Delivery {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  @Column('uuid')
  milestoneId!: string;

  @ManyToOne(() => Milestone)
  @JoinColumn({ name: 'milestone_id' })
  milestone?: Relation<Milestone>;

  /** Counted from 1, for each milestone. */
  @Column('int')
  round!: number;

  @Column('text', { default: 'draft' })
  state!: DeliveryState;

  @Column('text', { default: '' })
  note!: string;

  @Column('jsonb')
  parts!: readonly DeliveredPart[];

  /** As the plan had them when the round began. */
  @Column('jsonb')
  criteria!: readonly string[];

  /** Who has written in it, or submitted it, neither checks nor accepts it (I6). */
  @Column('uuid', { array: true, default: '{}' })
  writers!: string[];

  @Column('int', { default: 0 })
  revision!: number;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  submittedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'submitted_by' })
  submitter?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  submittedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  findings!: readonly Finding[] | null;

  @Column('jsonb', { default: [] })
  committee!: readonly CommitteeMember[];

  @Column('text', { default: '' })
  opinion!: string;

  @Column('uuid', { nullable: true })
  checkedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'checked_by' })
  checker?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  checkedAt!: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'decided_by' })
  decider?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  decidedAt!: Date | null;

  @Column('text', { default: '' })
  missing!: string;

  @Column({ ...DAY, nullable: true })
  respondBy!: string | null;

  /** Of the minutes. */
  @Column('text', { nullable: true })
  number!: string | null;

  /** The composition of which PDF and DOCX are made, as it was accepted. */
  @Column('jsonb', { nullable: true })
  minutes!: MinutesModel | null;
}
