import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { INSTANT, INSTANT_NOW } from '../../platform/database/columns';
import { Subscriber } from './subscriber.entity';
import { WatchEvent } from './watch-event.entity';

/** One event as one subscriber hears of it, however many of its subscriptions match. */
@Entity()
@Index(['subscriberId', 'eventId'], { unique: true })
@Index(['subscriberId', 'createdAt', 'id'])
@Index('notification_to_mail', ['dueAt'], { where: 'due_at IS NOT NULL AND mailed_at IS NULL' })
export class Notification {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  subscriberId!: string;

  @ManyToOne(() => Subscriber)
  @JoinColumn({ name: 'subscriber_id' })
  subscriber?: Relation<Subscriber>;

  @Column('uuid')
  eventId!: string;

  @ManyToOne(() => WatchEvent)
  @JoinColumn({ name: 'event_id' })
  event?: Relation<WatchEvent>;

  /** The subscriptions that match. */
  @Column('uuid', { array: true })
  subscriptionIds!: string[];

  /** When its mail is to leave; null: in the portal only. */
  @Column({ ...INSTANT, nullable: true })
  dueAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  mailedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  readAt!: Date | null;

  @Column(INSTANT_NOW)
  createdAt!: Date;
}
