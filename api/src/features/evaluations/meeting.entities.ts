import type { Scores } from '@loi-giai/shared';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { INSTANT } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Proposal } from '../proposals/proposal.entity';
import { Panel } from './panel.entities';

/** What stands beside an agreed score. */
export interface ConsensusRemarks {
  readonly note: string;
  /** Why the panel abstains; null where there is a score. */
  readonly abstention: string | null;
}

/** Thống nhất điểm: what the panel has agreed on for a proposal, as its chair recorded it. */
@Entity()
export class Consensus {
  @PrimaryColumn('uuid')
  proposalId!: string;

  @OneToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  @Column('int')
  revision!: number;

  /** By criterion id, complete; null where the panel abstains. */
  @Column('jsonb')
  scores!: Scores;

  /** By criterion id. */
  @Column('jsonb')
  remarks!: Readonly<Record<string, ConsensusRemarks>>;

  @Column('uuid')
  recordedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'recorded_by' })
  recorder?: Relation<Account>;

  @Column(INSTANT)
  recordedAt!: Date;
}

/** What somebody on the panel wrote down on a proposal while it met; it stays as it was written. */
@Entity()
@Index(['proposalId'])
export class DiscussionNote {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  @Column('uuid')
  authorId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account>;

  @Column('text')
  text!: string;

  @Column(INSTANT)
  writtenAt!: Date;
}

/** What goes on at a panel's meeting just now. */
@Entity()
export class Meeting {
  @PrimaryColumn('uuid')
  panelId!: string;

  @OneToOne(() => Panel)
  @JoinColumn({ name: 'panel_id' })
  panel?: Relation<Panel>;

  /** The proposal that the chair has called up. */
  @Column('uuid', { nullable: true })
  discussingId!: string | null;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'discussing_id' })
  discussing?: Relation<Proposal> | null;
}
