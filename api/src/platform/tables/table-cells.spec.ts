import fc from 'fast-check';
import { readDay, readNumber } from './table-cells';

describe('numbers in files', () => {
  it('are read back from how Vietnamese and English write them', () => {
    const decimal = fc.tuple(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 999_999 }),
    );
    fc.assert(
      fc.property(decimal, ([whole, fraction]) => {
        const value = Number(`${whole}.${String(fraction).padStart(6, '0')}`);
        const write = (locale: string, useGrouping: boolean): string =>
          new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping }).format(value);
        expect(readNumber(write('vi-VN', true))).toBe(value);
        expect(readNumber(write('vi-VN', false))).toBe(value);
        // English is told apart where both signs stand in it.
        const english = write('en-GB', true);
        if (english.includes(',') && english.includes('.')) expect(readNumber(english)).toBe(value);
      }),
    );
  });

  it('are none where they would lose digits, or hide something', () => {
    for (const text of [
      '',
      '-',
      '1e5',
      '١٢',
      '0x10',
      'Infinity',
      '1 234',
      '1.234.56',
      '1,5,5',
      '1.2345.678',
      '=2',
      '+5',
      '0,0000001',
      '12345678901,123456',
      '1000000000000001',
    ])
      expect([text, readNumber(text)]).toEqual([text, null]);
    expect(readNumber(0.1 + 0.2)).toBe(0.3);
    expect(readNumber(Number.NaN)).toBeNull();
    expect(readNumber('−7,25')).toBe(-7.25);
  });
});

it('days in files are those of the calendar', () => {
  expect(readDay('2026-03-05')).toBe('2026-03-05');
  expect(readDay(' 5/3/2026 ')).toBe('2026-03-05');
  for (const text of ['31/02/2026', '2026-13-01', '05-03-2026', '1/1/26', '01/01/1899', 46_000, ''])
    expect([text, readDay(text)]).toEqual([text, null]);
});
