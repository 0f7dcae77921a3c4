import type { FrozenRow } from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { DAY, INSTANT_NOW } from '../../platform/database/columns';
import { Agency } from '../agencies/agency.entity';
import { Account } from '../auth/account.entity';
import { Organization } from '../organizations/organization.entity';
import { Commission } from './commission.entities';

/** What two people who plan at once meet in. A commission without one has not been planned since revisions are counted. */
@Entity()
export class CommissionPlan {
  @PrimaryColumn('uuid')
  commissionId!: string;

  @OneToOne(() => Commission, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  /** One more with each change of the plan. */
  @Column('int', { default: 0 })
  revision!: number;
}

/** Mốc, hạng mục: planned and actual dates, responsible person and unit. */
@Entity()
@Index(['commissionId', 'position'])
@Check('milestone_progress', 'progress BETWEEN 0 AND 100')
@Check('milestone_dates', 'due >= planned_start')
@Check('milestone_unit', 'responsible_agency_id IS NULL OR responsible_organization_id IS NULL')
export class Milestone {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission, { onDelete: 'CASCADE' })
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

  @Index()
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @ManyToOne(() => Milestone)
  @JoinColumn({ name: 'parent_id' })
  parent?: Relation<Milestone>;

  /** It has parts, and its dates and progress are theirs. */
  @Column('boolean', { default: false })
  summary!: boolean;

  /** When progress was first reported. */
  @Column({ ...DAY, nullable: true })
  startedOn!: string | null;

  @Column('uuid', { nullable: true })
  responsibleAccountId!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'responsible_account_id' })
  responsibleAccount?: Relation<Account>;

  @Column('uuid', { nullable: true })
  responsibleAgencyId!: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'responsible_agency_id' })
  responsibleAgency?: Relation<Agency>;

  @Column('uuid', { nullable: true })
  responsibleOrganizationId!: string | null;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'responsible_organization_id' })
  responsibleOrganization?: Relation<Organization>;

  @Column('text', { default: '' })
  deliverables!: string;

  @Column('text', { default: '' })
  acceptanceCriteria!: string;
}

/** Finish to start: the one waits until the other is finished, and so many working days more. */
@Entity()
@Check('milestone_dependency_other', 'predecessor_id <> successor_id')
@Check('milestone_dependency_lag', 'lag BETWEEN 0 AND 250')
export class MilestoneDependency {
  @PrimaryColumn('uuid')
  successorId!: string;

  @ManyToOne(() => Milestone, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'successor_id' })
  successor?: Relation<Milestone>;

  @Index()
  @PrimaryColumn('uuid')
  predecessorId!: string;

  @ManyToOne(() => Milestone, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'predecessor_id' })
  predecessor?: Relation<Milestone>;

  /** Working days. */
  @Column('int', { default: 0 })
  lag!: number;
}

/** The plan as it was when work began, and after each change since; never changed or deleted. */
@Entity()
@Unique(['commissionId', 'number'])
@Check('plan_baseline_number', 'number >= 1')
@Check('plan_baseline_reason', `number = 1 OR reason <> ''`)
export class PlanBaseline {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  /** 1 when work began. */
  @Column('int')
  number!: number;

  @Column(INSTANT_NOW)
  takenAt!: Date;

  /** Null for plans of before baselines were kept. */
  @Column('uuid', { nullable: true })
  takenBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'taken_by' })
  taker?: Relation<Account>;

  @Column('text', { default: '' })
  reason!: string;

  @Column('jsonb')
  rows!: FrozenRow[];
}
