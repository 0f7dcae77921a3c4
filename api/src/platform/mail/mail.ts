/** What of a mail is for calendars (iCalendar, RFC 5545 and 5546). */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly text: string;
}

/**
 * A mail to one address. Plain text, in the recipient's language.
 *
 * No mail carries content of a proposal: the administrator reads the outbox, and mail travels through the hands of strangers. A
 * receipt names number, time and digest, and the title of the challenge (docs/adr/0006-what-an-administrator-sees.md).
 */
export interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /**
   * Until when the administrator's pages do not show that this mail exists: the closing time, for every mail that goes
   * only to those who draft or submit a proposal (I1). Who moves the closing time moves it too.
   */
  readonly hiddenUntil?: Date;
  /** Ends what caused this mail: GET shows a page, POST does it at once, without signing in (RFC 8058). */
  readonly unsubscribeUrl?: string;
  /** An entry for the recipient's calendar, such as an invitation or its end. */
  readonly calendar?: CalendarPart;
}
