import type { WatchEventFacts, WatchEventKind } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Challenge } from '../challenges/challenge.entity';

/** Something that those who follow a challenge hear of: one row for each event, whoever follows. */
@Entity()
@Index(['challengeId', 'at'])
export class WatchEvent {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  kind!: WatchEventKind;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('jsonb', { default: {} })
  detail!: WatchEventFacts['detail'];

  @Column(INSTANT_NOW)
  at!: Date;

  /** How far the followers have been told: the last of them in the order of ids. */
  @Column('uuid', { nullable: true })
  toldUpTo!: string | null;

  @Column({ ...INSTANT, nullable: true })
  toldAllAt!: Date | null;
}
