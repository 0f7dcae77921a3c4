import type { MinutesRecord, MinutesWords } from '@loi-giai/shared';
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
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import type { MinutesModel } from '../../platform/minutes/minutes-model';
import { Panel } from './panel.entities';

/** Biên bản: an edition of the minutes of a panel's meeting. What was issued stays as it is; a further edition corrects it. */
@Entity()
@Index(['panelId', 'edition'], { unique: true })
@Check(
  'panel_minutes_issued',
  '(issued_at IS NULL) = (paper IS NULL) AND (issued_at IS NULL) = (issued_by IS NULL)',
)
export class PanelMinutes {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  panelId!: string;

  @ManyToOne(() => Panel)
  @JoinColumn({ name: 'panel_id' })
  panel?: Relation<Panel>;

  @Column('int')
  edition!: number;

  /** Why it replaces the edition before it; null for the first. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('int')
  revision!: number;

  @Column('jsonb')
  record!: MinutesRecord;

  @Column('uuid')
  savedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'saved_by' })
  writer?: Relation<Account>;

  @Column(INSTANT_NOW)
  savedAt!: Date;

  /** What stood on the paper when it was issued: names and words that change later change nothing of it. */
  @Column('jsonb', { nullable: true })
  paper!: MinutesModel | null;

  @Column('uuid', { nullable: true })
  issuedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'issued_by' })
  issuer?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  issuedAt!: Date | null;
}

/** The programme office's words for minutes that are still to be issued: one row, none while they are the portal's own. */
@Entity()
@Check('minutes_template_one_row', 'id = 1')
export class MinutesTemplate {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  @Column('jsonb')
  words!: Partial<MinutesWords>;

  @Column('uuid')
  savedBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'saved_by' })
  writer?: Relation<Account>;

  @Column(INSTANT_NOW)
  savedAt!: Date;
}
