import { TestBed } from '@angular/core/testing';
import { Locale } from '../core/locale';
import { FiveStepTrack } from './five-step-track';

describe('FiveStepTrack', () => {
  it('reads as one sentence in the language of the reader', async () => {
    const fixture = TestBed.createComponent(FiveStepTrack);
    fixture.componentRef.setInput('state', 'open');
    fixture.componentRef.setInput('dates', { closingAt: '2026-04-01T10:00:00Z' });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const sentence = (): string | undefined => element.querySelector('.visually-hidden')?.textContent.trim();
    expect(sentence()).toBe(
      'Bước 2 trong 5: Kêu gọi giải pháp. Trạng thái: Đang nhận giải pháp. Nhận giải pháp đến 01/04/2026 17:00',
    );
    TestBed.inject(Locale).set('en');
    await fixture.whenStable();
    expect(sentence()).toBe(
      'Step 2 of 5: Call for solutions. State: Open for proposals. Proposals until 01/04/2026 17:00',
    );
    expect(element.querySelector('ol')?.getAttribute('aria-hidden')).toBe('true');
  });
});
