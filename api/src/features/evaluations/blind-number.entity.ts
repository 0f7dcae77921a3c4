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
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';

/** Under which a proposal stands before blind readers, drawn when its seal was opened. A trigger refuses every change. */
@Entity()
@Index(['challengeId', 'number'], { unique: true })
export class BlindNumber {
  @PrimaryColumn('uuid')
  proposalId!: string;

  @OneToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('int')
  number!: number;
}
