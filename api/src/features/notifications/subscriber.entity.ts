import type { LocaleCode } from '@loi-giai/shared';
import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';

/** Somebody who follows: an account, or an address that is none's. */
@Entity()
@Check('subscriber_is_one', '(account_id IS NULL) <> (email IS NULL)')
export class Subscriber {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true, unique: true })
  accountId!: string | null;

  @OneToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account> | null;

  /** Lower case. */
  @Column('text', { nullable: true, unique: true })
  email!: string | null;

  /** Of an address; an account has its own. */
  @Column('text', { default: 'vi' })
  locale!: LocaleCode;

  /** Signs the links of this subscriber's mails. */
  @Column('bytea', { select: false })
  linkKey!: Buffer;

  @Column(INSTANT_NOW)
  createdAt!: Date;
}
