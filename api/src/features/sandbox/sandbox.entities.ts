import type {
  ExitDecision,
  IncidentSeverity,
  SandboxEntryKind,
  SandboxRisk,
  SandboxState,
  WaivedRule,
} from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { DAY, INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Commission } from '../commissions/commission.entities';

/** Giấy phép thử nghiệm có kiểm soát: one term of a trial. A further term is a permit of its own that names the one before. */
@Entity()
@Index('sandbox_permit_one_running', ['commissionId'], {
  unique: true,
  where: `state IN ('active', 'suspended')`,
})
@Index('sandbox_permit_one_coming', ['commissionId'], {
  unique: true,
  where: `state IN ('draft', 'submitted', 'returned', 'granted')`,
})
@Index(['commissionId', 'term'], { unique: true })
@Check('sandbox_permit_dates', 'until_day >= from_day')
@Check('sandbox_permit_cap', 'participants_cap > 0')
@Check('sandbox_permit_four_eyes', 'granted_by IS NULL OR granted_by <> ALL (writers)')
@Check(
  'sandbox_permit_grant',
  `state NOT IN ('granted', 'active', 'suspended', 'ended') OR (COALESCE(number, '') <> '' AND granted_on IS NOT NULL AND granted_by IS NOT NULL)`,
)
@Check('sandbox_permit_exit', `exit_decision IS NULL OR COALESCE(exit_reasons, '') <> ''`)
export class SandboxPermit {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  @Column('int', { default: 1 })
  term!: number;

  @Column('uuid', { nullable: true })
  previousId!: string | null;

  @OneToOne(() => SandboxPermit)
  @JoinColumn({ name: 'previous_id' })
  previous?: Relation<SandboxPermit> | null;

  @Column('text', { default: 'draft' })
  state!: SandboxState;

  @Column('jsonb')
  places!: readonly string[];

  @Column(DAY)
  fromDay!: string;

  @Column(DAY)
  untilDay!: string;

  @Column('int')
  participantsCap!: number;

  @Column('jsonb')
  waivedRules!: readonly WaivedRule[];

  @Column('jsonb')
  risks!: readonly SandboxRisk[];

  @Column('jsonb')
  stopConditions!: readonly string[];

  @Column('text')
  thresholdSeverity!: IncidentSeverity;

  @Column('int', { nullable: true })
  thresholdPeople!: number | null;

  /** Who has written in it, or submitted it, does not grant it (I6). */
  @Column('uuid', { array: true, default: '{}' })
  writers!: string[];

  /** Counts what is saved, so that nobody overwrites what another has written. */
  @Column('int', { default: 0 })
  revision!: number;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column({ ...DAY, nullable: true })
  grantedOn!: string | null;

  @Column('uuid', { nullable: true })
  grantedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'granted_by' })
  granter?: Relation<Account> | null;

  /** Whoever had it suspended does not let it go on (I6): who reported the incident, or did it by hand. Null while it is not. */
  @Column('uuid', { nullable: true })
  suspendedBy!: string | null;

  @Column('text', { nullable: true })
  exitDecision!: ExitDecision | null;

  @Column('text', { nullable: true })
  exitReasons!: string | null;

  @Column('uuid', { nullable: true })
  exitBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'exit_by' })
  exitDecider?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  exitAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;

  /** How many of the reminders before its end have gone out. */
  @Column('int', { default: 0 })
  reminders!: number;
}

/** How many joined on a day. */
@Entity()
@Index(['permitId', 'day'])
@Check('sandbox_participants_count', 'count <> 0')
export class SandboxParticipants {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  permitId!: string;

  @ManyToOne(() => SandboxPermit)
  @JoinColumn({ name: 'permit_id' })
  permit?: Relation<SandboxPermit>;

  @Column(DAY)
  day!: string;

  @Column('int')
  count!: number;

  @Column('text', { default: '' })
  note!: string;

  @Column('uuid')
  enteredBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'entered_by' })
  enterer?: Relation<Account>;

  @Column(INSTANT_NOW)
  enteredAt!: Date;
}

/** Sự cố: what went wrong during a trial. */
@Entity()
@Index(['permitId', 'happenedAt'])
@Check('sandbox_incident_time', 'happened_at <= reported_at')
@Check('sandbox_incident_people', 'people_affected >= 0')
export class SandboxIncident {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  permitId!: string;

  @ManyToOne(() => SandboxPermit)
  @JoinColumn({ name: 'permit_id' })
  permit?: Relation<SandboxPermit>;

  @Column(INSTANT)
  happenedAt!: Date;

  @Column('text')
  severity!: IncidentSeverity;

  @Column('text')
  description!: string;

  @Column('int')
  peopleAffected!: number;

  @Column('text')
  measures!: string;

  @Column('boolean')
  suspended!: boolean;

  @Column('uuid')
  reportedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'reported_by' })
  reporter?: Relation<Account>;

  @Column(INSTANT_NOW)
  reportedAt!: Date;
}

/** The permit's log, kept as it was written (I9). */
@Entity()
@Index(['permitId', 'at'])
export class SandboxEntry {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  permitId!: string;

  @ManyToOne(() => SandboxPermit)
  @JoinColumn({ name: 'permit_id' })
  permit?: Relation<SandboxPermit>;

  @Column('text')
  kind!: SandboxEntryKind;

  @Column(INSTANT_NOW)
  at!: Date;

  /** Null: the portal, by rule. */
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account> | null;

  @Column('text', { default: '' })
  text!: string;
}
