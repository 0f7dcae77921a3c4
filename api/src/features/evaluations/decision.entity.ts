import type { RankingRow } from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { INSTANT } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';

/** Quyết định lựa chọn: recommended by the panel, made by the leader (I6), released to all at once (I7). */
@Entity()
@Check('decision_four_eyes', 'decided_by IS NULL OR decided_by <> recommended_by')
@Check(
  'decision_override_reason',
  `decided_by IS NULL OR selected_proposal_id IS NOT DISTINCT FROM recommended_proposal_id OR COALESCE(override_reason, '') <> ''`,
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

  @Column('uuid', { nullable: true })
  recommendedProposalId!: string | null;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'recommended_proposal_id' })
  recommendedProposal?: Relation<Proposal> | null;

  @Column('text')
  recommendationReasons!: string;

  @Column('uuid')
  recommendedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'recommended_by' })
  recommender?: Relation<Account>;

  @Column(INSTANT)
  recommendedAt!: Date;

  @Column('uuid', { nullable: true })
  selectedProposalId!: string | null;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'selected_proposal_id' })
  selectedProposal?: Relation<Proposal> | null;

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
}
