import type { MailStatus } from '@loi-giai/shared';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarPart } from './mail';
import { INSTANT, INSTANT_NOW } from '../database/columns';

/** The outbox: a mail is a row of the transaction that causes it, and leaves after the commit. */
@Entity()
@Index(['createdAt'])
export class MailMessage {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  recipient!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  /** Recipient, subject and text of a mail that would tell who competes; these are empty then. */
  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('text', { default: 'queued' })
  status!: MailStatus;

  @Column('int', { default: 0 })
  attempts!: number;

  @Column('text', { nullable: true })
  lastError!: string | null;

  @Column(INSTANT_NOW)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  sentAt!: Date | null;

  /** Before this instant the administrator's pages do not show the mail (I1). */
  @Column({ ...INSTANT, nullable: true })
  hiddenUntil!: Date | null;

  @Column('text', { nullable: true })
  unsubscribeUrl!: string | null;

  /** Null where there is none, or the mail is sealed. */
  @Column('jsonb', { nullable: true })
  calendar!: CalendarPart | null;
}
