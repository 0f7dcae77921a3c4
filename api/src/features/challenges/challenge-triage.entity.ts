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
import { INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Field } from '../programme/programme.entities';
import { Challenge } from './challenge.entity';

/** How the programme office weighed a challenge. A trigger refuses changes: weighing again is a record of its own. */
@Entity()
@Index(['challengeId', 'at'])
@Check(
  'challenge_triage_scores',
  'impact BETWEEN 1 AND 5 AND solvable BETWEEN 1 AND 5 AND spill_over BETWEEN 1 AND 5',
)
export class ChallengeTriage {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column('uuid')
  fieldId!: string;

  @ManyToOne(() => Field)
  @JoinColumn({ name: 'field_id' })
  field?: Relation<Field>;

  /** 1 to 5, as the other two. */
  @Column('smallint')
  impact!: number;

  @Column('text')
  impactNote!: string;

  @Column('smallint')
  solvable!: number;

  @Column('text')
  solvableNote!: string;

  @Column('smallint')
  spillOver!: number;

  @Column('text')
  spillOverNote!: string;

  @Column(INSTANT_NOW)
  at!: Date;
}
