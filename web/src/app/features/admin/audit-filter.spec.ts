import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { AuditFilter } from './audit-filter';

describe('AuditFilter', () => {
  async function open(url: string): Promise<{ harness: RouterTestingHarness; element: HTMLElement }> {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'log', component: AuditFilter }])] });
    const harness = await RouterTestingHarness.create(url);
    return { harness, element: harness.routeNativeElement! };
  }

  it('shows what the address says', async () => {
    const { element } = await open('/log?act=challenge.publish&actor=Lan&from=2026-03-05');
    const [from, to, actor] = element.querySelectorAll<HTMLInputElement>('input.control');
    expect(element.querySelector('select')?.value).toBe('challenge.publish');
    expect([actor?.value, from?.value, to?.value]).toEqual(['Lan', '05/03/2026', '']);
    expect(element.querySelector('.actions a')).not.toBeNull();
  });

  it('offers each act by its name, and the whole of its group', async () => {
    const { element } = await open('/log');
    const group = element.querySelector('optgroup[label="Thư điện tử"]');
    expect([...group!.querySelectorAll('option')].map((option) => option.textContent.trim())).toEqual([
      'Thư điện tử: tất cả',
      'Đọc thư có liên kết đăng nhập',
      'Gửi lại thư',
      'Gửi thư thử',
    ]);
    expect(element.querySelector('.actions a')).toBeNull();
  });

  it('writes a choice into the address at once, without the cursor', async () => {
    const { harness, element } = await open('/log?subject=BT-1&cursor=abc');
    const select = element.querySelector('select')!;
    select.value = 'proposals';
    select.dispatchEvent(new Event('change'));
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/log?subject=BT-1&act=proposals');
  });

  it('asks for nothing while a date cannot be read', async () => {
    const { harness, element } = await open('/log?act=mails');
    const [from] = element.querySelectorAll<HTMLInputElement>('input.control');
    from!.value = '99/99/2026';
    from!.dispatchEvent(new Event('input'));
    element.querySelector('form')!.dispatchEvent(new Event('submit'));
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/log?act=mails');
    expect(element.querySelector('.error')).not.toBeNull();
    from!.value = '05/03/2026';
    from!.dispatchEvent(new Event('input'));
    element.querySelector('form')!.dispatchEvent(new Event('submit'));
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/log?act=mails&from=2026-03-05');
  });
});
