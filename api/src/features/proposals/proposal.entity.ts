import type { ProposalState } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT_NOW } from '../../platform/database/columns';
import { Challenge } from '../challenges/challenge.entity';
import { Organization } from '../organizations/organization.entity';

/**
 * Giải pháp dự thi: an organization's answer to a challenge. It holds the draft; what counts is the submitted version. Whose
 * it is and what it says is sealed with the challenge's key (I1): proposal-seal.ts opens it.
 */
@Entity()
@Index(['challengeId', 'organizationTag'])
@Index(['organizationTag'])
@Index(['organizationId'])
export class Proposal {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  /** By which the portal finds an organization's proposal without the table telling whose it is; 32 bytes. */
  @Column('bytea')
  organizationTag!: Buffer;

  @Column('bytea')
  sealedOwner!: Buffer;

  /** The draft as it was last saved. */
  @Column('bytea')
  sealedContent!: Buffer;

  /** Null until the seal is opened. */
  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id' })
  organization?: Relation<Organization> | null;

  @Column('text', { default: 'draft' })
  state!: ProposalState;

  @Column('int', { default: 1 })
  revision!: number;

  /** Revision that was last submitted; null before the first submission. */
  @Column('int', { nullable: true })
  submittedRevision!: number | null;

  @Column('text', { nullable: true })
  ineligibleReason!: string | null;

  /** Files of the draft that name their solver: cover pages, which blind readers do not get. */
  @Column('uuid', { array: true, default: [] })
  coverFileIds!: string[];

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column(INSTANT_NOW)
  updatedAt!: Date;
}
