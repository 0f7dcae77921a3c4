import { fromCity, toCity } from './city-time';

describe('a moment in the city', () => {
  it('goes into the inputs and comes back unchanged', () => {
    const shown = toCity('2026-12-31T17:30:00.000Z');
    expect(shown).toEqual({ date: '2027-01-01', time: '00:30' });
    expect(fromCity(shown)).toBe('2026-12-31T17:30:00.000Z');
  });

  it('is nothing while it is incomplete or not in the calendar', () => {
    expect(toCity(null)).toEqual({ date: '', time: '' });
    expect(fromCity({ date: '2026-03-05', time: '' })).toBeNull();
    expect(fromCity({ date: '2026-02-31', time: '10:00' })).toBeNull();
  });
});
