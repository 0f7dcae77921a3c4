import type { AgencyKind } from '@loi-giai/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { DAY } from '../../platform/database/columns';

@Entity()
// Made by hand in the migrations: trigram over the accent-blind name.
@Index('agency_search', { synchronize: false })
export class Agency {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  nameEn!: string | null;

  @Column('text')
  kind!: AgencyKind;

  @Index()
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'parent_id' })
  parent?: Relation<Agency> | null;

  @Column({ ...DAY, nullable: true })
  validFrom!: string | null;

  @Column({ ...DAY, nullable: true })
  validTo!: string | null;

  @Column('uuid', { nullable: true })
  successorId!: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'successor_id' })
  successor?: Relation<Agency> | null;
}
