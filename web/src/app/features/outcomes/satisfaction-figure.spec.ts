import { TestBed } from '@angular/core/testing';
import { satisfaction } from '@loi-giai/shared';
import { SatisfactionFigure } from './satisfaction-figure';

describe('the satisfaction of one kind of respondents', () => {
  it('draws who is satisfied solid and who is not as an outline, and never as before and after', async () => {
    const fixture = TestBed.createComponent(SatisfactionFigure);
    fixture.componentRef.setInput('respondent', 'citizen');
    fixture.componentRef.setInput('satisfaction', satisfaction([6, 7, 8, 40, 50]));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const tones = [...element.querySelectorAll('.bar')].map(({ classList }) => classList.item(1));
    expect(tones).toEqual(['rest', 'rest', 'rest', 'plain', 'plain']);
    expect(element.textContent).toContain('Cột đặc: hài lòng (4 và 5 điểm); cột viền: từ 1 đến 3 điểm.');
  });
});
