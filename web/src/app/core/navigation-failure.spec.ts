import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withNavigationErrorHandler } from '@angular/router';
import { Toasts } from '../ui/toasts';
import { tellNavigationFailed } from './navigation-failure';

describe('a page whose program cannot be fetched', () => {
  it('is not opened, and people are told so', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [{ path: 'far', loadComponent: () => Promise.reject(new TypeError('Failed to fetch')) }],
          withNavigationErrorHandler(tellNavigationFailed),
        ),
      ],
    });
    await expect(TestBed.inject(Router).navigateByUrl('/far')).rejects.toThrow('Failed to fetch');
    const [told] = TestBed.inject(Toasts).list();
    expect(told).toMatchObject({ tone: 'failed', text: expect.stringContaining('Chưa mở được trang') });
  });
});
