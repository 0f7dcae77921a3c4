import type { RoleName, ScopeType } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT_NOW } from '../../platform/database/columns';
import { Account } from './account.entity';

/**
 * Roles held in an agency, the programme office, the city or the portal. Those of working groups, panels and organizations are held in
 * those records themselves; the view `held_role` joins all.
 */
@Entity()
@Index(['accountId', 'role', 'scopeId'], { unique: true })
export class RoleGrant {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column('text')
  role!: RoleName;

  @Column('text')
  scopeType!: ScopeType;

  /** The agency; null where the role holds everywhere. */
  @Column('uuid', { nullable: true })
  scopeId!: string | null;

  @Column(INSTANT_NOW)
  createdAt!: Date;
}
