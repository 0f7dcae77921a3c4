import { CHALLENGE_STATES } from '@loi-giai/shared';
import { nextDate, stepStatuses } from './track';

const statuses = (...args: Parameters<typeof stepStatuses>): string =>
  stepStatuses(...args)
    .map((stop) => stop.status)
    .join(' ');

describe('the five stops', () => {
  it('are passed, current or ahead', () => {
    expect(statuses('draft')).toBe('current ahead ahead ahead ahead');
    expect(statuses('open')).toBe('done current ahead ahead ahead');
    expect(statuses('decided')).toBe('done done current ahead ahead');
    expect(statuses('measuring')).toBe('done done done done current');
  });

  it('are all passed once the result is published', () => {
    expect(statuses('published')).toBe('done done done done done');
  });

  it('end where a challenge was cancelled or closed', () => {
    expect(statuses('closed_without_award')).toBe('done done ended ahead ahead');
    expect(statuses('cancelled', 1)).toBe('ended ahead ahead ahead ahead');
  });

  it('have exactly one current stop in every state', () => {
    for (const state of CHALLENGE_STATES)
      expect(stepStatuses(state).filter((stop) => stop.current)).toHaveLength(1);
  });
});

describe('the next date', () => {
  const TODAY = '2026-05-20';
  const dates = { closingAt: '2026-04-01T10:00:00Z', announceAt: '2026-05-01T10:00:00Z', nextOn: null };

  it('depends on the state', () => {
    expect(nextDate('open', dates, TODAY)).toEqual({ kind: 'closes', at: dates.closingAt });
    expect(nextDate('draft', dates, TODAY)).toEqual({ kind: 'willClose', at: dates.closingAt });
    expect(nextDate('evaluating', dates, TODAY)).toEqual({ kind: 'announces', at: dates.announceAt });
  });

  it('is the next milestone or measurement from the commission on, and the publication at the end', () => {
    const known = { nextOn: '2026-06-30', publishedAt: '2026-07-01T02:00:00Z' };
    expect(nextDate('commissioned', known, TODAY)).toEqual({ kind: 'next', at: '2026-06-30' });
    expect(nextDate('measuring', known, TODAY)).toEqual({ kind: 'next', at: '2026-06-30' });
    expect(nextDate('published', known, TODAY)).toEqual({ kind: 'published', at: known.publishedAt });
  });

  it('is said to be overdue once it has passed', () => {
    const kindOn = (nextOn: string): string | undefined => nextDate('commissioned', { nextOn }, TODAY)?.kind;
    expect([kindOn('2026-05-19'), kindOn(TODAY)]).toEqual(['overdue', 'next']);
  });

  it('is absent where none is known or none will come', () => {
    expect(nextDate('commissioned', dates, TODAY)).toBeNull();
    expect(nextDate('cancelled', dates, TODAY)).toBeNull();
  });
});
