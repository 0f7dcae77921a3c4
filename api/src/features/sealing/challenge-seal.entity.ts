import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Account } from '../auth/account.entity';
import { Challenge } from '../challenges/challenge.entity';

/** Whatever the service says. */
const TWO_PERSONS = `opened_at IS NULL OR (chair_id IS NOT NULL AND secretary_id IS NOT NULL AND chair_id <> secretary_id
  AND chair_consented_at IS NOT NULL AND secretary_consented_at IS NOT NULL
  AND chair_consented_at >= sealed_at AND secretary_consented_at >= sealed_at
  AND opened_at = GREATEST(chair_consented_at, secretary_consented_at))`;

/**
 * Niêm phong: what the closing of a call fixed, and who opened it. A trigger lets neither the root nor an opening change
 * once it is written.
 */
@Entity()
@Check('challenge_seal_two_persons', TWO_PERSONS)
export class ChallengeSeal {
  @PrimaryColumn('uuid')
  challengeId!: string;

  @OneToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id' })
  challenge?: Relation<Challenge>;

  /** Merkle root over the leaves of all versions that were submitted, 32 bytes. */
  @Column('bytea')
  root!: Buffer;

  /** How many versions those were. */
  @Column('int')
  versions!: number;

  @Column(INSTANT_NOW)
  sealedAt!: Date;

  @Column('uuid', { nullable: true })
  chairId!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'chair_id' })
  chair?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  chairConsentedAt!: Date | null;

  @Column('uuid', { nullable: true })
  secretaryId!: string | null;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'secretary_id' })
  secretary?: Relation<Account> | null;

  @Column({ ...INSTANT, nullable: true })
  secretaryConsentedAt!: Date | null;

  /** When both had consented: from then on the content stands open to the panel. */
  @Column({ ...INSTANT, nullable: true })
  openedAt!: Date | null;
}
