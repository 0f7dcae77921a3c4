import type { ChallengeContent, LocalText } from '@loi-giai/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, INSTANT_NOW, LOCAL_TEXT } from '../../platform/database/columns';

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
