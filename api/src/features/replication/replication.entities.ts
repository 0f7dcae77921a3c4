import type { ReplicationState } from '@loi-giai/shared';
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
import { Agency } from '../agencies/agency.entity';
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';

/** Nhân rộng: an agency takes over what was found for another. Who owns and who solved it stands with challenge and proposal. */
@Entity()
@Index(['challengeId', 'state'])
@Index('replication_one_live', ['proposalId', 'agencyId'], {
  unique: true,
  where: `state NOT IN ('ended', 'declined', 'withdrawn')`,
})
@Check('replication_four_eyes', 'confirmed_by IS NULL OR confirmed_by <> asked_by')
@Check(
  'replication_agreed',
  `state NOT IN ('agreed', 'started', 'running', 'ended') OR (COALESCE(owner_yes, false) AND COALESCE(solver_yes, false))`,
)
@Check(
  'replication_started',
  `state NOT IN ('started', 'running', 'ended') OR (started_on IS NOT NULL AND users IS NOT NULL)`,
)
@Check('replication_ended', `state <> 'ended' OR (ended_on >= started_on AND COALESCE(end_reason, '') <> '')`)
@Check('replication_users', 'users IS NULL OR users >= 0')
export class Replication {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  /** That takes it over. */
  @Index()
  @Column('uuid')
  agencyId!: string;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id' })
  agency?: Relation<Agency>;

  @Column('text', { default: 'proposed' })
  state!: ReplicationState;

  @Column('text')
  purpose!: string;

  @Column('text')
  place!: string;

  @Column('uuid')
  askedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'asked_by' })
  asker?: Relation<Account>;

  @Column(INSTANT_NOW)
  askedAt!: Date;

  @Column('uuid', { nullable: true })
  confirmedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'confirmed_by' })
  confirmer?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  confirmedAt!: Date | null;

  @Column('boolean', { nullable: true })
  ownerYes!: boolean | null;

  @Column('text', { default: '' })
  ownerConditions!: string;

  @Column('uuid', { nullable: true })
  ownerAnsweredBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'owner_answered_by' })
  ownerAnswerer?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  ownerAnsweredAt!: Date | null;

  @Column('boolean', { nullable: true })
  solverYes!: boolean | null;

  @Column('text', { default: '' })
  solverConditions!: string;

  @Column('uuid', { nullable: true })
  solverAnsweredBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'solver_answered_by' })
  solverAnswerer?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  solverAnsweredAt!: Date | null;

  @Column({ ...DAY, nullable: true })
  startedOn!: string | null;

  @Column('text', { nullable: true })
  startPlace!: string | null;

  @Column('int', { nullable: true })
  users!: number | null;

  @Column({ ...DAY, nullable: true })
  endedOn!: string | null;

  @Column('text', { nullable: true })
  endReason!: string | null;
}

/** What became of a replication, a year after the other; asked for since its start, and kept as it was answered. */
@Entity()
@Index(['replicationId', 'year'], { unique: true })
@Index(['dueOn'], { where: 'answered_at IS NULL' })
@Check('replication_follow_up_year', 'year BETWEEN 1 AND 5')
@Check(
  'replication_follow_up_answer',
  'answered_at IS NULL OR (in_use IS NOT NULL AND answered_by IS NOT NULL AND (NOT in_use OR users IS NOT NULL))',
)
@Check('replication_follow_up_source', `benefit = '' OR source <> ''`)
export class ReplicationFollowUp {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  replicationId!: string;

  @ManyToOne(() => Replication)
  @JoinColumn({ name: 'replication_id' })
  replication?: Relation<Replication>;

  @Column('int')
  year!: number;

  @Column(DAY)
  dueOn!: string;

  /** How many of the reminders around its day have gone out. */
  @Column('int', { default: 0 })
  reminders!: number;

  @Column('boolean', { nullable: true })
  inUse!: boolean | null;

  @Column('int', { nullable: true })
  users!: number | null;

  @Column('text', { default: '' })
  benefit!: string;

  @Column('text', { default: '' })
  source!: string;

  @Column('text', { default: '' })
  problems!: string;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'answered_by' })
  answerer?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  answeredAt!: Date | null;
}
