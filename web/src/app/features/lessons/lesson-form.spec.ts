import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { LessonDesk, LessonView } from '@loi-giai/shared';
import { LessonForm } from './lesson-form';

const DESK: LessonDesk = {
  challengeCode: 'BT-2026-0001',
  challengeTitle: { vi: 'Chống ngập', en: 'Flooding' },
  commissions: [],
  tags: [],
};
const DRAFT = {
  ...{ id: 'l1', revision: 3, title: 'Đo sớm', step: 5, commissionId: null, solverAsked: false },
  ...{ worked: 'Đo hai tuần.', failed: '', advice: '', tags: [] },
} as unknown as LessonView;

describe('the form for a lesson', () => {
  let fixture: ComponentFixture<LessonForm>;
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  });

  async function open(lesson: LessonView | null): Promise<HTMLElement> {
    fixture = TestBed.createComponent(LessonForm);
    fixture.componentRef.setInput('desk', DESK);
    fixture.componentRef.setInput('lesson', lesson);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }
  const settle = async (): Promise<void> => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const box = (element: HTMLElement): HTMLTextAreaElement => element.querySelector('textarea')!;
  async function write(element: HTMLElement, words: string): Promise<void> {
    box(element).value = words;
    box(element).dispatchEvent(new Event('input'));
    await settle();
  }

  it('keeps in the browser what was written, and says so, until it is saved', async () => {
    const element = await open(DRAFT);
    expect(element.textContent).not.toContain('được giữ trong trình duyệt');
    await write(element, 'Đo hai tuần liền, tại cả bốn bệnh viện.');
    expect(element.textContent).toContain('được giữ trong trình duyệt');
    fixture.destroy();
    const again = await open(DRAFT);
    expect(box(again).value).toBe('Đo hai tuần liền, tại cả bốn bệnh viện.');
    again.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
    const request = TestBed.inject(HttpTestingController).expectOne('/api/v1/lessons/l1');
    expect(request.request.body).toMatchObject({
      revision: 3,
      worked: 'Đo hai tuần liền, tại cả bốn bệnh viện.',
    });
    request.flush({ ...DRAFT, revision: 4 });
    await settle();
    fixture.destroy();
    expect(box(await open(DRAFT)).value).toBe('Đo hai tuần.');
  });

  it('keeps words of a new lesson for its challenge, and those on a draft only while nobody else has saved it', async () => {
    await write(await open(null), 'Mời người bệnh thử trước.');
    fixture.destroy();
    await write(await open(DRAFT), 'Của tôi.');
    fixture.destroy();
    expect(box(await open(null)).value).toBe('Mời người bệnh thử trước.');
    fixture.destroy();
    const saved = { ...DRAFT, revision: 4, worked: 'Của đồng nghiệp.' } as LessonView;
    expect(box(await open(saved)).value).toBe('Của đồng nghiệp.');
  });
});
