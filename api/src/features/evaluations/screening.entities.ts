import type { ScreenedItem, ScreeningState } from '@loi-giai/shared';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { DAY, INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { Proposal } from '../proposals/proposal.entity';

/** A proposal against the checklist of its challenge. The proposal's version stays as it was submitted (I8): what comes later is kept here. */
@Entity()
export class Screening {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { unique: true })
  proposalId!: string;

  @OneToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  @Column('text', { default: 'pending' })
  state!: ScreeningState;

  /** At the places of the checklist; the last verdicts given. */
  @Column('jsonb', { default: [] })
  items!: readonly ScreenedItem[];

  /** Places in the checklist for which papers were asked. */
  @Column('jsonb', { default: [] })
  asked!: readonly number[];

  @Column({ ...INSTANT, nullable: true })
  askedAt!: Date | null;

  /** Papers are taken until the end of this day in the city. */
  @Column({ ...DAY, nullable: true })
  dueOn!: string | null;

  @Column({ ...INSTANT, nullable: true })
  remindedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  decidedAt!: Date | null;
}

/** A paper that came after the closing time because it was asked for. A trigger refuses every change. */
@Entity()
export class SuppliedPaper {
  /** The file's. */
  @PrimaryColumn('uuid')
  id!: string;

  @OneToOne(() => StoredFile)
  @JoinColumn({ name: 'id' })
  file?: Relation<StoredFile>;

  @Index()
  @Column('uuid')
  screeningId!: string;

  @ManyToOne(() => Screening)
  @JoinColumn({ name: 'screening_id' })
  screening?: Relation<Screening>;

  /** Place in the checklist. */
  @Column('int')
  item!: number;

  @Column(INSTANT_NOW)
  suppliedAt!: Date;
}
