import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { PublicLesson } from '@loi-giai/shared';
import { PublicLessons } from './public-lessons';

const SHARED: PublicLesson = {
  id: 'l1',
  title: 'Đo mức ban đầu trước khi lắp thiết bị',
  worked: 'Đo hai tuần liền.',
  failed: '',
  advice: '',
  solverView: '',
  organizationName: null,
  step: 5,
  tags: ['đo lường'],
  sharedAt: '2026-03-05T10:00:00.000Z',
};

describe('what everybody may learn from a result', () => {
  async function open(words: string, shared: readonly PublicLesson[]): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const fixture = TestBed.createComponent(PublicLessons);
    fixture.componentRef.setInput('code', 'BT-2026-0001');
    fixture.componentRef.setInput('words', words);
    TestBed.tick();
    TestBed.inject(HttpTestingController).expectOne('/api/v1/results/BT-2026-0001/lessons').flush(shared);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('stands under one heading: the words of the edition, then the lessons that were shared', async () => {
    const element = await open('Bắt đầu sớm.', [SHARED]);
    expect([...element.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'Bài học rút ra',
    ]);
    expect(element.textContent).toMatch(/Bắt đầu sớm\.[^]*Đo mức ban đầu trước khi lắp thiết bị/);
  });

  it('is told by either alone, and nothing where there is neither', async () => {
    expect((await open('Bắt đầu sớm.', [])).querySelector('h2')).not.toBeNull();
    TestBed.resetTestingModule();
    expect((await open('', [SHARED])).querySelector('h3')?.textContent).toBe(SHARED.title);
    TestBed.resetTestingModule();
    expect((await open('', [])).textContent.trim()).toBe('');
  });
});
