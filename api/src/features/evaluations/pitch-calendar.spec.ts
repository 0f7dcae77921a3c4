import { toCalendar } from './pitch-calendar';

const SLOT = {
  startsAt: '2026-03-05T01:30:00.000Z',
  minutes: 45,
  place: 'Phòng họp số 3, tầng 2; Sở Khoa học và Công nghệ',
  link: '',
};
const PITCH = {
  proposalId: '0b3c1b52-9a3e-4a6e-8f8e-0d6a7a6f7c11',
  sequence: 2,
  stamp: new Date('2026-03-01T03:04:05.678Z'),
  slot: SLOT,
  cancelled: false,
  summary: 'Trình bày giải pháp dự thi: giảm thời gian chờ khám ở bệnh viện tuyến quận, huyện của thành phố',
  description: 'Dòng một\nBEGIN:VALARM',
  page: 'https://loi-giai.example/work/proposals/0b3c1b52',
};
const ORGANIZER = { name: 'Cổng Lời Giải', email: 'portal@loi-giai.example' };

/** As a reader puts it together again: folded lines joined. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar of a pitch', () => {
  it('invites one person, at the city’s hour whatever the process’s own', () => {
    const invited = { name: 'Nguyễn Thị Ánh', email: 'anh@congty.example' };
    const text = toCalendar('REQUEST', [PITCH], { organizer: ORGANIZER, invited });
    expect(linesOf(text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Loi Giai//Portal//VI',
      'METHOD:REQUEST',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Ho_Chi_Minh',
      'BEGIN:STANDARD',
      'DTSTART:19750613T000000',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'TZNAME:+07',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:pitch-0b3c1b52-9a3e-4a6e-8f8e-0d6a7a6f7c11@loi-giai.example',
      'SEQUENCE:2',
      'DTSTAMP:20260301T030405Z',
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20260305T083000',
      'DTEND;TZID=Asia/Ho_Chi_Minh:20260305T091500',
      `SUMMARY:${PITCH.summary.replaceAll(',', '\\,')}`,
      'LOCATION:Phòng họp số 3\\, tầng 2\\; Sở Khoa học và Công nghệ',
      'DESCRIPTION:Dòng một\\nBEGIN:VALARM',
      'ORGANIZER;CN="Cổng Lời Giải":mailto:portal@loi-giai.example',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN="Nguyễn Thị Ánh":MAILTO:anh@congty.example',
      'URL;VALUE=URI:https://loi-giai.example/work/proposals/0b3c1b52',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('has no line longer than 75 bytes, and breaks no letter in two', () => {
    const text = toCalendar('PUBLISH', [PITCH], { organizer: ORGANIZER });
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it('says of one that is over that it is cancelled', () => {
    const text = toCalendar('CANCEL', [{ ...PITCH, cancelled: true, sequence: 3 }], { organizer: ORGANIZER });
    expect(linesOf(text)).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:3', 'STATUS:CANCELLED']),
    );
  });
});
