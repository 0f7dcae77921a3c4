import type { ProposalState } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';
import { Organization } from '../organizations/organization.entity';
import type { KeptContent } from './proposal-content';

/** Giải pháp dự thi: an organization's answer to a challenge. It holds the draft; what counts is the submitted version. */
@Entity()
@Index(['challengeId', 'organizationId'], { unique: true })
@Index(['organizationId'])
export class Proposal {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  challengeId!: string;

  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  @Column('uuid')
  organizationId!: string;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id' })
  organization?: Relation<Organization>;

  @Column('uuid')
  createdBy!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'created_by' })
  creator?: Relation<Account>;

  @Column('text', { default: 'draft' })
  state!: ProposalState;

  /** The draft as it was last saved. */
  @Column('jsonb')
  content!: KeptContent;

  @Column('int', { default: 1 })
  revision!: number;

  /** Revision that was last submitted; null before the first submission. */
  @Column('int', { nullable: true })
  submittedRevision!: number | null;

  @Column('text', { nullable: true })
  ineligibleReason!: string | null;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column(INSTANT_NOW)
  updatedAt!: Date;
}
