import type { AcceptedDeclarations, FileView } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT } from '../../platform/database/columns';
import type { KeptContent } from './proposal-content';
import { Proposal } from './proposal.entity';

/** One submission, with its receipt. A trigger refuses every change (I8). */
@Entity()
@Index(['proposalId', 'number'], { unique: true })
@Index(['proposalId', 'idempotencyKey'], { unique: true })
export class ProposalVersion {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  @Column('int')
  number!: number;

  @Column('jsonb')
  content!: KeptContent;

  @Column('jsonb')
  files!: FileView[];

  /** Null for what was submitted before they were kept. */
  @Column('jsonb', { nullable: true })
  declarations!: AcceptedDeclarations | null;

  /** SHA-256 of the canonical content, hexadecimal. */
  @Column('text')
  digest!: string;

  /** Random, so that neither order nor number of submissions can be read from it (I1). */
  @Column('text', { unique: true })
  receiptNumber!: string;

  @Column('text')
  idempotencyKey!: string;

  @Column('uuid')
  submittedBy!: string;

  /** The solver as it was at that moment: whatever it calls itself later, this is who competes. */
  @Column('text')
  organizationName!: string;

  @Column('text', { nullable: true })
  organizationTaxCode!: string | null;

  /** The database's clock at the moment of the submission (I2). */
  @Column(INSTANT)
  submittedAt!: Date;
}
