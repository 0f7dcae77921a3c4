import type { AgencyRef } from '../agencies/agencies';
import type { Step } from '../challenges/challenge-lifecycle';
import type { LocalText, Page } from '../platform/page';
import type { WatchEventFacts } from './watching';

export const WATCH_FREQUENCIES = ['at_once', 'daily', 'weekly'] as const;
export type WatchFrequency = (typeof WATCH_FREQUENCIES)[number];

export const SUBSCRIPTION_LIMITS = { perSubscriber: 200, search: 200 } as const;

/** One challenge, or the filters of the public list; without any of them, every challenge. */
export interface WatchTarget {
  /** A challenge's code; nothing else stands beside it. */
  readonly challenge?: string | null;
  /** A field's code. */
  readonly field?: string | null;
  /** An agency's code; its units are included. */
  readonly agency?: string | null;
  readonly step?: Step | null;
  /** Words that are searched. */
  readonly q?: string | null;
}

export interface FollowRequest extends WatchTarget {
  readonly frequency?: WatchFrequency;
  readonly byMail?: boolean;
}

export interface SubscriptionSettings {
  readonly frequency: WatchFrequency;
  readonly byMail: boolean;
}

/** What anybody asks for by e-mail; nothing is sent before the address is confirmed. */
export interface MailSubscriptionRequest extends WatchTarget {
  readonly email: string;
  readonly locale: 'vi' | 'en';
  readonly frequency: WatchFrequency;
}

/** What is followed, with the names that it is called by. */
export interface WatchedTarget {
  readonly challenge: { readonly code: string; readonly title: LocalText } | null;
  readonly field: { readonly code: string; readonly name: LocalText } | null;
  readonly agency: AgencyRef | null;
  readonly step: Step | null;
  readonly q: string | null;
}

export interface SubscriptionView extends SubscriptionSettings {
  readonly id: string;
  readonly target: WatchedTarget;
  readonly since: string;
}

export interface SubscriptionList {
  readonly items: readonly SubscriptionView[];
}

/** What the link in a mail stands for. */
export interface SubscriptionLinkView {
  /** Null where the link ends everything that its reader follows by mail. */
  readonly target: WatchedTarget | null;
  readonly frequency: WatchFrequency | null;
  /** Whether mails are still sent. */
  readonly active: boolean;
  /** The link that ends everything; null where this one does. */
  readonly everything: string | null;
}

/** What a link that confirms an address stands for; it works once. */
export interface ConfirmationLinkView {
  readonly target: WatchedTarget;
  readonly frequency: WatchFrequency;
  readonly confirmed: boolean;
}

export type NotificationItem = WatchEventFacts & {
  readonly id: string;
  readonly at: string;
  readonly challenge: { readonly code: string; readonly title: LocalText };
  readonly agency: AgencyRef;
  readonly read: boolean;
};

export interface NotificationPage extends Page<NotificationItem> {
  readonly unread: number;
}

export interface UnreadCount {
  readonly unread: number;
}
