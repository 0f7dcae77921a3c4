import type { ChallengeContent, LocalText } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT, INSTANT_NOW, LOCAL_TEXT } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';

/** Mẫu bài toán: a content without dates that drafts begin with. Put away, never deleted. */
@Entity()
export class ChallengeTemplate {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column(LOCAL_TEXT)
  name!: LocalText;

  @Column(LOCAL_TEXT)
  description!: LocalText;

  /** As an earlier edition wrote it, perhaps without parts that came later. */
  @Column('jsonb')
  content!: Partial<ChallengeContent>;

  @Column('int', { default: 1 })
  revision!: number;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column(INSTANT_NOW)
  updatedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  archivedAt!: Date | null;
}

/** Who has written in a template, once for each day; a template is never finished, so the day stands for the round of a draft. */
@Entity()
@Index(['templateId', 'accountId', 'day'], { unique: true })
export class TemplateEditor {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  templateId!: string;

  @ManyToOne(() => ChallengeTemplate)
  @JoinColumn({ name: 'template_id' })
  template?: Relation<ChallengeTemplate>;

  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** The city's. */
  @Column('date')
  day!: string;

  @Column(INSTANT_NOW)
  at!: Date;
}
