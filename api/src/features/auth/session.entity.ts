import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from './account.entity';

/** A signed-in browser. Its token is opaque and stored only as a SHA-256 digest. */
@Entity()
export class Session {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column('bytea', { unique: true })
  tokenHash!: Buffer;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column(INSTANT_NOW)
  lastSeenAt!: Date;

  @Column(INSTANT)
  expiresAt!: Date;

  @Column('text')
  address!: string;

  @Column('text')
  userAgent!: string;
}
