import {
  type FollowRequest,
  type LocaleCode,
  LOCALES,
  type MailSubscriptionRequest,
  type Step,
  SUBSCRIPTION_LIMITS,
  type SubscriptionSettings,
  WATCH_FREQUENCIES,
  type WatchFrequency,
  type WatchTarget,
} from '@loi-giai/shared';
import { Email, Flag, OneOf, Text, Whole } from '../../../platform/http/fields';

class TargetDto implements WatchTarget {
  @Text({ optional: true, nullable: true, max: 40 })
  challenge?: string | null;

  @Text({ optional: true, nullable: true, max: 40 })
  field?: string | null;

  @Text({ optional: true, nullable: true, max: 40 })
  agency?: string | null;

  @Whole({ optional: true, nullable: true, min: 1, max: 5 })
  step?: Step | null;

  /** One line: it names what is followed in mails. */
  @Text({ optional: true, nullable: true, max: SUBSCRIPTION_LIMITS.search })
  q?: string | null;
}

/** The same in an address. */
export class WatchTargetQuery {
  @Text({ optional: true, max: 40 })
  challenge?: string;

  @Text({ optional: true, max: 40 })
  field?: string;

  @Text({ optional: true, max: 40 })
  agency?: string;

  @OneOf(['1', '2', '3', '4', '5'], { optional: true })
  step?: string;

  @Text({ optional: true, max: SUBSCRIPTION_LIMITS.search })
  q?: string;
}

export class FollowDto extends TargetDto implements FollowRequest {
  @OneOf(WATCH_FREQUENCIES, { optional: true })
  frequency?: WatchFrequency;

  @Flag({ optional: true })
  byMail?: boolean;
}

export class MailSubscriptionDto extends TargetDto implements MailSubscriptionRequest {
  @Email()
  email!: string;

  @OneOf(LOCALES)
  locale!: LocaleCode;

  @OneOf(WATCH_FREQUENCIES)
  frequency!: WatchFrequency;
}

export class SubscriptionSettingsDto implements SubscriptionSettings {
  @OneOf(WATCH_FREQUENCIES)
  frequency!: WatchFrequency;

  @Flag()
  byMail!: boolean;
}

export class ConfirmationTokenDto {
  @Text({ min: 1, max: 100 })
  token!: string;

  /** The language of the page that a form goes back to. */
  @OneOf(LOCALES, { optional: true })
  locale?: LocaleCode;
}

export class NotificationListQuery {
  @Text({ optional: true, max: 200 })
  cursor?: string;
}
