import { TestBed } from '@angular/core/testing';
import type { PublishedFigure as FigureData } from '@loi-giai/shared';
import { PublishedFigure } from './published-figure';

const FIGURE: FigureData = {
  name: { vi: 'Thời gian chờ khám', en: 'Waiting time' },
  unit: { vi: 'phút', en: 'minutes' },
  direction: 'down',
  baseline: 90,
  baselineOn: '2025-10-01',
  target: 30,
  targetOn: '2026-09-30',
  actual: 42,
  measuredOn: '2026-09-25',
  method: 'Đo tại quầy',
  sampleSize: 100,
  improvement: 0.8,
};
const measured = (value: number, measuredOn: string) => ({
  ...{ value, measuredOn, method: 'Bấm giờ', sampleSize: 80 },
});

describe('a figure of a published result', () => {
  async function open(figure: FigureData): Promise<HTMLElement> {
    const fixture = TestBed.createComponent(PublishedFigure);
    fixture.componentRef.setInput('figure', figure);
    fixture.componentRef.setInput('pilot', { from: '2026-01-05', until: '2026-07-29' });
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('is drawn from its baseline over every verified measurement to its target, with the pilot', async () => {
    const element = await open({
      ...FIGURE,
      measurements: [measured(70, '2026-03-31'), measured(42, '2026-09-25')],
    });
    expect(element.querySelectorAll('circle.point:not(.hollow)')).toHaveLength(2);
    expect(element.querySelector('rect.pilot')).not.toBeNull();
    expect(element.querySelector('.bars')).toBeNull();
    // I10: behind the drawing each measurement says from how many and how.
    expect(element.querySelector('tbody')?.textContent).toContain('Cỡ mẫu 80 · Cách đo: Bấm giờ');
  });

  it('keeps the bars of before and after where it was measured once, and in results that do not tell more', async () => {
    for (const measurements of [undefined, [measured(42, '2026-09-25')]]) {
      const element = await open({ ...FIGURE, ...(measurements && { measurements }) });
      expect(element.querySelectorAll('.bar')).toHaveLength(2);
      expect(element.querySelector('circle')).toBeNull();
    }
  });
});
