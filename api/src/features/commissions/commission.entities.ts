import type { CommissionKind, CommissionState } from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  OneToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { DAY, INSTANT, INSTANT_NOW, WHOLE } from '../../platform/database/columns';
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';

/** Đặt hàng: what the agency commissioned of the selected solution. */
@Entity()
@Check('commission_value', 'value >= 0')
export class Commission {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  /** Each of the selected proposals has one. */
  @Column('uuid', { unique: true })
  proposalId!: string;

  @OneToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  @Column('text')
  kind!: CommissionKind;

  @Column('text')
  number!: string;

  @Column(DAY)
  signedOn!: string;

  @Column(WHOLE)
  value!: number;

  @Column('text', { default: 'draft' })
  state!: CommissionState;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  startedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  finishedAt!: Date | null;

  @OneToMany(() => Milestone, (milestone) => milestone.commission)
  milestones?: Relation<Milestone>[];
}

/** Mốc, hạng mục: planned and actual dates, responsible person and unit. */
@Entity()
@Index(['commissionId', 'position'])
@Check('milestone_progress', 'progress BETWEEN 0 AND 100')
@Check('milestone_dates', 'due >= planned_start')
export class Milestone {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission, (commission) => commission.milestones, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  @Column('int')
  position!: number;

  @Column('text')
  name!: string;

  @Column(DAY)
  plannedStart!: string;

  @Column(DAY)
  due!: string;

  @Column('text')
  responsiblePerson!: string;

  @Column('text')
  responsibleUnit!: string;

  @Column('int', { default: 0 })
  progress!: number;

  @Column({ ...DAY, nullable: true })
  doneOn!: string | null;

  @Column('text', { default: '' })
  note!: string;

  /** When the last reminder of its being late went out; null before the first. */
  @Column({ ...DAY, nullable: true })
  remindedOn!: string | null;
}
