import type { Step, WatchFrequency } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Agency } from '../agencies/agency.entity';
import { Challenge } from '../challenges/challenge.entity';
import { Field } from '../programme/programme.entities';
import { Subscriber } from './subscriber.entity';

/** What somebody follows: every challenge that all of these hold for; what is null asks for nothing. */
@Entity()
@Index(['subscriberId', 'targetKey'], { unique: true })
@Index(['challengeId'])
export class Subscription {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  subscriberId!: string;

  @ManyToOne(() => Subscriber)
  @JoinColumn({ name: 'subscriber_id' })
  subscriber?: Relation<Subscriber>;

  /** The same for the same target, so that nobody follows it twice. */
  @Column('text')
  targetKey!: string;

  @Column('uuid', { nullable: true })
  challengeId!: string | null;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge> | null;

  @Column('uuid', { nullable: true })
  fieldId!: string | null;

  @ManyToOne(() => Field)
  @JoinColumn({ name: 'field_id' })
  field?: Relation<Field> | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'agency_id' })
  agency?: Relation<Agency> | null;

  @Column('int', { nullable: true })
  step!: Step | null;

  @Column('text', { nullable: true })
  q!: string | null;

  /** The words as PostgreSQL's search reads them. */
  @Column('text', { nullable: true })
  searchExpression!: string | null;

  @Column('text')
  frequency!: WatchFrequency;

  @Column('boolean', { default: true })
  byMail!: boolean;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  /** Before this instant nothing is sent: an address must say so itself. */
  @Column({ ...INSTANT, nullable: true })
  confirmedAt!: Date | null;

  /** The digest of the token that confirms; null once it is used up. */
  @Column('bytea', { nullable: true, unique: true })
  confirmationHash!: Buffer | null;

  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;
}
