import type {
  Direction,
  IndicatorTerms,
  LocalText,
  MeasurementState,
  MeasuringFrequency,
  PublishedIndicator,
  ResultView,
} from '@loi-giai/shared';
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

  @Column('text', { default: '' })
  source!: string;

  @Column('text', { default: 'once' })
  frequency!: MeasuringFrequency;

  /** Of what it is held against: one more with each revision. */
  @Column('int', { default: 1 })
  edition!: number;

  /** The due day that people were last reminded of, and whether they were after it had passed. */
  @Column({ ...DAY, nullable: true })
  remindedOf!: string | null;

  @Column('boolean', { default: false })
  remindedLate!: boolean;

  /** As the challenge has published it; null for one that was laid down later. */
  @Column('jsonb', { nullable: true })
  published!: PublishedIndicator | null;

  @OneToMany(() => Measurement, (measurement) => measurement.indicator)
  measurements?: Relation<Measurement>[];
}

/** What an indicator was held against until it was revised. A trigger refuses changes (I8). */
@Entity()
@Index(['indicatorId', 'number'], { unique: true })
export class IndicatorEdition {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  indicatorId!: string;

  @ManyToOne(() => Indicator)
  @JoinColumn({ name: 'indicator_id' })
  indicator?: Relation<Indicator>;

  @Column('int')
  number!: number;

  @Column('jsonb')
  terms!: IndicatorTerms;

  @Column('text')
  reason!: string;

  @Column('uuid')
  replacedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'replaced_by' })
  replacer?: Relation<Account>;

  @Column(INSTANT_NOW)
  replacedAt!: Date;
}

/** Kết quả đo: entered by one person, verified by another (I6). */
@Entity()
@Index(['indicatorId', 'measuredOn'])
@Check('measurement_four_eyes', 'verified_by IS NULL OR verified_by <> entered_by')
@Check('measurement_refusal_four_eyes', 'refused_by IS NULL OR refused_by <> entered_by')
@Check(
  'measurement_decided',
  `(state <> 'entered' OR verified_by IS NULL) AND (state <> 'verified' OR verified_by IS NOT NULL) AND (state = 'refused') = (refused_by IS NOT NULL)`,
)
@Check('measurement_period', 'period_from IS NULL OR period_from <= measured_on')
export class Measurement {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  indicatorId!: string;

  @ManyToOne(() => Indicator, (indicator) => indicator.measurements)
  @JoinColumn({ name: 'indicator_id' })
  indicator?: Relation<Indicator>;

  @Column('text', { default: 'entered' })
  state!: MeasurementState;

  @Column(DECIMAL)
  value!: number;

  /** The first day of what was measured, where that took longer than a day. */
  @Column({ ...DAY, nullable: true })
  periodFrom!: string | null;

  @Column(DAY)
  measuredOn!: string;

  @Column('text')
  method!: string;

  @Column('int', { nullable: true })
  sampleSize!: number | null;

  @Column('text', { default: '' })
  evidence!: string;

  @Column('text', { default: '' })
  note!: string;

  /** The one that this one supersedes once it is verified, and why. */
  @Index()
  @Column('uuid', { nullable: true })
  correctsId!: string | null;

  @ManyToOne(() => Measurement)
  @JoinColumn({ name: 'corrects_id' })
  corrected?: Relation<Measurement> | null;

  @Column('text', { default: '' })
  correction!: string;

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

  @Column('uuid', { nullable: true })
  refusedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'refused_by' })
  refuser?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  refusedAt!: Date | null;

  @Column('text', { default: '' })
  refusal!: string;
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
