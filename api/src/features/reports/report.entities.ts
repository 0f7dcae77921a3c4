import type { ReportContent, ReportFigures, ReportRule, ReportState, ReportTiming } from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { DAY, INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Commission } from '../commissions/commission.entities';

/** When the solver of a commission reports, as it was set; the highest number is in force, none is changed or deleted. */
@Entity()
@Unique(['commissionId', 'number'])
@Check('report_schedule_reason', `number = 1 OR reason <> ''`)
export class ReportSchedule {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  @Column('int')
  number!: number;

  @Column('jsonb')
  rule!: ReportRule;

  @Column('text', { default: '' })
  reason!: string;

  @Column('uuid')
  setBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'set_by' })
  setter?: Relation<Account>;

  @Column(INSTANT_NOW)
  setAt!: Date;
}

/** A report that is owed on a day, with what is being written of it. */
@Entity()
@Index('solver_report_day', ['commissionId', 'dueOn'], { unique: true, where: `state <> 'dropped'` })
@Index('solver_report_open', ['dueOn'], { where: `state IN ('due', 'returned')` })
export class SolverReport {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  @Column(DAY)
  dueOn!: string;

  @Column('text', { default: 'due' })
  state!: ReportState;

  /** Null before anything is written. */
  @Column('jsonb', { nullable: true })
  draft!: ReportContent | null;

  @Column('int', { default: 0 })
  revision!: number;

  @Column({ ...INSTANT, nullable: true })
  draftSavedAt!: Date | null;

  /** When it was handed in first: by that day it is late or not. */
  @Column({ ...INSTANT, nullable: true })
  submittedAt!: Date | null;

  @Column('text', { nullable: true })
  remindedAs!: ReportTiming | null;

  @Column({ ...DAY, nullable: true })
  remindedOn!: string | null;

  @Column({ ...DAY, nullable: true })
  escalatedOn!: string | null;
}

/** A report as it was handed in; what was said of it is written once (I8). */
@Entity()
@Unique(['reportId', 'number'])
@Check(
  'solver_report_review',
  `(verdict IS NOT NULL) = (reviewed_by IS NOT NULL AND reviewed_at IS NOT NULL)`,
)
@Check('solver_report_four_eyes', 'reviewed_by IS NULL OR reviewed_by <> submitted_by')
@Check('solver_report_returned', `verdict IS DISTINCT FROM 'returned' OR comment <> ''`)
export class SolverReportVersion {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  reportId!: string;

  @ManyToOne(() => SolverReport)
  @JoinColumn({ name: 'report_id' })
  report?: Relation<SolverReport>;

  @Column('int')
  number!: number;

  @Column('jsonb')
  content!: ReportContent;

  @Column('jsonb')
  figures!: ReportFigures;

  @Column('uuid', { array: true, default: [] })
  fileIds!: string[];

  @Column('uuid')
  submittedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'submitted_by' })
  submitter?: Relation<Account>;

  @Column(INSTANT_NOW)
  submittedAt!: Date;

  @Column('text', { nullable: true })
  verdict!: 'accepted' | 'returned' | null;

  @Column('uuid', { nullable: true })
  reviewedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'reviewed_by' })
  reviewer?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  reviewedAt!: Date | null;

  @Column('text', { default: '' })
  comment!: string;
}
