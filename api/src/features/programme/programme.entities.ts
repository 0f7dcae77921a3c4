import {
  type ChasingRules,
  DEFAULT_CHASING_RULES,
  DEFAULT_REVIEW_RULES,
  DEFAULT_SCHEDULE_RULES,
  type LocalText,
  type ReviewRules,
  type ScheduleRules,
  type TriageCriterion,
} from '@loi-giai/shared';
import { Check, Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { DAY, LOCAL_TEXT } from '../../platform/database/columns';

/** Lĩnh vực. */
@Entity()
export class Field {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  code!: string;

  @Column(LOCAL_TEXT)
  name!: LocalText;

  @Column('boolean', { default: true })
  active!: boolean;
}

/** What the programme office calls a step, and what it says about it. */
@Entity()
export class StepText {
  @PrimaryColumn('smallint')
  step!: number;

  @Column(LOCAL_TEXT)
  title!: LocalText;

  @Column(LOCAL_TEXT)
  guidance!: LocalText;
}

/** The same of a score of the triage. */
@Entity()
export class TriageText {
  @PrimaryColumn('text')
  criterion!: TriageCriterion;

  @Column(LOCAL_TEXT)
  title!: LocalText;

  @Column(LOCAL_TEXT)
  guidance!: LocalText;
}

/** Ngày nghỉ lễ, and the weekend day on which work is done instead. */
@Entity()
export class Holiday {
  @PrimaryColumn('date')
  day!: string;

  @Column(LOCAL_TEXT)
  name!: LocalText;

  @Column({ ...DAY, nullable: true })
  workdayInstead!: string | null;
}

/** What the programme office sets for all challenges: one row. */
@Entity()
@Check('programme_settings_one_row', 'id = 1')
export class ProgrammeSettings {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  @Column('jsonb', { default: DEFAULT_SCHEDULE_RULES })
  schedule!: ScheduleRules;

  @Column('jsonb', { default: DEFAULT_CHASING_RULES })
  chasing!: ChasingRules;

  /** By whom each kind of commission is reviewed. */
  @Column('jsonb', { default: DEFAULT_REVIEW_RULES })
  commissionReviews!: ReviewRules;
}
