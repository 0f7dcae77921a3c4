import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PageParts } from './page-parts';

@Component({
  imports: [PageParts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main>
      <lg-page-parts label="Các phần của trang" />
      <h2 id="plan">Kế hoạch</h2>
      <h2>Không có địa chỉ</h2>
      <dialog><h2 id="ask">Hỏi lại?</h2></dialog>
      @if (loaded()) {
        <h2 id="payments">Thanh toán</h2>
      }
    </main>
  `,
})
class LongPage {
  readonly loaded = signal(false);
}

describe('PageParts', () => {
  it('leads to the parts of a page, also to those that come later', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(LongPage);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('nav')).toBeNull();
    fixture.componentInstance.loaded.set(true);
    await fixture.whenStable();
    await Promise.resolve();
    await fixture.whenStable();
    const links = [...element.querySelectorAll('nav a')];
    expect(links.map((link) => link.textContent.trim())).toEqual(['Kế hoạch', 'Thanh toán']);
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/#plan', '/#payments']);
  });
});
