import type { AccountStatus, LocaleCode } from '@loi-giai/shared';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';

@Entity()
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Lower case. */
  @Column('text', { unique: true })
  email!: string;

  @Column('text')
  name!: string;

  /** argon2id; null until an invitation is accepted. */
  @Column('text', { nullable: true, select: false })
  passwordHash!: string | null;

  @Column('text', { default: 'vi' })
  locale!: LocaleCode;

  @Column('text')
  status!: AccountStatus;

  /** The demo city's accounts share a published password and are refused outside it. */
  @Column('boolean', { default: false })
  demo!: boolean;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  confirmedAt!: Date | null;
}
