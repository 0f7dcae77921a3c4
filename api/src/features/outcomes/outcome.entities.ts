import type { Direction, LocalText, PublishedIndicator, Respondent, ResultView } from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  OneToOne,
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

/** Khảo sát hài lòng. */
@Entity()
export class Survey {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { unique: true })
  challengeId!: string;

  @OneToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column(LOCAL_TEXT)
  question!: LocalText;

  @Column(INSTANT_NOW)
  openedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  closedAt!: Date | null;
}

/** Phiếu trả lời, without a name. */
@Entity()
@Index(['surveyId', 'deviceHash'], { unique: true })
@Check('survey_response_score', 'score BETWEEN 1 AND 5')
export class SurveyResponse {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  surveyId!: string;

  @ManyToOne(() => Survey)
  @JoinColumn({ name: 'survey_id' })
  survey?: Relation<Survey>;

  @Column('text')
  respondent!: Respondent;

  @Column('smallint')
  score!: number;

  @Column('text', { default: '' })
  comment!: string;

  /** SHA-256 of survey and the device's random cookie: one answer each, nothing that follows a person. */
  @Column('bytea')
  deviceHash!: Buffer;

  @Column(INSTANT_NOW)
  answeredAt!: Date;
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
