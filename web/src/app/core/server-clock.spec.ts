import { ServerClock } from './server-clock';

describe('ServerClock', () => {
  const device = Date.parse('2026-03-05T10:00:00Z');

  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(device);
    jest.spyOn(performance, 'now').mockReturnValue(1000);
  });

  it('follows the server where the device is wrong', () => {
    const clock = new ServerClock();
    clock.learn('Thu, 05 Mar 2026 10:10:00 GMT', 900);
    expect(clock.now() - device).toBe(600_000 + 500 + 50);
  });

  it('trusts the quickest answer most', () => {
    const clock = new ServerClock();
    clock.learn('Thu, 05 Mar 2026 10:10:00 GMT', 990);
    clock.learn('Thu, 05 Mar 2026 10:20:00 GMT', 0);
    expect(clock.now() - device).toBeLessThan(601_000);
  });

  it('leaves the device alone without a date', () => {
    const clock = new ServerClock();
    clock.learn(null, 0);
    clock.learn('nonsense', 0);
    expect(clock.now()).toBe(device);
  });

  it('takes the exact time of a record, but not that of an old one', () => {
    const clock = new ServerClock();
    clock.set('2026-03-05T10:00:07Z');
    expect(clock.now() - device).toBe(7000);
    clock.set('2026-03-05T09:00:00Z');
    expect(clock.now() - device).toBe(7000);
  });
});
