import type { Scores } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT, INSTANT_NOW, WHOLE } from '../../platform/database/columns';
import { Proposal } from '../proposals/proposal.entity';
import { PanelMember } from './panel.entities';

/** What stands beside a score. */
export interface ScoreRemarks {
  /** For the solver. */
  readonly comment: string;
  /** For the agency. */
  readonly agencyComment: string;
  /** Why the member abstains; null where there is a score, or is to be one. */
  readonly abstention: string | null;
}

/** Phiếu điểm: one for each member and proposal. */
@Entity()
@Index(['panelMemberId', 'proposalId'], { unique: true })
@Index(['proposalId'])
@Index('score_sheet_ranking', { synchronize: false })
export class ScoreSheet {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  panelMemberId!: string;

  @ManyToOne(() => PanelMember)
  @JoinColumn({ name: 'panel_member_id' })
  panelMember?: Relation<PanelMember>;

  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  @Column('int', { default: 1 })
  revision!: number;

  /** Micro-points in [0, 100 000 000]; null while a score is missing. */
  @Column({ ...WHOLE, nullable: true })
  total!: number | null;

  /**
   * Half points in the order of the criteria, with blanks between them and a dash for an abstention; null while a score is missing. Kept
   * with the total, because a ranking reads thousands of sheets (`npm run bench:ranking`).
   */
  @Column('text', { nullable: true })
  halves!: string | null;

  @Column(INSTANT_NOW)
  savedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  submittedAt!: Date | null;

  /** By criterion id, on the criterion's scale; null where the member abstains, without an entry what is not scored yet. */
  @Column('jsonb', { default: {} })
  scores!: Scores;

  /** By criterion id. */
  @Column('jsonb', { default: {} })
  remarks!: Readonly<Record<string, ScoreRemarks>>;

  /** Confidential, for the chair. */
  @Column('text', { default: '' })
  note!: string;

  @Column({ ...INSTANT, nullable: true })
  reopenedAt!: Date | null;

  @Column('text', { nullable: true })
  reopenReason!: string | null;
}
