import {
  type Aggregation,
  type ChallengeIndicator,
  type ChallengeState,
  type CommissionKind,
  DEFAULT_PROPOSAL_FORM,
  type EvaluationTerms,
  evaluationTerms,
  type ErrorCode,
  type LocalText,
  type OrganizationKind,
  type ProposalForm,
} from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { DAY, INSTANT, INSTANT_NOW, LOCAL_TEXT, WHOLE } from '../../platform/database/columns';
import { Agency } from '../agencies/agency.entity';
import { Account } from '../auth/account.entity';
import { Field } from '../programme/programme.entities';
import { Criterion } from './criterion.entity';

/** What the column says where nothing is said; terms that came later are added where they are read. */
const FIRST_TERMS = { normalised: false, discussionSpread: 10, publicity: 'winner' };

/** Bài toán lớn. Public from `openedAt` on, whatever becomes of it. */
@Entity()
@Index('challenge_public_list', ['closingAt', 'id'], { where: 'opened_at IS NOT NULL' })
@Index(['agencyId'])
@Index(['calledAgainFromId'], { where: 'called_again_from_id IS NOT NULL' })
@Check('challenge_publication_plan', `state = 'approved' OR (publish_at IS NULL AND publish_failure IS NULL)`)
export class Challenge {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Such as BT-2026-0014. */
  @Column('text', { unique: true })
  code!: string;

  @Column('text', { default: 'draft' })
  state!: ChallengeState;

  @Column('uuid')
  agencyId!: string;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id' })
  agency?: Relation<Agency>;

  @Column('uuid')
  authorId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account>;

  @Column('uuid', { nullable: true })
  fieldId!: string | null;

  @ManyToOne(() => Field)
  @JoinColumn({ name: 'field_id' })
  field?: Relation<Field> | null;

  @Column(LOCAL_TEXT)
  title!: LocalText;

  @Column(LOCAL_TEXT)
  summary!: LocalText;

  @Column(LOCAL_TEXT)
  context!: LocalText;

  @Column(LOCAL_TEXT)
  affected!: LocalText;

  @Column({ ...WHOLE, nullable: true })
  affectedCount!: number | null;

  @Column(LOCAL_TEXT)
  attempts!: LocalText;

  @Column(LOCAL_TEXT)
  desiredOutcome!: LocalText;

  @Column(LOCAL_TEXT)
  constraints!: LocalText;

  @Column(LOCAL_TEXT)
  offeredData!: LocalText;

  @Column('jsonb', { default: [] })
  indicators!: readonly ChallengeIndicator[];

  @Column('text', { default: 'mean' })
  aggregation!: Aggregation;

  @Column('jsonb', {
    default: FIRST_TERMS,
    transformer: { from: evaluationTerms, to: (terms: EvaluationTerms) => terms },
  })
  evaluation!: EvaluationTerms;

  @Column('text', { default: '' })
  reward!: string;

  @Column({ ...WHOLE, nullable: true })
  rewardAmount!: number | null;

  @Column('text', { nullable: true })
  commissionKind!: CommissionKind | null;

  @Column('jsonb', { default: [] })
  eligibleKinds!: readonly OrganizationKind[];

  /** Null: as many as it likes. */
  @Column('int', { nullable: true, default: 1 })
  proposalsPerOrganization!: number | null;

  @Column(LOCAL_TEXT)
  eligibility!: LocalText;

  @Column(LOCAL_TEXT)
  intellectualProperty!: LocalText;

  @Column(LOCAL_TEXT)
  confidentiality!: LocalText;

  @Column('jsonb', { default: DEFAULT_PROPOSAL_FORM })
  proposalForm!: ProposalForm;

  @Column({ ...INSTANT, nullable: true })
  enquiryDeadline!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  closingAt!: Date | null;

  @Column({ ...DAY, nullable: true })
  evaluationUntil!: string | null;

  @Column({ ...INSTANT, nullable: true })
  announceAt!: Date | null;

  @Column({ ...DAY, nullable: true })
  pilotFrom!: string | null;

  @Column({ ...DAY, nullable: true })
  pilotUntil!: string | null;

  @Column({ ...DAY, nullable: true })
  measureUntil!: string | null;

  /** Counts the saves of the draft, so that two writers never overwrite each other silently (I8). */
  @Column('int', { default: 1 })
  revision!: number;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column(INSTANT_NOW)
  updatedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  openedAt!: Date | null;

  /** When the portal publishes what is approved, by itself; a check keeps both out of every other state. */
  @Column({ ...INSTANT, nullable: true })
  publishAt!: Date | null;

  /** Why it did not, when it last should have. */
  @Column('text', { nullable: true })
  publishFailure!: ErrorCode | null;

  @Column('text', { nullable: true })
  cancelReason!: string | null;

  /** The ended challenge that this one calls again. */
  @Column('uuid', { nullable: true })
  calledAgainFromId!: string | null;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'called_again_from_id' })
  calledAgainFrom?: Relation<Challenge> | null;

  /** Its agency has put it away from the working list; what is public stays so. */
  @Column({ ...INSTANT, nullable: true })
  archivedAt!: Date | null;

  @OneToMany(() => Criterion, (criterion) => criterion.challenge)
  criteria?: Relation<Criterion>[];
}
