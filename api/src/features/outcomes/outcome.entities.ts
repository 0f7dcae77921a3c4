import type { Direction, LocalText, PublishedIndicator, ResultView } from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { DAY, DECIMAL, INSTANT, INSTANT_NOW, LOCAL_TEXT } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';

/** Chỉ số: what shall change, from where to where. */
@Entity()
@Index(['challengeId', 'position'])
export class Indicator {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('int')
  position!: number;

  @Column(LOCAL_TEXT)
  name!: LocalText;

  @Column(LOCAL_TEXT)
  unit!: LocalText;

  @Column('text')
  direction!: Direction;

  @Column(DECIMAL)
  baseline!: number;

  @Column(DAY)
  baselineOn!: string;

  @Column(DECIMAL)
  target!: number;

  @Column(DAY)
  targetOn!: string;

  @Column('text')
  method!: string;

  /** As the challenge has published it; null for one that was laid down later. */
  @Column('jsonb', { nullable: true })
  published!: PublishedIndicator | null;

  @OneToMany(() => Measurement, (measurement) => measurement.indicator)
  measurements?: Relation<Measurement>[];
}

/** Kết quả đo: entered by one person, verified by another (I6). */
@Entity()
@Index(['indicatorId', 'measuredOn'])
@Check('measurement_four_eyes', 'verified_by IS NULL OR verified_by <> entered_by')
export class Measurement {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  indicatorId!: string;

  @ManyToOne(() => Indicator, (indicator) => indicator.measurements)
  @JoinColumn({ name: 'indicator_id' })
  indicator?: Relation<Indicator>;

  @Column(DECIMAL)
  value!: number;

  @Column(DAY)
  measuredOn!: string;

  @Column('text')
  method!: string;

  @Column('int', { nullable: true })
  sampleSize!: number | null;

  @Column('text', { default: '' })
  evidence!: string;

  @Column('uuid')
  enteredBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'entered_by' })
  enterer?: Relation<Account>;

  @Column(INSTANT_NOW)
  enteredAt!: Date;

  @Column('uuid', { nullable: true })
  verifiedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'verified_by' })
  verifier?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  verifiedAt!: Date | null;
}

/** Công bố kết quả: a frozen snapshot. A trigger refuses changes. */
@Entity()
@Index(['challengeId', 'version'], { unique: true })
@Index(['publishedAt', 'id'])
export class ResultPublication {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('int')
  version!: number;

  @Column('jsonb')
  snapshot!: ResultView;

  @Column('uuid')
  publishedBy!: string;

  @Column(INSTANT_NOW)
  publishedAt!: Date;
}
