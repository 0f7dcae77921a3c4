import type { LocalText } from '@loi-giai/shared';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { LOCAL_TEXT } from '../../platform/database/columns';

/** Lĩnh vực. */
@Entity()
export class Field {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  code!: string;

  @Column(LOCAL_TEXT)
  name!: LocalText;

  @Column('boolean', { default: true })
  active!: boolean;
}

/** What the programme office calls a step, and what it says about it. */
@Entity()
export class StepText {
  @PrimaryColumn('smallint')
  step!: number;

  @Column(LOCAL_TEXT)
  title!: LocalText;

  @Column(LOCAL_TEXT)
  guidance!: LocalText;
}
