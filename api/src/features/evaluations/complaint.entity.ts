import type { ComplaintMeasure, ComplaintOutcome, ComplaintState } from '@loi-giai/shared';
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
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';

/** Kiến nghị: what a solver objects to in a released decision, and what the agency answers. */
@Entity()
@Index('complaint_one_open', ['proposalId'], { unique: true, where: `state = 'filed'` })
@Check('complaint_four_eyes', 'answered_by IS NULL OR answered_by <> ALL (drafters)')
@Check(
  'complaint_answer',
  `state <> 'answered' OR (COALESCE(answer, '') <> '' AND outcome IS NOT NULL AND answered_at IS NOT NULL)`,
)
@Check(
  'complaint_measure',
  `state <> 'answered' OR outcome = 'rejected' OR (measure IS NOT NULL AND COALESCE(measure_reason, '') <> '')`,
)
export class Complaint {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
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

  @Column('uuid')
  filedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'filed_by' })
  filer?: Relation<Account>;

  @Column(INSTANT_NOW)
  filedAt!: Date;

  @Column('text')
  grounds!: string;

  @Column('text', { default: 'filed' })
  state!: ComplaintState;

  /** The last day for the answer. */
  @Column(DAY)
  dueOn!: string;

  @Column('text', { nullable: true })
  outcome!: ComplaintOutcome | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  /** Who has written in the answer does not sign it (I6). */
  @Column('uuid', { array: true, default: '{}' })
  drafters!: string[];

  /** The last of them. */
  @Column('uuid', { nullable: true })
  draftedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'drafted_by' })
  drafter?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  draftedAt!: Date | null;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'answered_by' })
  answerer?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  answeredAt!: Date | null;

  /** What an upheld complaint leads to. */
  @Column('text', { nullable: true })
  measure!: ComplaintMeasure | null;

  @Column('text', { nullable: true })
  measureReason!: string | null;

  @Column({ ...INSTANT, nullable: true })
  withdrawnAt!: Date | null;

  /** Counts what is saved of the answer, so that nobody overwrites what another has written. */
  @Column('int', { default: 0 })
  revision!: number;

  /** When the last reminder of the answer went out. */
  @Column({ ...DAY, nullable: true })
  remindedOn!: string | null;
}
