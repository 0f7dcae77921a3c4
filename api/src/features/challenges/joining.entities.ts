import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { JoinState } from '@loi-giai/shared';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Agency } from '../agencies/agency.entity';
import { Account } from '../auth/account.entity';
import { Challenge } from './challenge.entity';

/** Cùng thực hiện: an agency that has joined another one's challenge, with the owner's consent. */
@Entity()
@Index(['challengeId', 'agencyId'], { unique: true })
@Index(['agencyId'])
export class ChallengeAgency {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('uuid')
  agencyId!: string;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id' })
  agency?: Relation<Agency>;

  @Column(INSTANT_NOW)
  joinedAt!: Date;
}

/** An agency's wish to join, and the owner's answer. One may wait at a time. */
@Entity()
@Index('join_request_waiting', ['challengeId', 'agencyId'], { unique: true, where: "state = 'open'" })
@Index(['agencyId', 'requestedAt'])
@Index('join_request_left', ['challengeId'], { where: 'left_note IS NOT NULL' })
export class JoinRequest {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('uuid')
  agencyId!: string;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id' })
  agency?: Relation<Agency>;

  @Column('uuid')
  requestedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'requested_by' })
  requester?: Relation<Account>;

  @Column('text')
  message!: string;

  /** That it has lapsed is told by the challenge's state. */
  @Column('text', { default: 'open' })
  state!: Exclude<JoinState, 'lapsed'>;

  @Column(INSTANT_NOW)
  requestedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'decided_by' })
  decider?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** When an agency that had joined left or was removed; null while it takes part. */
  @Column({ ...INSTANT, nullable: true })
  leftAt!: Date | null;

  /** For everybody to read; null where the challenge was not public yet. */
  @Column('text', { nullable: true })
  leftNote!: string | null;
}
