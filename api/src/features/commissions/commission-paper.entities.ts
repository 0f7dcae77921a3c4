import type {
  AmendmentAct,
  AmendmentState,
  CommissionAct,
  DocumentKind,
  ReviewRole,
  SignatureField,
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
import { DAY, INSTANT, INSTANT_NOW, WHOLE } from '../../platform/database/columns';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { Account } from '../auth/account.entity';
import { Commission } from './commission.entities';

/** A step of the review of what was agreed. With each agreement a round of its own begins. */
@Entity()
@Index(['commissionId', 'round', 'position'], { unique: true })
@Check('commission_review_decided', '(outcome IS NULL) = (decided_by IS NULL)')
export class CommissionReview {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  @Column('int')
  round!: number;

  @Column('int')
  position!: number;

  @Column('text')
  role!: ReviewRole;

  @Column('text', { nullable: true })
  outcome!: 'passed' | 'returned' | null;

  @Column('text', { default: '' })
  reason!: string;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'decided_by' })
  decider?: Relation<Account>;

  @Column({ ...INSTANT, nullable: true })
  decidedAt!: Date | null;
}

/** What happened to the paper; only added to. */
@Entity()
@Index(['commissionId', 'id'])
export class CommissionMove {
  @PrimaryGeneratedColumn('increment')
  id!: number;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  @Column('uuid', { nullable: true })
  amendmentId!: string | null;

  @ManyToOne(() => CommissionAmendment)
  @JoinColumn({ name: 'amendment_id' })
  amendment?: Relation<CommissionAmendment>;

  @Column('text')
  act!: CommissionAct | AmendmentAct | 'save';

  @Column('text', { nullable: true })
  role!: ReviewRole | null;

  @Column('text', { default: '' })
  reason!: string;

  @Column('uuid')
  byId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'by_id' })
  by?: Relation<Account>;

  @Column(INSTANT_NOW)
  at!: Date;
}

/** Phụ lục: what it leaves in force stands in it whole. */
@Entity()
@Index(['commissionId', 'ordinal'], { unique: true })
@Index('commission_amendment_open', ['commissionId'], {
  unique: true,
  where: "state NOT IN ('in_force', 'withdrawn')",
})
@Check('commission_amendment_value', 'value >= 0 AND value <= 1000000000000000')
@Check(
  'commission_amendment_signed',
  "state <> 'in_force' OR (number IS NOT NULL AND signed_on IS NOT NULL AND document_id IS NOT NULL)",
)
export class CommissionAmendment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  @Column('int')
  ordinal!: number;

  @Column('text')
  reason!: string;

  @Column(WHOLE)
  value!: number;

  @Column({ ...DAY, nullable: true })
  endsOn!: string | null;

  @Column('text', { default: '' })
  changes!: string;

  @Column('text', { default: 'draft' })
  state!: AmendmentState;

  @Column('int', { default: 1 })
  revision!: number;

  @Column('uuid', { array: true, default: [] })
  writers!: string[];

  @Column('text', { nullable: true })
  number!: string | null;

  @Column({ ...DAY, nullable: true })
  signedOn!: string | null;

  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @Column(INSTANT_NOW)
  createdAt!: Date;
}

/** A paper of a commission: what the stored file with the same id is. Another version names the one it replaces. */
@Entity()
@Index(['commissionId'])
export class CommissionDocument {
  @PrimaryColumn('uuid')
  id!: string;

  @ManyToOne(() => StoredFile)
  @JoinColumn({ name: 'id' })
  file?: Relation<StoredFile>;

  @Column('uuid')
  commissionId!: string;

  @ManyToOne(() => Commission)
  @JoinColumn({ name: 'commission_id' })
  commission?: Relation<Commission>;

  @Column('uuid', { nullable: true })
  amendmentId!: string | null;

  @ManyToOne(() => CommissionAmendment)
  @JoinColumn({ name: 'amendment_id' })
  amendment?: Relation<CommissionAmendment>;

  @Column('text')
  kind!: DocumentKind;

  @Column('int', { default: 1 })
  version!: number;

  @Column('uuid', { nullable: true, unique: true })
  replacesId!: string | null;

  /** Of a PDF that could be read. */
  @Column('jsonb', { nullable: true })
  signatures!: SignatureField[] | null;
}
