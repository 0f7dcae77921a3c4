import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { DECIMAL, INSTANT, INSTANT_NOW, WHOLE } from '../../platform/database/columns';
import { Criterion } from '../challenges/criterion.entity';
import { Proposal } from '../proposals/proposal.entity';
import { PanelMember } from './panel.entities';

/** Phiếu điểm: one for each member and proposal. */
@Entity()
@Index(['panelMemberId', 'proposalId'], { unique: true })
@Index(['proposalId'])
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

  @Column(INSTANT_NOW)
  savedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  submittedAt!: Date | null;

  @OneToMany(() => Score, (score) => score.sheet)
  scores?: Relation<Score>[];
}

@Entity()
@Index(['sheetId', 'criterionId'], { unique: true })
export class Score {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  sheetId!: string;

  @ManyToOne(() => ScoreSheet, (sheet) => sheet.scores, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'sheet_id' })
  sheet?: Relation<ScoreSheet>;

  @Column('uuid')
  criterionId!: string;

  @ManyToOne(() => Criterion)
  @JoinColumn({ name: 'criterion_id' })
  criterion?: Relation<Criterion>;

  @Column({ ...DECIMAL, nullable: true })
  value!: number | null;

  @Column('text', { default: '' })
  comment!: string;
}
