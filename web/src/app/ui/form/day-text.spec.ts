import { readDay, readTime, writeDay } from './day-text';

describe('a day as people type it', () => {
  it.each([
    ['05/03/2026', '2026-03-05'],
    ['5/3/2026', '2026-03-05'],
    [' 5-3-2026 ', '2026-03-05'],
    ['05.03.2026', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['29/02/2028', '2028-02-29'],
  ])('reads %s with the day first', (text, iso) => {
    expect(readDay(text)).toBe(iso);
  });

  it.each(['', '5/3', '5/3/26', '31/02/2026', '29/02/2026', '03/13/2026', '2026-13-01', 'mai', '5/3/20260'])(
    'takes “%s” for no day',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );

  it('is written with the day first', () => {
    expect(writeDay('2026-03-05')).toBe('05/03/2026');
    expect(writeDay('')).toBe('');
  });
});

describe('a time as people type it', () => {
  it.each([
    ['17:00', '17:00'],
    ['9:05', '09:05'],
    ['17h', '17:00'],
    ['17h30', '17:30'],
    ['8', '08:00'],
    ['1730', '17:30'],
    ['00:00', '00:00'],
  ])('reads %s on a clock of 24 hours', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['', '24:00', '12:60', '5 PM', '17:0', '123'])('takes “%s” for no time', (text) => {
    expect(readTime(text)).toBeNull();
  });
});
