import type { LocalText, ScoreAnchor } from '@loi-giai/shared';
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
import { DECIMAL, LOCAL_TEXT } from '../../platform/database/columns';
import { Challenge } from './challenge.entity';

/** Tiêu chí. A trigger refuses changes once the challenge has opened (I5). */
@Entity()
@Index(['challengeId', 'position'], { unique: true })
@Check('criterion_weight', 'weight BETWEEN 1 AND 100')
@Check('criterion_max', 'max BETWEEN 1 AND 100')
export class Criterion {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge, (challenge) => challenge.criteria, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('int')
  position!: number;

  @Column(LOCAL_TEXT)
  name!: LocalText;

  @Column('int')
  weight!: number;

  @Column('int')
  max!: number;

  @Column('text', { default: '' })
  guidance!: string;

  @Column('jsonb', { default: [] })
  anchors!: readonly ScoreAnchor[];

  @Column({ ...DECIMAL, nullable: true })
  minimum!: number | null;
}
