import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Proposal } from '../proposals/proposal.entity';
import { Panel, PanelMember } from './panel.entities';

/** Phân công chấm: that somebody has confirmed who reads what. */
@Entity()
export class Assignment {
  @PrimaryColumn('uuid')
  panelId!: string;

  @OneToOne(() => Panel)
  @JoinColumn({ name: 'panel_id' })
  panel?: Relation<Panel>;

  /** Counts the confirmations. */
  @Column('int')
  revision!: number;

  @Column('uuid')
  confirmedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'confirmed_by' })
  confirmer?: Relation<Account>;

  @Column(INSTANT_NOW)
  confirmedAt!: Date;
}

/** A member who is to score a proposal. Where a conflict is found later, the row is passed over (I4) and goes with the next confirmation. */
@Entity()
@Index(['proposalId'])
export class AssignedReader {
  @PrimaryColumn('uuid')
  panelMemberId!: string;

  @ManyToOne(() => PanelMember, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'panel_member_id' })
  panelMember?: Relation<PanelMember>;

  @PrimaryColumn('uuid')
  proposalId!: string;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;
}
