import type { PitchTime } from '@loi-giai/shared';
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
import { INSTANT } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';
import { Proposal } from '../proposals/proposal.entity';

/**
 * When a shortlisted proposal is pitched. The row stays once there was a slot: calendars know it by the proposal, and count its
 * messages.
 */
@Entity()
@Index(['challengeId'])
export class PitchSlot {
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
  revision!: number;

  /** As it is arranged; null: none. */
  @Column('jsonb', { nullable: true })
  slot!: PitchTime | null;

  /** As solver and panel were last told; null: of none, or of its end. */
  @Column('jsonb', { nullable: true })
  sent!: PitchTime | null;

  /** Of the next message to calendars (SEQUENCE of iCalendar). */
  @Column('int', { default: 0 })
  sequence!: number;

  @Column({ ...INSTANT, nullable: true })
  sentAt!: Date | null;

  /** The solver's answer to what was last sent; null: none. */
  @Column('boolean', { nullable: true })
  attending!: boolean | null;

  @Column('text', { default: '' })
  people!: string;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'answered_by' })
  answerer?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  answeredAt!: Date | null;
}
