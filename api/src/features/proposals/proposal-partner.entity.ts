import type { PartnerState } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT_NOW } from '../../platform/database/columns';
import { Organization } from '../organizations/organization.entity';
import { Proposal } from './proposal.entity';

/** An organization that answers together with the lead, once it has consented. Who it is and what it said is sealed (I1). */
@Entity()
@Index(['proposalId', 'organizationTag'], { unique: true })
@Index(['organizationTag'])
@Index(['organizationId'])
export class ProposalPartner {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  /** As that of the lead in `proposal`; 32 bytes. */
  @Column('bytea')
  organizationTag!: Buffer;

  /** A Partner. */
  @Column('bytea')
  sealed!: Buffer;

  @Column('text', { default: 'invited' })
  state!: PartnerState;

  /** Null until the seal is opened. */
  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id' })
  organization?: Relation<Organization> | null;

  @Column(INSTANT_NOW)
  createdAt!: Date;
}
