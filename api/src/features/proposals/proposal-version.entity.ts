import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT } from '../../platform/database/columns';
import { Proposal } from './proposal.entity';

/**
 * One submission, sealed with the challenge's key. A trigger refuses every change (I8); when the seal is opened, what stands
 * in force is copied into an OpenedVersion.
 */
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

  /** A VersionSolver. */
  @Column('bytea')
  sealedSolver!: Buffer;

  /** A VersionContent. */
  @Column('bytea')
  sealedContent!: Buffer;

  /** By which a receipt is found from its number; 32 bytes. */
  @Column('bytea', { unique: true })
  receiptTag!: Buffer;

  /** Of the receipt, in the Merkle tree of the call; 32 bytes. */
  @Column('bytea')
  leaf!: Buffer;

  /** Ids only: by them the database keeps the files that a version names. */
  @Column('uuid', { array: true })
  fileIds!: string[];

  /** A tag of the one that was sent; a random text where none was. */
  @Column('text')
  idempotencyKey!: string;

  /** The database's clock at the moment of the submission (I2). */
  @Column(INSTANT)
  submittedAt!: Date;
}
