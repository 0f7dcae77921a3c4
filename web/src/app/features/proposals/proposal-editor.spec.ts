import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type FieldProblem, PROPOSAL_SECTIONS, type ProposalView } from '@loi-giai/shared';
import { apiInterceptor } from '../../core/api-interceptor';
import { ProposalEditor } from './proposal-editor';

const LINE = { item: 'Cảm biến', unit: 'bộ', quantity: 2, unitPrice: 3, amount: 6 };
const DRAFT = {
  ...{ id: 'g1', title: 'Đo mực nước', summary: '', solution: '', maturity: '', team: '', plan: '' },
  ...{ costs: [LINE, LINE], risks: '', pilot: '', sandbox: '', revision: 3 },
  ...{ state: 'draft', savedAt: '2026-03-05T10:00:05.000Z', closingAt: '2126-03-05T10:00:00.000Z' },
  ...{ formal: { checklist: [], days: 5 }, blindness: 'open', screened: false },
  ...{ missing: [], files: [], partners: [], receipts: [], acts: ['edit'] },
  form: PROPOSAL_SECTIONS.filter((section) => section !== 'title').map((section) => ({
    ...{ section, required: false, maxLength: section === 'costs' ? null : 4000 },
  })),
} as unknown as ProposalView;

describe('the editor of a proposal', () => {
  let fixture: ComponentFixture<ProposalEditor>;
  let http: HttpTestingController;
  let element: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(ProposalEditor);
    fixture.componentRef.setInput('draft', DRAFT);
    element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    await settle();
  });
  afterEach(() => {
    fixture.destroy();
    element.remove();
  });

  async function settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  }
  async function type(label: string, text: string): Promise<HTMLElement> {
    const field = fieldOf(label);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    return field;
  }
  function fieldOf(label: string): HTMLInputElement {
    const found = [...element.querySelectorAll('label')].find((one) =>
      one.textContent.trim().startsWith(label),
    );
    return element.querySelector<HTMLInputElement>(`#${found?.htmlFor}`) ?? fail();
  }
  function fail(): never {
    throw new Error('no such field');
  }
  function saving(): TestRequest {
    void fixture.componentInstance.flush();
    return http.expectOne({ method: 'PUT', url: '/api/v1/proposals/g1' });
  }
  async function refuse(errors: readonly FieldProblem[]): Promise<void> {
    saving().flush({ status: 422, code: 'validation', errors }, { status: 422, statusText: '' });
    await settle();
  }
  const listed = (): string[] =>
    [...element.querySelectorAll('.summary li')].map((entry) => entry.textContent.trim());
  const errorBeside = (label: string): string =>
    document.getElementById(`${fieldOf(label).id}-error`)?.textContent ?? '';

  it('shows what the API refused beside its field and in the summary, and leaves the focus where people write', async () => {
    const field = await type('Tóm tắt', 'Một tóm tắt');
    await refuse([
      { path: 'summary', code: 'too_long', params: { max: 5 } },
      { path: 'costs.1.unitPrice', code: 'too_large', params: { max: 1 } },
    ]);
    expect(element.querySelector('.summary h2')?.textContent).toBe('Chưa lưu được');
    expect(listed()).toEqual([
      expect.stringMatching(/^Tóm tắt: .*5/),
      expect.stringMatching(/^Đơn giá \(đồng\), hạng mục 2: .*1/),
    ]);
    expect(errorBeside('Tóm tắt')).toContain('5');
    expect(fieldOf('Tóm tắt').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
  });

  it('says it beside the table where it is about the table, and no more once the draft was taken', async () => {
    await type('Tóm tắt', 'Một tóm tắt');
    await refuse([{ path: 'costs', code: 'too_many', params: { max: 100 } }]);
    expect(listed()).toEqual([expect.stringContaining('100')]);
    expect(element.querySelector('lg-cost-editor .late')?.textContent).toContain('100');

    await type('Tóm tắt', 'Ngắn');
    saving().flush({ revision: 4, savedAt: '2026-03-05T10:00:09.000Z', missing: [] });
    await settle();
    expect(element.querySelector('.summary')).toBeNull();
    expect(element.querySelector('lg-cost-editor .late')).toBeNull();
  });
});
