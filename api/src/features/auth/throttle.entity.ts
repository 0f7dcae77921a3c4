import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT } from '../../platform/database/columns';

/** Failures by account or address, kept in the database so that every replica counts alike. */
@Entity()
export class Throttle {
  /** Such as `sign-in:account:<digest>` or `sign-in:address:<ip>`. */
  @PrimaryColumn('text')
  key!: string;

  @Column('int')
  failures!: number;

  @Column(INSTANT)
  lastFailureAt!: Date;
}
