import { randomUUID } from 'node:crypto';
import type { MasterKeys } from '../sealing/master-keys';
import type { CalendarPart, Mail } from './mail';
import type { MailMessage } from './mail-message.entity';
import type { MailRow } from './outbox';

const PURPOSE = 'mail';

interface Letter extends Pick<Mail, 'recipient' | 'subject' | 'text'> {
  readonly calendar: CalendarPart | null;
}

/**
 * A mail that is hidden goes only to those who draft or submit: the outbox keeps it sealed, for good, because a list of
 * recipients tells who competes (I1).
 */
export function toMailRow(mail: Mail, masters: MasterKeys): MailRow {
  const { recipient, subject, text, hiddenUntil = null, unsubscribeUrl = null, calendar = null } = mail;
  const row = { id: randomUUID(), hiddenUntil, unsubscribeUrl };
  if (hiddenUntil === null) return { ...row, recipient, subject, text, calendar, sealed: null };
  const letter = Buffer.from(JSON.stringify({ recipient, subject, text, calendar }), 'utf8');
  return {
    ...row,
    recipient: '',
    subject: '',
    text: '',
    calendar: null,
    sealed: masters.seal(PURPOSE, letter),
  };
}

/** To whom the mail goes and what it says. @throws SealBroken */
export function openMail(
  { recipient, subject, text, calendar, sealed }: MailMessage,
  masters: MasterKeys,
): Letter {
  if (sealed === null) return { recipient, subject, text, calendar };
  const letter = JSON.parse(masters.open(PURPOSE, sealed).toString('utf8')) as Omit<Letter, 'calendar'> &
    Partial<Letter>;
  // Letters of before there were calendars say nothing of them.
  return { ...letter, calendar: letter.calendar ?? null };
}
