import type { CommissionKind, CommissionState } from '@loi-giai/shared';
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
import { DAY, INSTANT, INSTANT_NOW, WHOLE } from '../../platform/database/columns';
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';

/** Đặt hàng: what the agency commissioned of the selected solution. */
@Entity()
@Check('commission_value', 'value >= 0')
export class Commission {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  /** Each of the selected proposals has one. */
  @Column('uuid', { unique: true })
  proposalId!: string;

  @OneToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  @Column('text')
  kind!: CommissionKind;

  @Column('text')
  number!: string;

  @Column(DAY)
  signedOn!: string;

  @Column(WHOLE)
  value!: number;

  @Column('text', { default: 'draft' })
  state!: CommissionState;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  startedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  finishedAt!: Date | null;
}
