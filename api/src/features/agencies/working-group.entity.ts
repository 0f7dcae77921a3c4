import type { WorkingGroupRole } from '@loi-giai/shared';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  OneToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { DAY } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Agency } from './agency.entity';

/** Tổ công tác: one for each agency. */
@Entity()
export class WorkingGroup {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { unique: true })
  agencyId!: string;

  @OneToOne(() => Agency)
  @JoinColumn({ name: 'agency_id' })
  agency?: Relation<Agency>;

  @Column('text')
  decisionNumber!: string;

  @Column(DAY)
  decisionDate!: string;

  @Column(DAY)
  termFrom!: string;

  @Column(DAY)
  termTo!: string;

  @OneToMany(() => WorkingGroupMember, (member) => member.workingGroup)
  members?: Relation<WorkingGroupMember>[];
}

@Entity()
@Index(['workingGroupId', 'accountId'], { unique: true })
export class WorkingGroupMember {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workingGroupId!: string;

  @ManyToOne(() => WorkingGroup, (group) => group.members, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'working_group_id' })
  workingGroup?: Relation<WorkingGroup>;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column('text')
  role!: WorkingGroupRole;
}
