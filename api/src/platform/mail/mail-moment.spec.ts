import { mailDay, mailExactMoment, mailMoment } from './mail-moment';

describe('a moment in a mail', () => {
  it('is day, month, year and the time of Ho Chi Minh City', () => {
    expect(mailMoment(new Date('2026-02-01T10:00:00Z'))).toBe('01/02/2026 17:00');
  });

  it('falls on the next day where the city’s day has begun before the world’s', () => {
    expect(mailMoment(new Date('2025-12-31T17:00:00Z'))).toBe('01/01/2026 00:00');
  });

  it('has its second where the second counts, and does not round it', () => {
    expect(mailExactMoment(new Date('2026-02-01T09:59:59.999Z'))).toBe('01/02/2026 16:59:59');
  });

  it('stays the day it is where it has no time', () => {
    expect(mailDay('2026-03-05')).toBe('05/03/2026');
  });
});
