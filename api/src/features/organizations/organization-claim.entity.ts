import type { ClaimRole, ClaimState } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Organization } from './organization.entity';

/** "This organization is ours": somebody asks the programme office for a registered organization. */
@Entity()
@Index(['state', 'createdAt'])
export class OrganizationClaim {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  organizationId!: string;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id' })
  organization?: Relation<Organization>;

  @Index()
  @Column('uuid')
  claimantId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'claimant_id' })
  claimant?: Relation<Account>;

  @Column('text', { default: 'open' })
  state!: ClaimState;

  /** As the claimant wrote it. */
  @Column('text')
  taxCode!: string;

  @Column('text')
  role!: ClaimRole;

  @Column('text')
  note!: string;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  recommendedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'recommended_by' })
  recommender?: Relation<Account>;

  @Column('text', { default: '' })
  recommendation!: string;

  @Column('text', { nullable: true })
  grantedRole!: ClaimRole | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'decided_by' })
  decider?: Relation<Account>;

  @Column({ ...INSTANT, nullable: true })
  decidedAt!: Date | null;

  /** Of a refusal. */
  @Column('text', { default: '' })
  reason!: string;
}
