import type { PitchTime } from '@loi-giai/shared';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { CalendarPart } from '../../platform/mail/mail';

const CITY = 'Asia/Ho_Chi_Minh';
/** The city's clock is seven hours ahead, all the year round. Milliseconds. */
const AHEAD = 7 * 3_600_000;
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${CITY}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** An instant that says its date and hour on the city's clock, whatever the process's own: so the calendar's writer asks it. */
class CityTime extends Date {
  readonly internal = new Date(this.getTime() + AHEAD);

  withTimeZone(): this {
    return this;
  }

  tzComponents(): [string, string, string] {
    return ['+', '07', '00'];
  }

  override getFullYear = (): number => this.internal.getUTCFullYear();
  override getMonth = (): number => this.internal.getUTCMonth();
  override getDate = (): number => this.internal.getUTCDate();
  override getHours = (): number => this.internal.getUTCHours();
  override getMinutes = (): number => this.internal.getUTCMinutes();
  override getSeconds = (): number => this.internal.getUTCSeconds();
}

interface Addressee {
  readonly name: string;
  readonly email: string;
}

/** A pitch as a calendar holds it: known by its id, each message about it numbered. */
export interface CalendarPitch {
  readonly proposalId: string;
  readonly sequence: number;
  /** When it was sent out. */
  readonly stamp: Date;
  readonly slot: PitchTime;
  readonly cancelled: boolean;
  readonly summary: string;
  readonly description: string;
  /** The page of the portal that tells more. */
  readonly page: string;
}

/** Who invites, and to invite one person, whom. */
export interface CalendarPeople {
  readonly organizer: Addressee;
  readonly invited?: Addressee;
}

/** iCalendar (RFC 5545), with the lines folded by bytes as Vietnamese needs it. */
export function toCalendar(
  method: CalendarPart['method'],
  pitches: readonly CalendarPitch[],
  { organizer, invited }: CalendarPeople,
): string {
  const calendar = ical({
    prodId: { company: 'Loi Giai', product: 'Portal', language: 'VI' },
    method: ICalCalendarMethod[method],
  });
  calendar.timezone({ name: null, generator: () => VTIMEZONE });
  for (const { proposalId, sequence, stamp, slot, cancelled, summary, description, page } of pitches) {
    const start = Date.parse(slot.startsAt);
    calendar.createEvent({
      id: uidOf(proposalId, page),
      sequence,
      stamp,
      timezone: CITY,
      start: new CityTime(start),
      end: new CityTime(start + slot.minutes * 60_000),
      summary,
      description,
      location: [slot.place, slot.link].filter(Boolean).join(' – '),
      url: page,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      organizer,
      attendees: invited
        ? [
            {
              ...invited,
              role: ICalAttendeeRole.REQ,
              status: ICalAttendeeStatus.NEEDSACTION,
              // The portal reads no answers by mail.
              rsvp: false,
            },
          ]
        : [],
    });
  }
  return calendar.toString();
}

/** The same for all messages about a proposal's pitch, whatever its time. */
function uidOf(proposalId: string, page: string): string {
  return `pitch-${proposalId}@${new URL(page).hostname}`;
}
