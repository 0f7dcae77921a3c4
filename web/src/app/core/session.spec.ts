import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { PERMISSION, type SessionView } from '@loi-giai/shared';
import { apiInterceptor } from './api-interceptor';
import { safeNext } from './guards';
import { type KeptForm, keptForm, wordsLike } from './kept-form';
import { Session } from './session';

const OFFICER: SessionView = {
  account: { id: '1', name: 'Nguyễn Thị Minh', email: 'officer@demo.example', locale: 'vi' },
  roles: [{ role: 'agency.officer', scopeType: 'agency', scopeId: 'a', scopeName: 'Sở Y tế' }],
  permissions: [PERMISSION.challengeDraft],
  demo: false,
};

/** The browser's, which jsdom lacks: what one says, all others of the same name hear. */
class Channel extends EventTarget {
  static open = new Set<Channel>();
  constructor(readonly name: string) {
    super();
    Channel.open.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of Channel.open)
      if (other !== this && other.name === this.name)
        other.dispatchEvent(new MessageEvent('message', { data }));
  }
  close(): void {
    Channel.open.delete(this);
  }
}

describe('Session', () => {
  let session: Session;
  let http: HttpTestingController;

  beforeEach(() => {
    Object.assign(globalThis, { BroadcastChannel: Channel });
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([apiInterceptor])), provideHttpClientTesting()],
    });
    session = TestBed.inject(Session);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    http.verify();
    Channel.open.clear();
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  });

  it('is asked for once, however many pages want it', async () => {
    const both = Promise.all([session.load(), session.load()]);
    expect(session.known()).toBe(false);
    http.expectOne('/api/v1/session').flush(OFFICER);
    await both;
    expect(session.account()?.name).toBe('Nguyễn Thị Minh');
    expect(session.can(PERMISSION.challengeDraft)).toBe(true);
    expect(session.can(PERMISSION.challengePublish)).toBe(false);
  });

  it('is asked for again after the API could not be reached', async () => {
    const first = session.load();
    http.expectOne('/api/v1/session').error(new ProgressEvent('error'));
    expect((await first).account).toBeNull();
    const second = session.load();
    http.expectOne('/api/v1/session').flush(OFFICER);
    expect((await second).account?.id).toBe('1');
  });

  it('signs in with the header that other sites cannot send', async () => {
    const done = session.signIn('officer@demo.example', 'Loi-giai-2026');
    const request = http.expectOne({ method: 'POST', url: '/api/v1/session' });
    expect(request.request.headers.get('x-loigiai-request')).toBe('1');
    request.flush(null);
    await Promise.resolve();
    http.expectOne({ method: 'GET', url: '/api/v1/session' }).flush(OFFICER);
    await done;
    expect(session.account()?.email).toBe('officer@demo.example');
  });

  it('ends on signing out', async () => {
    const loaded = session.load();
    http.expectOne('/api/v1/session').flush(OFFICER);
    await loaded;
    const done = session.signOut();
    http.expectOne({ method: 'DELETE', url: '/api/v1/session' }).flush(null);
    await done;
    expect(session.account()).toBeNull();
    expect(session.can(PERMISSION.challengeDraft)).toBe(false);
  });

  it('hears from another tab that somebody signed out there', async () => {
    const loaded = session.load();
    http.expectOne('/api/v1/session').flush(OFFICER);
    await loaded;
    const other = new Channel('lg-session');
    other.postMessage(null);
    http.expectOne('/api/v1/session').flush({ ...OFFICER, account: null, permissions: [] });
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.account()).toBeNull();
    expect(session.can(PERMISSION.challengeDraft)).toBe(false);
    other.close();
    TestBed.resetTestingModule();
    expect(Channel.open.size).toBe(0);
  });

  it('ends also where the browser refuses to be asked for what it keeps', async () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
    localStorage.setItem('tus::lg-upload:1', '{}');
    try {
      const loaded = session.load();
      http.expectOne('/api/v1/session').flush(OFFICER);
      await loaded;
      const done = session.signOut();
      http.expectOne({ method: 'DELETE', url: '/api/v1/session' }).flush(null);
      await done;
      expect(session.account()).toBeNull();
      expect(localStorage.getItem('tus::lg-upload:1')).toBeNull();
    } finally {
      Reflect.deleteProperty(globalThis, 'indexedDB');
    }
  });
});

describe('what the browser keeps of what people wrote', () => {
  let session: Session;
  let http: HttpTestingController;
  const start = { text: '' };

  beforeEach(() => {
    localStorage.clear();
    localStorage.setItem('lg-theme', 'dark');
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([apiInterceptor])), provideHttpClientTesting()],
    });
    session = TestBed.inject(Session);
    http = TestBed.inject(HttpTestingController);
  });

  async function signedIn(as: SessionView = OFFICER): Promise<void> {
    const loaded = session.refresh();
    http.expectOne('/api/v1/session').flush(as);
    await loaded;
    TestBed.tick();
  }
  const open = (): KeptForm<typeof start> =>
    TestBed.runInInjectionContext(() =>
      keptForm(
        () => 'question:BT-1',
        wordsLike(start),
        () => start,
      ),
    );
  async function written(text: string): Promise<KeptForm<typeof start>> {
    await signedIn();
    const form = open();
    form.model.set({ text });
    TestBed.tick();
    return form;
  }
  async function signOut(status: number): Promise<unknown> {
    const done = session.signOut().catch((error: unknown) => error);
    const request = http.expectOne({ method: 'DELETE', url: '/api/v1/session' });
    if (status === 0) request.error(new ProgressEvent('error'));
    else if (status === 204) request.flush(null);
    else request.flush({ status, code: 'not_signed_in' }, { status, statusText: '' });
    return done;
  }
  const stored = (): string => JSON.stringify(Object.entries(localStorage));

  it('is there again for the same person, also after the session has ended by itself', async () => {
    expect((await written('Ngập ở đâu?')).state()).toBe('kept');
    await signedIn({ ...OFFICER, account: null });
    expect(open().model()).toEqual(start);
    await signedIn();
    const again = open();
    expect([again.model().text, again.state()]).toEqual(['Ngập ở đâu?', 'kept']);
  });

  it.each([204, 401])('is gone once somebody has signed out, answered with %d', async (status) => {
    const form = await written('Ngập ở đâu?');
    expect(stored()).toContain('Ngập');
    expect(await signOut(status)).toBeUndefined();
    TestBed.tick();
    expect(JSON.parse(stored())).toEqual([['lg-theme', 'dark']]);
    expect([form.model(), form.state()]).toEqual([start, null]);
    await signedIn();
    expect(open().model()).toEqual(start);
  });

  it('stays where signing out did not reach the portal: the session goes on', async () => {
    await written('Ngập ở đâu?');
    expect(await signOut(0)).toMatchObject({ code: 'offline' });
    expect(session.account()?.id).toBe('1');
    expect(stored()).toContain('Ngập');
  });

  it('is said plainly to be nothing where the browser refuses', async () => {
    const refusing = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    try {
      expect((await written('Ngập ở đâu?')).state()).toBe('refused');
    } finally {
      refusing.mockRestore();
    }
  });
});

describe('the page to go to after signing in', () => {
  it.each([
    ['/work/challenges?x=1', '/work/challenges?x=1'],
    ['/en/work', '/work'],
    ['//evil.example', '/work'],
    ['/\\evil.example', '/work'],
    ['https://evil.example', '/work'],
    [null, '/work'],
  ])('%s leads to %s', (next, target) => {
    expect(safeNext(next)).toBe(target);
  });
});
