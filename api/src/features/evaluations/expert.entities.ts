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
import { INSTANT_NOW } from '../../platform/database/columns';
import { Field } from '../programme/programme.entities';

/** Chuyên gia: whom the programme office proposes for panels. Who is asked gets an account by the invitation. */
@Entity()
export class Expert {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  organization!: string;

  @Column('text')
  biography!: string;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column(INSTANT_NOW)
  createdAt!: Date;
}

/** What an expert knows about. */
@Entity()
export class ExpertField {
  @PrimaryColumn('uuid')
  expertId!: string;

  @ManyToOne(() => Expert, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'expert_id' })
  expert?: Relation<Expert>;

  @Index()
  @PrimaryColumn('uuid')
  fieldId!: string;

  @ManyToOne(() => Field)
  @JoinColumn({ name: 'field_id' })
  field?: Relation<Field>;
}
