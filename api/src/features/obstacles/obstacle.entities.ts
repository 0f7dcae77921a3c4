import type { ObstacleEntryKind, ObstacleKind, ObstacleLevel, ObstacleState } from '@loi-giai/shared';
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
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Commission } from '../commissions/commission.entities';
import { Milestone } from '../commissions/plan.entities';

/** Vướng mắc: what keeps a commission from going on, and who is to remove it. */
@Entity()
@Index('obstacle_waiting', ['level', 'levelSince'], { where: `state IN ('open', 'in_hand')` })
@Index('obstacle_settled', ['resolvedAt'], { where: `state = 'resolved'` })
@Check('obstacle_four_eyes', 'resolved_by IS NULL OR resolved_by <> raised_by')
@Check('obstacle_owner', `state <> 'in_hand' OR (owner_id IS NOT NULL AND owner_unit <> '')`)
@Check('obstacle_shared', 'NOT shared OR shareable')
@Check(
  'obstacle_resolution',
  `(state = 'resolved') = (resolved_at IS NOT NULL) AND (state <> 'resolved' OR COALESCE(decision, '') <> '')`,
)
export class Obstacle {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  @Column('uuid', { nullable: true })
  milestoneId!: string | null;

  @ManyToOne(() => Milestone, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'milestone_id' })
  milestone?: Relation<Milestone> | null;

  @Column('text')
  kind!: ObstacleKind;

  @Column('text')
  title!: string;

  @Column('text')
  description!: string;

  @Column('text', { default: 'open' })
  state!: ObstacleState;

  @Column('text', { default: 'team' })
  level!: ObstacleLevel;

  /** From when the days of the level count. */
  @Column(INSTANT_NOW)
  levelSince!: Date;

  @Column('uuid')
  raisedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'raised_by' })
  raiser?: Relation<Account>;

  @Column(INSTANT_NOW)
  raisedAt!: Date;

  /** Who raised it allows its answer to be shown elsewhere. */
  @Column('boolean', { default: false })
  shareable!: boolean;

  /** Who looks after it, a person and a unit. */
  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'owner_id' })
  owner?: Relation<Account> | null;

  @Column('text', { default: '' })
  ownerUnit!: string;

  /** On which level it was given to its owner: a higher one has yet to look at it. */
  @Column('text', { nullable: true })
  takenLevel!: ObstacleLevel | null;

  @Column('text', { nullable: true })
  decision!: string | null;

  @Column('text', { default: '' })
  legalBasis!: string;

  @Column('boolean', { default: false })
  shared!: boolean;

  @Column('uuid', { nullable: true })
  resolvedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'resolved_by' })
  resolver?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  resolvedAt!: Date | null;
}

/** What was done and said about an obstacle, kept as it was written (I9). */
@Entity()
@Index(['obstacleId', 'at'])
export class ObstacleEntry {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  obstacleId!: string;

  @ManyToOne(() => Obstacle)
  @JoinColumn({ name: 'obstacle_id' })
  obstacle?: Relation<Obstacle>;

  @Column('text')
  kind!: ObstacleEntryKind;

  @Column(INSTANT_NOW)
  at!: Date;

  /** Null: the portal, by rule. */
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account> | null;

  @Column('text')
  level!: ObstacleLevel;

  @Column('text', { default: '' })
  text!: string;

  @Column('text', { default: '' })
  legalBasis!: string;
}

/** After how many working days an obstacle of a kind goes up from each level; the programme office's. */
@Entity()
@Check('obstacle_rule_days', 'team > 0 AND leader > 0 AND programme > 0')
export class ObstacleRule {
  @PrimaryColumn('text')
  kind!: ObstacleKind;

  @Column('int')
  team!: number;

  @Column('int')
  leader!: number;

  @Column('int')
  programme!: number;
}
