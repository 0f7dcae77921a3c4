import type { ProposalContent, ProposalFile } from '@loi-giai/shared';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { INSTANT } from '../../platform/database/columns';
import { Organization } from '../organizations/organization.entity';
import { ProposalVersion } from './proposal-version.entity';
import { Proposal } from './proposal.entity';

/** The version in force as the opening of the seal showed it: what is evaluated. A trigger refuses every change. */
@Entity()
export class OpenedVersion {
  @PrimaryColumn('uuid')
  versionId!: string;

  @OneToOne(() => ProposalVersion)
  @JoinColumn({ name: 'version_id' })
  version?: Relation<ProposalVersion>;

  @Column('uuid', { unique: true })
  proposalId!: string;

  @OneToOne(() => Proposal)
  @JoinColumn({ name: 'proposal_id' })
  proposal?: Relation<Proposal>;

  @Column('int')
  number!: number;

  @Index()
  @Column('uuid')
  organizationId!: string;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id' })
  organization?: Relation<Organization>;

  /** Lead and partners as they were called when they submitted: whatever they call themselves later, this is who competes. */
  @Column('text')
  organizationName!: string;

  /** Organizations that answer together with the lead. */
  @Column('uuid', { array: true })
  partnerIds!: string[];

  @Column('text', { nullable: true })
  organizationTaxCode!: string | null;

  /** As in its content, which lists do not read. */
  @Column('text')
  title!: string;

  @Column('jsonb')
  content!: ProposalContent;

  @Column('jsonb')
  files!: ProposalFile[];

  /** SHA-256 of the canonical content, hexadecimal. */
  @Column('text')
  digest!: string;

  @Column('text')
  receiptNumber!: string;

  @Column(INSTANT)
  submittedAt!: Date;
}
