import type { LocalText, ResultState } from '@loi-giai/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { INSTANT, INSTANT_NOW, LOCAL_TEXT } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';
import { ResultPublication } from './outcome.entities';

/** An edition of a result on its way: written, examined, published. What it says is frozen as a `ResultPublication`; a trigger keeps its words. */
@Entity()
@Index(['challengeId', 'number'], { unique: true })
@Index('result_edition_one_written', ['challengeId'], {
  unique: true,
  where: `state IN ('draft', 'in_review')`,
})
@Index('result_edition_one_in_force', ['challengeId'], { unique: true, where: `state = 'published'` })
@Check('result_edition_published', `state IN ('draft', 'in_review') OR publication_id IS NOT NULL`)
@Check('result_edition_four_eyes', 'published_by IS NULL OR published_by <> ALL (writers)')
@Check('result_edition_reason', `number = 1 OR state = 'draft' OR COALESCE(reason->>'vi', '') <> ''`)
@Check('result_edition_withdrawn', `state <> 'withdrawn' OR COALESCE(withdraw_reason->>'vi', '') <> ''`)
export class ResultEdition {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('int')
  number!: number;

  @Column('text', { default: 'draft' })
  state!: ResultState;

  @Column(LOCAL_TEXT)
  story!: LocalText;

  @Column('text', { default: '' })
  lessons!: string;

  /** Why it follows on the one before; empty for the first. */
  @Column(LOCAL_TEXT)
  reason!: LocalText;

  /** Everybody who has written in it, or submitted it: none of them publishes it (I6). */
  @Column('uuid', { array: true, default: '{}' })
  writers!: string[];

  @Column('int', { default: 0 })
  revision!: number;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  submittedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'submitted_by' })
  submitter?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  submittedAt!: Date | null;

  @Column('text', { default: '' })
  returnReason!: string;

  @Column('uuid', { nullable: true })
  publicationId!: string | null;

  @OneToOne(() => ResultPublication)
  @JoinColumn({ name: 'publication_id' })
  publication?: Relation<ResultPublication> | null;

  @Column('uuid', { nullable: true })
  publishedBy!: string | null;

  @Column('jsonb', { nullable: true })
  withdrawReason!: LocalText | null;

  @Column({ ...INSTANT, nullable: true })
  withdrawnAt!: Date | null;
}
