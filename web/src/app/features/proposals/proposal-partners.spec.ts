import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { PartnerCandidate, ProposalPartner, ProposalView } from '@loi-giai/shared';
import { apiInterceptor } from '../../core/api-interceptor';
import { Toasts } from '../../ui/toasts';
import { ProposalPartners } from './proposal-partners';

const partner = (changes: Partial<ProposalPartner>): ProposalPartner => ({
  id: 'p1',
  organizationId: 'o1',
  organizationName: 'Viện Cùng Làm',
  role: 'Đo đạc',
  state: 'invited',
  invitedAt: '2026-03-05T10:00:05.000Z',
  answer: null,
  mayBeAskedAgain: changes.state === 'declined',
  ...changes,
});
const WAITING = partner({});
const CONSENTED = partner({
  id: 'p2',
  organizationId: 'o2',
  organizationName: 'Trường Kỹ Thuật',
  state: 'consented',
  answer: { by: 'Lê Thị Mai', at: '2026-03-06T01:02:03.000Z', note: 'Góp hai kỹ sư.' },
});
const DECLINED = partner({
  id: 'p3',
  organizationId: 'o3',
  organizationName: 'Công ty Bận',
  state: 'declined',
  answer: { by: 'Phạm Minh', at: '2026-03-06T01:02:03.000Z', note: '' },
});
const FOUND: PartnerCandidate[] = [
  { id: 'o4', name: 'Viện Cảm Biến', taxCode: '0312345678' },
  { id: 'o1', name: 'Viện Cùng Làm', taxCode: null },
];

