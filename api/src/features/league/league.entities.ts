import type {
  CommendationKind,
  CommendationLevel,
  CommendationState,
  DelayKind,
  DelayState,
  FrozenLeague,
} from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { DAY, INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Agency } from '../agencies/agency.entity';
import { Account } from '../auth/account.entity';
import { Milestone } from '../commissions/plan.entities';
import { Organization } from '../organizations/organization.entity';

/** Why a row of a plan is late, and whether that was accepted, by whom. */
@Entity()
@Index('delay_reason_in_force', ['milestoneId'], {
  unique: true,
  where: `state IN ('stated', 'accepted')`,
})
@Index('delay_reason_waiting', ['statedAt'], { where: `state = 'stated'` })
@Check('delay_reason_four_eyes', 'answered_by IS NULL OR answered_by <> stated_by')
@Check(
  'delay_reason_answer',
  `(state IN ('accepted', 'refused')) = (answered_by IS NOT NULL AND answered_at IS NOT NULL AND answer <> '')`,
)
export class DelayReason {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  milestoneId!: string;

  @ManyToOne(() => Milestone)
  @JoinColumn({ name: 'milestone_id' })
  milestone?: Relation<Milestone>;

  @Column('text')
  kind!: DelayKind;

  @Column('text')
  text!: string;

  @Column('text', { default: 'stated' })
  state!: DelayState;

  @Column('uuid')
  statedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'stated_by' })
  stater?: Relation<Account>;

  @Column(INSTANT_NOW)
  statedAt!: Date;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'answered_by' })
  answerer?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  answeredAt!: Date | null;

  @Column('text', { default: '' })
  answer!: string;
}

/** The league of a month as it stood on the first day after it; never changed or deleted. */
@Entity()
@Check('league_snapshot_month', `month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`)
export class LeagueSnapshot {
  /** yyyy-MM; frozen once, however many processes try. */
  @PrimaryColumn('text')
  month!: string;

  @Column('int')
  ruleVersion!: number;

  @Column(DAY)
  asOf!: string;

  @Column(INSTANT_NOW)
  madeAt!: Date;

  @Column('jsonb')
  boards!: FrozenLeague;
}

/** Biểu dương, nhắc nhở, phê bình: said of a unit or a person; withdrawn with a reason, never deleted. */
@Entity()
@Check('commendation_subject', 'num_nonnulls(agency_id, organization_id, account_id) = 1')
@Check('commendation_not_oneself', 'account_id IS NULL OR account_id <> recorded_by')
@Check('commendation_issuer', `(level = 'unit') = (issuer_agency_id IS NOT NULL)`)
@Check(
  'commendation_document',
  `(document_number = '') = (document_on IS NULL) AND (kind = 'reminder' OR document_number <> '')`,
)
@Check(
  'commendation_withdrawal',
  `(state = 'withdrawn') = (withdrawn_by IS NOT NULL AND withdrawn_at IS NOT NULL AND withdrawal_reason <> '')`,
)
export class Commendation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  kind!: CommendationKind;

  @Column('text')
  level!: CommendationLevel;

  /** Whose leader says it; null for the programme office and the city. */
  @Column('uuid', { nullable: true })
  issuerAgencyId!: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'issuer_agency_id' })
  issuerAgency?: Relation<Agency> | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id' })
  agency?: Relation<Agency> | null;

  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id' })
  organization?: Relation<Organization> | null;

  @Index()
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account> | null;

  @Column('text')
  reason!: string;

  /** Of the league: a month, a quarter or a year. */
  @Index()
  @Column('text')
  period!: string;

  @Column('text', { default: '' })
  documentNumber!: string;

  @Column({ ...DAY, nullable: true })
  documentOn!: string | null;

  @Column('text', { default: 'recorded' })
  state!: CommendationState;

  @Column('uuid')
  recordedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'recorded_by' })
  recorder?: Relation<Account>;

  @Column(INSTANT_NOW)
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'withdrawn_by' })
  withdrawer?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { default: '' })
  withdrawalReason!: string;
}
