import {
  NO_DUE_DATES,
  type ConflictKind,
  type DueDates,
  type PanelRole,
  type PanelState,
} from '@loi-giai/shared';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { DAY, INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';

/** Hội đồng đánh giá. */
@Entity()
export class Panel {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { unique: true })
  challengeId!: string;

  @OneToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('text', { default: 'formed' })
  state!: PanelState;

  @Column('text')
  decisionNumber!: string;

  @Column(DAY)
  decisionDate!: string;

  /** First and last day of the term; without a last one it ends with the announcement. */
  @Column(DAY)
  termFrom!: string;

  @Column({ ...DAY, nullable: true })
  termTo!: string | null;

  /** Days set by the chair; the others follow from the challenge's schedule. */
  @Column('jsonb', { default: NO_DUE_DATES })
  dueDates!: DueDates;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @OneToMany(() => PanelMember, (member) => member.panel)
  members?: Relation<PanelMember>[];
}

@Entity()
@Index(['panelId', 'accountId'], { unique: true })
export class PanelMember {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  panelId!: string;

  @ManyToOne(() => Panel, (panel) => panel.members, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'panel_id' })
  panel?: Relation<Panel>;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column('text')
  role!: PanelRole;

  /** Drawn among those who evaluate, for readers who are not shown their names; null for everybody else. */
  @Column('int', { nullable: true })
  number!: number | null;

  /** When an outside expert took the seat; null for those whom the working group sends, and while the invitation is open. */
  @Column({ ...INSTANT, nullable: true })
  acceptedAt!: Date | null;

  /** The wording promised with the seat. */
  @Column('text', { nullable: true })
  pledge!: string | null;

  /** Nothing opens to a member before this is set (I4). */
  @Column({ ...INSTANT, nullable: true })
  declaredAt!: Date | null;

  /** What the member declared on each proposal, sealed with the challenge's key; null where there was none to declare on. */
  @Column('bytea', { nullable: true })
  sealedDeclarations!: Buffer | null;
}

/**
 * A seat that was given to somebody else after scoring had opened, with what was declared and scored from it: on record,
 * and counted nowhere. So is one whose expert declined the invitation.
 */
@Entity()
@Index(['panelId', 'accountId'], { unique: true })
export class FormerPanelMember {
  /** The seat's. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  panelId!: string;

  @ManyToOne(() => Panel)
  @JoinColumn({ name: 'panel_id' })
  panel?: Relation<Panel>;

  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column('text')
  role!: PanelRole;

  @Column('text')
  reason!: string;

  @Column('jsonb')
  declarations!: object[];

  @Column('jsonb')
  sheets!: object[];

  @Column(INSTANT_NOW)
  replacedAt!: Date;

  /** An expert who was asked and did not come. */
  @Column('boolean', { default: false })
  declined!: boolean;

  /** Declined, and not given to anybody yet. */
  @Column('boolean', { default: false })
  vacant!: boolean;
}

/**
 * A member's word on one solver, copied out of its seal by the opening. With `conflict` it is a recusal: that solver's proposal
 * does not exist for the member (I4).
 */
@Entity()
@Index(['panelMemberId', 'proposalId'], { unique: true })
export class ConflictDeclaration {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  panelMemberId!: string;

  @ManyToOne(() => PanelMember, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'panel_member_id' })
  panelMember?: Relation<PanelMember>;

  /** The solver's. */
  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  @Column('boolean')
  conflict!: boolean;

  @Column('text', { nullable: true })
  kind!: ConflictKind | null;

  /** Found by the portal, not declared by the member. */
  @Column('boolean', { default: false })
  detected!: boolean;

  @Column('text', { default: '' })
  note!: string;
}

/** Somebody has been reminded of what waits in evaluations on a day: once, of everything together. */
@Entity()
export class EvaluationReminder {
  @PrimaryColumn('uuid')
  accountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @PrimaryColumn('date')
  day!: string;
}
