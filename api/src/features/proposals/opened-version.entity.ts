import type { FileView } from '@loi-giai/shared';
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
import type { KeptContent } from './proposal-content';
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

  /** The solver as it was when it submitted: whatever it calls itself later, this is who competes. */
  @Column('text')
  organizationName!: string;

  @Column('text', { nullable: true })
  organizationTaxCode!: string | null;

  @Column('jsonb')
  content!: KeptContent;

  @Column('jsonb')
  files!: FileView[];

  /** SHA-256 of the canonical content, hexadecimal. */
  @Column('text')
  digest!: string;

  @Column('text')
  receiptNumber!: string;

  @Column(INSTANT)
  submittedAt!: Date;
}
