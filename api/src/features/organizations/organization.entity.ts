import type {
  HandoverAfterwards,
  OrganizationKind,
  OrganizationProfile,
  OrganizationRole,
} from '@loi-giai/shared';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';

/** The solver side: a start-up, enterprise, institute, university or group of persons. */
@Entity()
export class Organization {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: OrganizationKind;

  @Column('text', { nullable: true, unique: true })
  taxCode!: string | null;

  @Column('text', { default: '' })
  description!: string;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  /** What stands on the public page; empty parts are absent. */
  @Column('jsonb', { default: {} })
  profile!: Partial<OrganizationProfile>;

  /** Null: the profile is for members only. */
  @Column({ ...INSTANT, nullable: true })
  publishedAt!: Date | null;

  /** Set by its owner once nothing runs; nobody belongs to it any more. */
  @Column({ ...INSTANT, nullable: true })
  closedAt!: Date | null;

  /** `lookAlikeKey` of the name: equal for names that people would confuse. Empty where nothing is compared. */
  @Index()
  @Column('text', { default: '' })
  nameKey!: string;

  /** Set where the name is like another one's; null again once the programme office finds it not confusing. */
  @Column({ ...INSTANT, nullable: true })
  nameAlarmAt!: Date | null;
}

/**
 * Somebody asked into an organization. Nobody belongs to one against their will: until `acceptedAt` is set this is an
 * invitation, gives no role and makes no conflict (I4).
 */
@Entity()
@Index(['organizationId', 'accountId'], { unique: true })
export class Membership {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  organizationId!: string;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id' })
  organization?: Relation<Organization>;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column('text')
  role!: OrganizationRole;

  /** The name as the inviter wrote it: all that the organization sees of a person before the acceptance. */
  @Column('text', { nullable: true })
  invitedName!: string | null;

  /** Null for whoever made the organization. */
  @Column('uuid', { nullable: true })
  invitedBy!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'invited_by' })
  inviter?: Relation<Account>;

  @Column(INSTANT_NOW)
  invitedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  acceptedAt!: Date | null;
}

/** A membership that is over: it gives nothing any more, but the tie to the organization remains for a while (I4). */
@Entity()
@Index(['organizationId'])
@Index(['accountId'])
export class FormerMembership {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  organizationId!: string;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id' })
  organization?: Relation<Organization>;

  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column(INSTANT)
  acceptedAt!: Date;

  @Column(INSTANT_NOW)
  leftAt!: Date;
}

/** An owner's offer to another member, who becomes owner by accepting. It goes once it is answered; the audit log keeps it. */
@Entity()
export class OwnershipHandover {
  /** One at a time for each organization. */
  @PrimaryColumn('uuid')
  organizationId!: string;

  @ManyToOne(() => Organization)
  @JoinColumn({ name: 'organization_id' })
  organization?: Relation<Organization>;

  @Column('uuid')
  fromAccountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'from_account_id' })
  from?: Relation<Account>;

  @Index()
  @Column('uuid')
  toAccountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'to_account_id' })
  to?: Relation<Account>;

  @Column('text')
  afterwards!: HandoverAfterwards;

  @Column(INSTANT_NOW)
  offeredAt!: Date;
}
