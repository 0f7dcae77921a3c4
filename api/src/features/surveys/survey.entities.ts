import type {
  Answers,
  Channel,
  LocalText,
  Respondent,
  SurveyQuestion,
  SurveyState,
  SurveyTextState,
  Wave,
} from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { INSTANT, INSTANT_NOW, LOCAL_TEXT } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';

/** Khảo sát hài lòng: one for each wave. A trigger keeps what is asked as it was when it opened. */
@Entity()
@Index(['challengeId', 'wave'], { unique: true })
export class Survey {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('text')
  wave!: Wave;

  @Column('text', { default: 'draft' })
  state!: SurveyState;

  @Column(LOCAL_TEXT)
  intro!: LocalText;

  @Column('text', { array: true, default: [] })
  audiences!: Respondent[];

  @Column('jsonb', { default: [] })
  questions!: SurveyQuestion[];

  @Column('int', { default: 0 })
  revision!: number;

  @Column({ ...INSTANT, nullable: true })
  openedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  closedAt!: Date | null;
}

/** A way to the survey: what hangs on a wall, was sent out, or stands on a counter. */
@Entity()
@Index(['surveyId'])
export class SurveyLink {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  surveyId!: string;

  @ManyToOne(() => Survey, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'survey_id' })
  survey?: Relation<Survey>;

  /** In the address of its page. */
  @Column('text', { unique: true })
  code!: string;

  @Column('text')
  channel!: Channel;

  /** Null: whoever answers says which. */
  @Column('text', { nullable: true })
  audience!: Respondent | null;

  @Column('text', { default: '' })
  name!: string;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  revokedAt!: Date | null;
}

/** Phiếu trả lời, without a name. A trigger refuses changes. */
@Entity()
@Index(['surveyId', 'deviceHash'], { unique: true })
export class SurveyResponse {
  /** Of the token that let it in, or of a tablet's answer: sent twice it is one row. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  surveyId!: string;

  @ManyToOne(() => Survey)
  @JoinColumn({ name: 'survey_id' })
  survey?: Relation<Survey>;

  @Column('uuid')
  linkId!: string;

  @ManyToOne(() => SurveyLink)
  @JoinColumn({ name: 'link_id' })
  link?: Relation<SurveyLink>;

  @Column('text')
  respondent!: Respondent;

  /** Without the texts, which stand apart: who wrote one cannot be told by the other answers. */
  @Column('jsonb')
  answers!: Answers;

  /** SHA-256 of survey and the device's random cookie; null for a tablet, which many people use. */
  @Column('bytea', { nullable: true })
  deviceHash!: Buffer | null;

  @Column(INSTANT_NOW)
  answeredAt!: Date;
}

/** What somebody wrote, apart from the other answers. */
@Entity()
@Index(['surveyId'])
@Check('survey_text_reason', `state <> 'hidden' OR COALESCE(reason, '') <> ''`)
@Check('survey_text_moderated', `state = 'waiting' OR moderated_by IS NOT NULL`)
export class SurveyText {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  surveyId!: string;

  @ManyToOne(() => Survey)
  @JoinColumn({ name: 'survey_id' })
  survey?: Relation<Survey>;

  @Column('uuid')
  questionId!: string;

  @Column('text')
  respondent!: Respondent;

  @Column('text')
  text!: string;

  @Column('text', { default: 'waiting' })
  state!: SurveyTextState;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { nullable: true })
  moderatedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'moderated_by' })
  moderator?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  moderatedAt!: Date | null;
}
