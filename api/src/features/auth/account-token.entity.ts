import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from './account.entity';

export type TokenPurpose = 'confirm' | 'reset' | 'invite';

/** A link that works once: confirmation, reset or invitation. */
@Entity()
export class AccountToken {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column('text')
  purpose!: TokenPurpose;

  @Column('bytea', { unique: true })
  tokenHash!: Buffer;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column(INSTANT)
  expiresAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  usedAt!: Date | null;
}
