import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import type { PublishedFigure, PublishedResult, ResultEdition } from '@loi-giai/shared';
import { BehaviorSubject } from 'rxjs';
import { ResultEditions } from './result-editions';

const NONE = { vi: '', en: '' };
const figure = (actual: number, more: Partial<PublishedFigure> = {}): PublishedFigure => ({
  ...{ name: { vi: 'Chờ khám', en: '' }, unit: { vi: 'phút', en: '' }, direction: 'down' },
  ...{ baseline: 90, baselineOn: '2025-01-01', target: 30, targetOn: '2026-01-01', actual },
  ...{ measuredOn: '2025-12-01', method: 'Đo tại quầy', sampleSize: 100, improvement: null },
  ...more,
});
const edition = (number: number): ResultEdition => ({
  ...{ number, state: number === 3 ? 'published' : 'superseded', reason: NONE },
  ...{ publishedAt: '2026-01-05T02:00:00.000Z', withdrawnAt: null, withdrawReason: null },
});
const result = (number: number, ...figures: PublishedFigure[]) =>
  ({
    ...{ code: 'BT-1', version: number, figures, story: NONE, lessons: '', satisfaction: null },
    standing: { ...edition(number), latest: 3 },
  }) as unknown as PublishedResult;

describe('the editions of a result', () => {
  async function open(against: string | null, older: PublishedResult, number = 3): Promise<string> {
    const query = new BehaviorSubject(convertToParamMap(against === null ? {} : { against }));
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: ActivatedRoute, useValue: { queryParamMap: query } },
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(ResultEditions);
    fixture.componentRef.setInput('result', result(number, figure(42)));
    const settle = async (): Promise<void> => {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    };
    await settle();
    http.expectOne('/api/v1/results/BT-1/versions').flush([3, 2, 1].map(edition));
    await settle();
    // The one before is asked for at once; another one as soon as the editions are known.
    for (const request of http.match(`/api/v1/results/BT-1/versions/${older.version}`))
      if (!request.cancelled) request.flush(older);
    await settle();
    const element = fixture.nativeElement as HTMLElement;
    return element.textContent.replace(/\s+/g, ' ');
  }

  it('hold one against the one before it, or against any earlier one that the reader chooses', async () => {
    const before = await open(null, result(2, figure(45)));
    expect(before).toContain('So với:Phiên bản 2Phiên bản 1');
    expect(before).toContain('Số liệu thay đổi so với phiên bản 2');
    expect(before).toMatch(/45 phút.*42 phút/);
    TestBed.resetTestingModule();
    const first = await open('1', result(1, figure(50)));
    expect(first).toContain('Số liệu thay đổi so với phiên bản 1');
    expect(first).toMatch(/50 phút.*42 phút/);
    TestBed.resetTestingModule();
    expect(await open('9', result(2, figure(42)))).toContain(
      'Các số liệu không thay đổi so với phiên bản 2.',
    );
  });

  it('offer no choice where there is one earlier edition only', async () => {
    expect(await open(null, result(1, figure(42)), 2)).not.toContain('So với:');
  });

  it('say what is not the same where the value itself is', async () => {
    const text = await open(null, result(2, figure(42, { target: 40, sampleSize: 80 })));
    expect(text).toContain('42 phút · Mục tiêu: 40 phút (01/01/2026) · Đo ngày 01/12/2025 · Cỡ mẫu 80');
    expect(text).toContain('42 phút · Mục tiêu: 30 phút (01/01/2026) · Đo ngày 01/12/2025 · Cỡ mẫu 100');
  });
});
