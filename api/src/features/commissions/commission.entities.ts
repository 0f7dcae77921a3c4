import type { CommissionKind, CommissionState, TermTexts } from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { DAY, INSTANT, INSTANT_NOW, WHOLE } from '../../platform/database/columns';
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';

/** Đặt hàng: what the agency commissions of a selected solution. The terms of the first agreement; `termsInForce` says what amendments made of them. */
@Entity()
@Check('commission_value', 'value >= 0 AND value <= 1000000000000000')
@Check('commission_dates', 'ends_on >= starts_on')
@Check(
  'commission_signed',
  "state IN ('draft', 'offered', 'agreed') OR (number IS NOT NULL AND signed_on IS NOT NULL)",
)
@Index('commission_first', ['proposalId'], {
  unique: true,
  where: "continues_id IS NULL AND state <> 'terminated'",
})
@Index('commission_next', ['continuesId'], { unique: true, where: "state <> 'terminated'" })
export class Commission {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  /** Counted from 1 for each proposal; each after the first continues one. */
  @Column('int', { default: 1 })
  stage!: number;

  @Column('uuid', { nullable: true })
  continuesId!: string | null;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'continues_id' })
  continues?: Relation<Commission>;

  @Column('text')
  kind!: CommissionKind;

  @Column(WHOLE)
  value!: number;

  @Column({ ...DAY, nullable: true })
  startsOn!: string | null;

  @Column({ ...DAY, nullable: true })
  endsOn!: string | null;

  @Column('jsonb', { default: {} })
  texts!: TermTexts;

  /** Counts the saved versions of the terms. */
  @Column('int', { default: 1 })
  revision!: number;

  /** Everybody who has written in the terms: none of them reviews them (I6). */
  @Column('uuid', { array: true, default: [] })
  writers!: string[];

  /** Number, date and paper of the signature. */
  @Column('text', { nullable: true })
  number!: string | null;

  @Column({ ...DAY, nullable: true })
  signedOn!: string | null;

  @Column('uuid', { nullable: true })
  signedDocumentId!: string | null;

  @Column('text', { default: 'draft' })
  state!: CommissionState;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  startedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  acceptedAt!: Date | null;
}
