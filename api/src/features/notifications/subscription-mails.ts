import type { LocaleCode, LocalText, WatchedTarget, WatchEventFacts } from '@loi-giai/shared';
import { letter, pageLink, type Recipient } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';
import { mailMoment } from '../../platform/mail/mail-moment';
import { EVENT_SUBJECTS, eventSentence } from './event-texts';
import { signLink } from './link-tokens';
import { inLanguage, targetName } from './target-names';

/** One event as a mail tells it. */
export type MailedEvent = WatchEventFacts & {
  readonly at: string;
  readonly code: string;
  readonly title: LocalText;
};

/** A subscription that is why a mail is sent. */
export interface MailReason {
  readonly id: string;
  readonly target: WatchedTarget;
}

export interface MailReader extends Recipient {
  readonly subscriberId: string;
  readonly linkKey: Buffer;
  readonly hasAccount: boolean;
}

export function confirmSubscriptionMail(
  publicUrl: string,
  { email, locale }: { readonly email: string; readonly locale: LocaleCode },
  target: WatchedTarget,
  token: string,
): Mail {
  const link = pageLink(publicUrl, locale, `/subscriptions/confirm?token=${token}`);
  return letter(
    { email, locale, name: '' },
    {
      vi: {
        subject: 'Xác nhận đăng ký nhận tin của Cổng Lời Giải',
        paragraphs: [
          `Cổng Lời Giải nhận được yêu cầu gửi tin về ${targetName(target, 'vi')} đến địa chỉ này.`,
          `Để bắt đầu nhận tin, xin mở liên kết sau và bấm “Xác nhận”; liên kết có hiệu lực trong 72 giờ: ${link}`,
          'Nếu Ông/Bà không yêu cầu, xin bỏ qua thư này: không có thư nào khác được gửi đến.',
        ],
      },
      en: {
        subject: 'Confirm that you want news from the Lời Giải portal',
        paragraphs: [
          `The Lời Giải portal was asked to send news about ${targetName(target, 'en')} to this address.`,
          `To receive it, open this link and press “Confirm”; it works for 72 hours: ${link}`,
          'If you did not ask for it, ignore this message: nothing further will be sent.',
        ],
      },
    },
  );
}

const FRAME = {
  vi: {
    several: (count: number) => `${count} tin mới về các bài toán đang theo dõi`,
    challenge: (title: string, code: string) => `Bài toán lớn “${title}” (${code})`,
    see: (link: string) => `Xem tại: ${link}`,
    because: (name: string) => `Ông/Bà nhận thư này vì đang theo dõi ${name}.`,
    stop: (link: string) => `Ngừng nhận thư về mục này (không cần đăng nhập): ${link}`,
    stopAll: (link: string) => `Ngừng nhận mọi thư theo dõi: ${link}`,
    manage: (link: string) => `Danh sách đang theo dõi: ${link}`,
  },
  en: {
    several: (count: number) => `${count} news about the challenges you follow`,
    challenge: (title: string, code: string) => `The challenge “${title}” (${code})`,
    see: (link: string) => `See: ${link}`,
    because: (name: string) => `You receive this message because you follow ${name}.`,
    stop: (link: string) => `Stop messages about it (without signing in): ${link}`,
    stopAll: (link: string) => `Stop all messages about what you follow: ${link}`,
    manage: (link: string) => `What you follow: ${link}`,
  },
} as const;

/** What happened, grouped by challenge, why it is told, and how to end it. */
export function newsMail(
  publicUrl: string,
  reader: MailReader,
  events: readonly MailedEvent[],
  reasons: readonly MailReason[],
): Mail {
  const text = {
    subject: subjectOf(reader.locale, events),
    paragraphs: [...newsParagraphs(publicUrl, reader, events), ...endParagraphs(publicUrl, reader, reasons)],
  };
  const [only] = reasons;
  const token =
    only && reasons.length === 1
      ? signLink('one', only.id, reader.linkKey)
      : signLink('all', reader.subscriberId, reader.linkKey);
  // Only the text in the reader's language is taken.
  return { ...letter(reader, { vi: text, en: text }), unsubscribeUrl: `${publicUrl}/subscriptions/${token}` };
}

function subjectOf(locale: LocaleCode, events: readonly MailedEvent[]): string {
  const [first] = events;
  return first && events.length === 1
    ? EVENT_SUBJECTS[locale][first.kind](first.code)
    : FRAME[locale].several(events.length);
}

function newsParagraphs(publicUrl: string, { locale }: MailReader, events: readonly MailedEvent[]): string[] {
  const words = FRAME[locale];
  return [...Map.groupBy(events, ({ code }) => code)].map(([code, ofChallenge]) => {
    const title = ofChallenge.map((event) => inLanguage(event.title, locale))[0] ?? '';
    return [
      words.challenge(title, code),
      ...ofChallenge.map((event) => `- ${mailMoment(new Date(event.at))}: ${eventSentence(event, locale)}`),
      words.see(pageLink(publicUrl, locale, `/challenges/${code}`)),
    ].join('\n');
  });
}

function endParagraphs(publicUrl: string, reader: MailReader, reasons: readonly MailReason[]): string[] {
  const { locale, linkKey: key } = reader;
  const words = FRAME[locale];
  const page = (token: string): string => pageLink(publicUrl, locale, `/subscriptions/${token}`);
  return [
    ...reasons.map(({ id, target }) =>
      [words.because(targetName(target, locale)), words.stop(page(signLink('one', id, key)))].join('\n'),
    ),
    [
      words.stopAll(page(signLink('all', reader.subscriberId, key))),
      ...(reader.hasAccount ? [words.manage(pageLink(publicUrl, locale, '/work/following'))] : []),
    ].join('\n'),
  ];
}
