import { TestBed } from '@angular/core/testing';
import { IndicatorChart } from './indicator-chart';
import { type IndicatorChartData, layoutOf, roundValues } from './indicator-chart-layout';

const data = (more: Partial<IndicatorChartData> = {}): IndicatorChartData => ({
  baseline: { value: 80, on: '2026-01-01' },
  target: { value: 40, on: '2026-12-31' },
  measurements: [
    { value: 60, on: '2026-07-02', verified: true },
    { value: 70, on: '2026-04-01', verified: true },
    { value: 50, on: '2026-10-01', verified: false },
  ],
  pilot: { from: '2026-02-01', until: null },
  ...more,
});

describe('the layout of an indicator’s chart', () => {
  it('puts days from left to right and values from the bottom to the top, in the order of the days', () => {
    const layout = layoutOf(data());
    expect(layout.measurements.map(({ value }) => value)).toEqual([70, 60, 50]);
    expect(layout.start.x).toBe(0);
    expect(layout.targetX).toBe(100);
    expect(layout.measurements[1]!.x).toBeCloseTo(50, 0);
    expect(layout.measurements[1]!.y).toBeCloseTo(50);
    expect(layout.baselineY).toBeLessThan(layout.targetY);
    expect(layout.baselineAbove).toBe(true);
  });

  it('keeps the words of the baseline out of the way of what became worse', () => {
    expect(layoutOf(data()).baselineAtEnd).toBe(false);
    const worse = { value: 88, on: '2026-04-01', verified: true };
    expect(layoutOf(data({ measurements: [worse] })).baselineAtEnd).toBe(true);
    const upwards = data({ target: { value: 95, on: '2026-12-31' }, measurements: [worse] });
    expect(layoutOf(upwards).baselineAtEnd).toBe(false);
  });

  it('draws what leads to an unverified value as uncertain, and begins at the baseline', () => {
    const { segments, start } = layoutOf(data());
    expect(segments.map(({ uncertain }) => uncertain)).toEqual([false, false, true]);
    expect([segments[0]!.x1, segments[0]!.y1]).toEqual([start.x, start.y]);
  });

  it('shades the pilot to its end, or to the edge while it runs', () => {
    const running = layoutOf(data()).pilot!;
    expect(running.x + running.width).toBe(100);
    const ended = layoutOf(data({ pilot: { from: '2026-02-01', until: '2026-07-02' } })).pilot!;
    expect(ended.x + ended.width).toBeCloseTo(50, 0);
    expect(layoutOf(data({ pilot: null })).pilot).toBeNull();
  });

  it('has room for a target that equals its baseline, for one day only, and for values past the target', () => {
    const flat = layoutOf(
      data({
        baseline: { value: 0, on: '2026-01-01' },
        target: { value: 0, on: '2026-01-01' },
        measurements: [],
        pilot: null,
      }),
    );
    expect([flat.baselineY, flat.targetY, flat.start.x]).toEqual([50, 50, 50]);
    const worse = layoutOf(data({ measurements: [{ value: 140, on: '2027-02-01', verified: true }] }));
    expect(worse.measurements[0]!.x).toBe(100);
    expect(worse.measurements[0]!.y).toBeGreaterThan(0);
    expect(worse.measurements[0]!.y).toBeLessThan(worse.baselineY);
  });

  it('names round values only, never drifting sums', () => {
    expect(roundValues(31, 89)).toEqual([40, 60, 80]);
    expect(roundValues(0.05, 0.75)).toEqual([0.2, 0.4, 0.6]);
    expect(roundValues(-50, 50)).toEqual([-50, -25, 0, 25, 50]);
    for (const [low, high] of [
      [0, 1e12],
      [-3, 0.001],
      [99.5, 100.2],
    ] as const) {
      const found = roundValues(low, high);
      expect(found.length).toBeGreaterThanOrEqual(2);
      expect(found.length).toBeLessThanOrEqual(6);
      for (const value of found) expect(value >= low && value <= high).toBe(true);
    }
  });
});

describe('IndicatorChart', () => {
  it('says in words what it draws, and has the same figures as a table', async () => {
    const fixture = TestBed.createComponent(IndicatorChart);
    fixture.componentRef.setInput('caption', 'Thời gian chờ');
    fixture.componentRef.setInput('unit', 'phút');
    fixture.componentRef.setInput('data', data());
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Thời gian chờ: Ban đầu 80 phút ngày 01/01/2026; mục tiêu 40 phút ngày 31/12/2026. 3 lần đo, lần mới nhất 50 phút ngày 01/10/2026. Thử nghiệm từ 01/02/2026, đang diễn ra.',
    );
    expect(element.querySelectorAll('circle.point')).toHaveLength(3);
    expect(element.querySelectorAll('circle.point.hollow')).toHaveLength(1);
    const rows = [...element.querySelectorAll('tbody tr')].map((row) =>
      row.textContent.trim().replace(/\s+/g, ' '),
    );
    expect(rows).toHaveLength(5);
    expect(rows[2]).toContain('50%');
    expect(rows[3]).toContain('Chờ xác nhận');
  });

  it('says that nothing can be measured where the target is the baseline', async () => {
    const fixture = TestBed.createComponent(IndicatorChart);
    fixture.componentRef.setInput('caption', 'Thời gian chờ');
    fixture.componentRef.setInput('unit', 'phút');
    fixture.componentRef.setInput('data', data({ target: { value: 80, on: '2026-12-31' } }));
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Không đo được');
  });
});
