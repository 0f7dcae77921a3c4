import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { PARTNER_LIMITS, type PartnershipView } from '@loi-giai/shared';
import { apiInterceptor } from '../../core/api-interceptor';
import { Toasts } from '../../ui/toasts';
import { PartnershipPage } from './partnership-page';

const INVITED: PartnershipView = {
  id: 'p1',
  state: 'invited',
  organizationId: 'o2',
  organizationName: 'Viện Cùng Làm',
  leadName: 'Công ty Đứng Đầu',
  invitedBy: 'Trần Văn Bình',
  invitedAt: '2026-03-05T10:00:05.000Z',
  role: 'Đo đạc và kiểm định',
  answer: null,
  challengeCode: 'BT-2026-0001',
  challengeTitle: { vi: 'Chống ngập', en: 'Flooding' },
  closingAt: '2099-03-05T10:00:00.000Z',
  proposalTitle: 'Van một chiều tự động',
  proposalId: null,
  acts: ['consent', 'decline'],
};
const CONSENTED: PartnershipView = {
  ...INVITED,
  state: 'consented',
  answer: { by: 'Lê Thị Mai', at: '2026-03-06T01:02:03.000Z', note: 'Chúng tôi góp hai kỹ sư.' },
  proposalId: 'g1',
  acts: ['leave'],
};

describe('the page of an organization that is asked to take part', () => {
  let fixture: ComponentFixture<PartnershipPage>;
  let http: HttpTestingController;
  let element: HTMLElement;

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
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  });
  afterEach(() => {
    element.remove();
  });

  async function open(found: PartnershipView): Promise<void> {
    fixture = TestBed.createComponent(PartnershipPage);
    fixture.componentRef.setInput('id', found.id);
    element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    TestBed.tick();
    http.expectOne('/api/v1/partnerships/p1').flush(found);
    await fixture.whenStable();
  }
  const settle = async (): Promise<void> => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const text = (): string => element.textContent.replace(/\s+/g, ' ');
  const box = (): HTMLTextAreaElement | null => element.querySelector('textarea');
  const buttons = (): HTMLButtonElement[] => [...element.querySelectorAll('button')];
  /** The acts of the page itself; each asks in a dialog first. */
  const acts = (): string[] =>
    buttons()
      .filter((button) => button.closest('dialog') === null)
      .map((button) => button.textContent.trim());
  async function write(words: string): Promise<void> {
    box()!.value = words;
    box()!.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }
  /** Presses the act and confirms it; what was sent, if anything. */
  async function confirm(act: string): Promise<TestRequest | undefined> {
    buttons()
      .find((button) => button.textContent.trim() === act)!
      .click();
    await fixture.whenStable();
    const [dialog] = element.querySelectorAll<HTMLDialogElement>('dialog[open]');
    dialog!.querySelector('button')!.click();
    TestBed.tick();
    return http.match(({ method }) => method === 'POST')[0];
  }
  const refuse = async (sent: TestRequest | undefined, status: number, problem: object): Promise<void> => {
    sent!.flush({ status, ...problem }, { status, statusText: 'refused' });
    await settle();
  };

  it('says who leads, for which challenge, in which part, who invited and when, before anything is answered', async () => {
    await open(INVITED);
    for (const known of [
      'Công ty Đứng Đầu mời Viện Cùng Làm cùng tham gia',
      'Chống ngập',
      'Đo đạc và kiểm định',
      'Trần Văn Bình, 05/03/2026 17:00:05',
      'Việc trả lời được ghi lại cùng tên Ông/Bà và thời điểm.',
    ])
      expect(text()).toContain(known);
    expect(acts()).toEqual(['Đồng ý cùng tham gia', 'Không tham gia']);
  });

  it('shows by whose name and when consent was given, and lets it be taken back', async () => {
    await open(CONSENTED);
    expect(text()).toContain('Lê Thị Mai trả lời lúc 06/03/2026 08:02:03');
    expect(text()).toContain('Chúng tôi góp hai kỹ sư.');
    expect(acts()).toEqual(['Rút lại đồng ý']);
    expect(box()).toBeNull();
    const sent = await confirm('Rút lại đồng ý');
    expect(sent!.request.url).toBe('/api/v1/partnerships/p1/leave');
  });

  it('offers nothing once the call has closed, and says why', async () => {
    await open({ ...CONSENTED, acts: [] });
    expect(acts()).toEqual([]);
    expect(text()).toContain('Đã hết hạn nộp');
  });

  it.each([
    ['Đồng ý cùng tham gia', 'consent', CONSENTED, ['/work/proposals', 'g1']],
    ['Không tham gia', 'decline', { ...INVITED, state: 'declined', acts: [] }, ['/work/proposals']],
  ] as const)('%s: sends what was written to the lead, and leads on', async (act, path, after, goesTo) => {
    await open(INVITED);
    await write('Chúng tôi góp hai kỹ sư.');
    const sent = await confirm(act);
    expect([sent!.request.url, sent!.request.body]).toEqual([
      `/api/v1/partnerships/p1/${path}`,
      { note: 'Chúng tôi góp hai kỹ sư.' },
    ]);
    sent!.flush(after);
    await fixture.whenStable();
    expect(TestBed.inject(Router).navigate).toHaveBeenCalledWith(goesTo);
  });

  it('sends no message that is too long, and says so beside it', async () => {
    await open(INVITED);
    await write('x'.repeat(PARTNER_LIMITS.note + 1));
    expect(await confirm('Đồng ý cùng tham gia')).toBeUndefined();
    await settle();
    expect(element.querySelector('dialog[open]')).toBeNull();
    expect(box()!.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('[role=alert]')!.textContent).toContain('Lời nhắn cho tổ chức đứng đầu');
  });

  it('shows beside the message what the API finds wrong with it, and keeps it', async () => {
    await open(INVITED);
    await write('Đồng ý');
    await refuse(await confirm('Đồng ý cùng tham gia'), 422, {
      code: 'validation',
      errors: [{ path: 'note', code: 'not_allowed' }],
    });
    expect(box()!.value).toBe('Đồng ý');
    expect(box()!.getAttribute('aria-invalid')).toBe('true');
  });

  it('says on the page, and not in passing, why the API refuses a consent, and reads anew what may have changed', async () => {
    await open(INVITED);
    await refuse(await confirm('Đồng ý cùng tham gia'), 409, { code: 'proposal_limit', params: { max: 1 } });
    http.expectOne('/api/v1/partnerships/p1').flush(INVITED);
    await fixture.whenStable();
    expect(element.querySelector('[role=alert]')!.textContent).toContain('Chưa gửi được');
    expect(TestBed.inject(Toasts).list()).toEqual([]);
    expect(acts()).toContain('Đồng ý cùng tham gia');
  });

  it('keeps the message in the browser until it is sent', async () => {
    await open(INVITED);
    await write('Chưa gửi');
    fixture.destroy();
    await open(INVITED);
    expect(box()!.value).toBe('Chưa gửi');
    (await confirm('Không tham gia'))!.flush({ ...INVITED, state: 'declined', acts: [] });
    await fixture.whenStable();
    fixture.destroy();
    await open(INVITED);
    expect(box()!.value).toBe('');
  });
});
