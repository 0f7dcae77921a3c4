import type { RankingRow } from '@loi-giai/shared';
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
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';

/** By the proposals' ids. */
export type ReasonsByProposal = Readonly<Record<string, string>>;

/** Quyết định lựa chọn: recommended by the panel, made by the leader (I6), released to all at once (I7). */
@Entity()
@Check('decision_four_eyes', 'decided_by IS NULL OR decided_by <> recommended_by')
@Check(
  'decision_override_reason',
  `decided_by IS NULL OR selected_proposal_ids IS NOT DISTINCT FROM recommended_proposal_ids OR COALESCE(override_reason, '') <> ''`,
)
export class Decision {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { unique: true })
  challengeId!: string;

  @OneToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  /** The ranking as the panel saw it, kept as evidence. */
  @Column('jsonb')
  ranking!: RankingRow[];

  /** One, several or none, in the ranking's order. */
  @Column('uuid', { array: true, default: '{}' })
  recommendedProposalIds!: string[];

  @Column('jsonb', { default: {} })
  recommendedReasons!: ReasonsByProposal;

  @Column('text')
  recommendationReasons!: string;

  /** Why not those that stand first in the ranking; null where it is followed. */
  @Column('text', { nullable: true })
  departureReason!: string | null;

  @Column('uuid')
  recommendedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'recommended_by' })
  recommender?: Relation<Account>;

  @Column(INSTANT)
  recommendedAt!: Date;

  /** As above; null until the leader has decided. */
  @Column('uuid', { array: true, nullable: true })
  selectedProposalIds!: string[] | null;

  @Column('jsonb', { default: {} })
  selectedReasons!: ReasonsByProposal;

  @Column('text', { nullable: true })
  reasons!: string | null;

  @Column('text', { nullable: true })
  overrideReason!: string | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'decided_by' })
  decider?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  decidedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  releasedAt!: Date | null;

  /** Complaints are taken before it; fixed with the release. Null: none are taken. */
  @Column({ ...INSTANT, nullable: true })
  complaintsUntil!: Date | null;
}

/** `return`: the leader gave a recommendation back; `reconsider`: a complaint about what was released was upheld. */
export type EndOfDecision = 'return' | 'reconsider';

/** What was recommended, or decided, before the panel was asked once more: nothing of it is lost (I8). */
@Entity()
@Check('former_decision_reason', `reason <> ''`)
export class FormerDecision {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('text')
  act!: EndOfDecision;

  @Column('text')
  reason!: string;

  @Column('uuid')
  endedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'ended_by' })
  ender?: Relation<Account>;

  @Column(INSTANT_NOW)
  endedAt!: Date;

  /** The row as it was. */
  @Column('jsonb')
  decision!: Readonly<Record<string, unknown>>;
}
