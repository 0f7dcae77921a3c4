import { TestBed } from '@angular/core/testing';
import { Countdown } from './countdown';

describe('Countdown', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-03-05T10:00:00Z') });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('counts by the clock of the server and says once that time is up', () => {
    const fixture = TestBed.createComponent(Countdown);
    fixture.componentRef.setInput('deadline', '2026-03-05T10:00:10Z');
    fixture.componentRef.setInput('serverTime', '2026-03-05T10:00:05Z');
    const expired = jest.fn();
    fixture.componentInstance.expired.subscribe(expired);
    const text = (): string => (fixture.nativeElement as HTMLElement).textContent;
    TestBed.tick();
    jest.advanceTimersByTime(1000);
    TestBed.tick();
    expect(text()).toContain('Còn 4 giây');
    expect(text()).toContain('05/03/2026 17:00');
    jest.advanceTimersByTime(6000);
    TestBed.tick();
    jest.advanceTimersByTime(6000);
    TestBed.tick();
    expect(text()).toContain('Đã hết hạn');
    expect(expired).toHaveBeenCalledTimes(1);
  });
});