describe('the partners of a proposal', () => {
  let fixture: ComponentFixture<ProposalPartners>;
  let http: HttpTestingController;
  let element: HTMLElement;
  let changes: ProposalView[];

  beforeEach(() => {
    localStorage.clear();
    // The browser of the tests has no modal dialogs.
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([apiInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => {
    element.remove();
  });

  const proposal = (acts: ProposalView['acts'], partners: readonly ProposalPartner[] = []): ProposalView =>
    ({ id: 'g1', organizationName: 'Công ty Đứng Đầu', acts, partners }) as ProposalView;
  async function open(
    partners: readonly ProposalPartner[],
    acts: ProposalView['acts'] = ['edit', 'invite'],
  ): Promise<void> {
    changes = [];
    fixture = TestBed.createComponent(ProposalPartners);
    fixture.componentRef.setInput('proposal', proposal(acts));
    fixture.componentRef.setInput('partners', partners);
    fixture.componentInstance.changed.subscribe((view) => changes.push(view));
    element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    await settle();
  }
  const settle = async (): Promise<void> => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const text = (): string => element.textContent.replace(/\s+/g, ' ');
  const nameOf = (button: HTMLButtonElement): string =>
    button.getAttribute('aria-label') ?? button.textContent.trim();
  const press = async (name: string): Promise<void> => {
    [...element.querySelectorAll('button')].find((button) => nameOf(button) === name)!.click();
    await settle();
  };
  async function write(field: 'input[type=search]' | 'textarea', words: string): Promise<void> {
    const box = element.querySelector<HTMLInputElement | HTMLTextAreaElement>(field)!;
    box.value = words;
    box.dispatchEvent(new Event('input'));
    await settle();
  }
  const searches = (): TestRequest[] => http.match(({ url }) => url.endsWith('/partner-candidates'));
  async function search(words: string): Promise<void> {
    await write('input[type=search]', words);
    await press('Tìm');
    searches()[0]!.flush(FOUND);
    await settle();
  }
  async function choose(): Promise<void> {
    element.querySelector<HTMLInputElement>('input[type=radio]')!.click();
    await settle();
  }
  const sent = (): TestRequest | undefined => http.match(({ method }) => method !== 'GET')[0];

  it('are shown with what each has said, by name, time and note', async () => {
    await open([WAITING, CONSENTED, DECLINED]);
    expect(text()).toContain('Công ty Đứng ĐầuĐứng đầu');
    expect(text()).toContain('Viện Cùng LàmChờ trả lời');
    expect(text()).toContain('Mời lúc 05/03/2026 17:00');
    expect(text()).toContain('Trường Kỹ ThuậtĐã đồng ý');
    expect(text()).toContain('Lê Thị Mai trả lời lúc 06/03/2026 08:02');
    expect(text()).toContain('Góp hai kỹ sư.');
    expect(text()).toContain('Công ty BậnKhông tham gia');
  });

  it('are asked, asked again and removed only where the API says that one leads', async () => {
    await open([WAITING, CONSENTED, DECLINED]);
    const names = [...element.querySelectorAll('button')].map(nameOf);
    expect(names).toEqual(
      expect.arrayContaining([
        'Rút lời mời: Viện Cùng Làm',
        'Đưa khỏi giải pháp: Trường Kỹ Thuật',
        'Mời lại Công ty Bận',
        'Xóa khỏi danh sách: Công ty Bận',
        'Tìm',
      ]),
    );
    fixture.destroy();
    await open([WAITING, CONSENTED, DECLINED], ['edit']);
    const left = [...element.querySelectorAll('button')].filter((button) => !button.closest('dialog'));
    expect(left).toEqual([]);
    expect(element.querySelector('input')).toBeNull();
    expect(text()).toContain('Công ty Đứng Đầu đứng đầu');
  });

  it('are found by what is searched for, without those who have been asked', async () => {
    await open([WAITING]);
    await search('Viện');
    const labels = [...element.querySelectorAll('label')].map((label) => label.textContent.trim());
    expect(labels.join()).toContain('Viện Cảm Biến');
    expect(labels.join()).not.toContain('Viện Cùng Làm');
    expect(text()).toContain('Mã số thuế 0312345678');
  });

  it('are invited with their part, after which the form begins anew', async () => {
    await open([]);
    await search('Viện');
    await choose();
    await write('textarea', 'Cung cấp cảm biến');
    await press('Gửi lời mời');
    const request = sent()!;
    expect([request.request.url, request.request.body]).toEqual([
      '/api/v1/proposals/g1/partners',
      { organizationId: 'o4', role: 'Cung cấp cảm biến' },
    ]);
    const after = proposal(['edit', 'invite'], [partner({ organizationId: 'o4' })]);
    request.flush(after);
    await settle();
    expect(changes).toEqual([after]);
    expect(element.querySelector<HTMLInputElement>('input[type=search]')!.value).toBe('');
    expect(element.querySelector('textarea')).toBeNull();
    expect(element.querySelector('[role=alert]')).toBeNull();
  });

  it('are not invited without a choice and a part; both faults stand beside their fields', async () => {
    await open([]);
    await search('Viện');
    await press('Gửi lời mời');
    expect(sent()).toBeUndefined();
    expect(element.querySelector('textarea')!.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('[role=alert]')!.textContent).toContain('Tổ chức tìm thấy');
  });

  it('that the API refuses are refused beside the choice, and the words stay', async () => {
    await open([]);
    await search('Viện');
    await choose();
    await write('textarea', 'Cung cấp cảm biến');
    await press('Gửi lời mời');
    sent()!.flush(
      { status: 422, code: 'validation', errors: [{ path: 'organizationId', code: 'not_eligible' }] },
      { status: 422, statusText: 'refused' },
    );
    await settle();
    expect(element.querySelector('lg-radio-group')!.textContent).toContain(
      'không kêu gọi loại hình tổ chức này',
    );
    expect(element.querySelector('textarea')!.value).toBe('Cung cấp cảm biến');
    expect(changes).toEqual([]);
  });

  it('are removed only after a question that says what follows from it', async () => {
    await open([WAITING, CONSENTED]);
    await press('Đưa khỏi giải pháp: Trường Kỹ Thuật');
    expect(element.querySelector('dialog[open]')!.textContent).toContain('giải pháp cũng được rút theo');
    expect(sent()).toBeUndefined();
    await press('Đưa khỏi giải pháp');
    const request = sent()!;
    expect([request.request.method, request.request.url]).toEqual([
      'DELETE',
      '/api/v1/proposals/g1/partners/p2',
    ]);
    request.flush(proposal(['edit', 'invite'], [WAITING]));
    await settle();
    expect(changes).toHaveLength(1);
    expect(element.querySelector('dialog[open]')).toBeNull();
  });

  it('that declined are asked again in the same part, while another invitation is being written', async () => {
    await open([DECLINED]);
    await search('Viện');
    await write('textarea', 'Đang viết dở');
    await press('Mời lại Công ty Bận');
    const request = sent()!;
    expect(request.request.body).toEqual({ organizationId: 'o3', role: 'Đo đạc' });
    request.flush(proposal(['edit', 'invite'], [{ ...DECLINED, state: 'invited' }]));
    await settle();
    expect(changes).toHaveLength(1);
    expect(element.querySelector('textarea')!.value).toBe('Đang viết dở');
  });

  it('that cannot be asked again are told with the reason, not with a mark that is nowhere', async () => {
    await open([DECLINED]);
    await press('Mời lại Công ty Bận');
    sent()!.flush(
      { status: 422, code: 'validation', errors: [{ path: 'organizationId', code: 'not_eligible' }] },
      { status: 422, statusText: 'refused' },
    );
    await settle();
    const [told] = TestBed.inject(Toasts).list();
    expect(told!.text).toBe('Công ty Bận: Bài toán này không kêu gọi loại hình tổ chức này tham gia.');
  });

  it('that were asked as often as may be are not offered to be asked again', async () => {
    await open([{ ...DECLINED, mayBeAskedAgain: false }]);
    const offered = [...element.querySelectorAll('lg-partner-list button')];
    expect(offered.map((button) => button.getAttribute('aria-label'))).toEqual([
      expect.stringContaining('Công ty Bận'),
    ]);
    expect(element.textContent).not.toContain('Mời lại');
  });

  it('begun to be invited come back with their part when the tab was closed', async () => {
    await open([]);
    await search('Viện');
    await choose();
    await write('textarea', 'Cung cấp cảm biến');
    fixture.destroy();
    await open([]);
    searches()[0]!.flush(FOUND);
    await settle();
    expect(element.querySelector('textarea')!.value).toBe('Cung cấp cảm biến');
    expect(element.querySelector<HTMLInputElement>('input[type=radio]')!.checked).toBe(true);
  });
});
