import { TestBed } from '@angular/core/testing';
import { BarChart } from './bar-chart';

describe('BarChart', () => {
  it('draws on a common scale and has the same figures as a table', async () => {
    const fixture = TestBed.createComponent(BarChart);
    fixture.componentRef.setInput('caption', 'Thời gian chờ');
    fixture.componentRef.setInput('bars', [
      { label: 'Trước', value: 80, display: '80 phút', tone: 'before' },
      { label: 'Sau', value: 20, display: '20 phút', mark: { value: 40, label: 'mục tiêu 40 phút' } },
    ]);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const bars = [...element.querySelectorAll<HTMLElement>('.bar')];
    expect(bars.map((bar) => bar.style.inlineSize)).toEqual(['100%', '25%']);
    expect(element.querySelector<HTMLElement>('.mark')?.style.insetInlineStart).toBe('50%');
    expect(element.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(element.querySelector('tbody')?.textContent).toContain('20 phút (mục tiêu 40 phút)');
  });
});
