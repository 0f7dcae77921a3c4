import { Module } from '@nestjs/common';
import { FanOut } from './fan-out';
import { MailSubscriptions } from './mail-subscriptions.service';
import { MailSubscriptionsController } from './mail-subscriptions.controller';
import { NewsMailing } from './news-mailing';
import { NotificationList } from './notification-list.service';
import { NotificationsController } from './notifications.controller';
import { SubscriptionFormsController } from './subscription-forms.controller';
import { SubscriptionLinks } from './subscription-links.service';
import { SubscriptionsController } from './subscriptions.controller';
import { Subscriptions } from './subscriptions.service';
import { TidySubscriptions } from './tidy-subscriptions';

/** Following challenges, and hearing of them. */
@Module({
  controllers: [
    MailSubscriptionsController,
    NotificationsController,
    SubscriptionsController,
    SubscriptionFormsController,
  ],
  providers: [
    FanOut,
    MailSubscriptions,
    NewsMailing,
    NotificationList,
    SubscriptionLinks,
    Subscriptions,
    TidySubscriptions,
  ],
})
export class NotificationsModule {}
