import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { describePage, injectPageStatus } from '../core/page';
import { defineTexts, injectTexts } from '../core/texts';
import { PageHeader } from './page-header';

const TEXTS = defineTexts({
  vi: {
    heading: 'Không tìm thấy trang',
    lead: 'Địa chỉ này không có nội dung, hoặc nội dung không dành cho tài khoản đang dùng.',
    advice: 'Nếu đã gõ địa chỉ, hãy kiểm tra lại. Nếu đến từ một liên kết, liên kết đó có thể đã cũ.',
    challenges: 'Xem các bài toán',
    home: 'Về trang chủ',
  },
  en: {
    heading: 'Page not found',
    lead: 'There is nothing at this address, or it is not meant for the account in use.',
    advice: 'If you typed the address, check it. If you followed a link, it may be out of date.',
    challenges: 'See the challenges',
    home: 'To the home page',
  },
});

/** What does not exist, or may not be seen (I11). Rendered on the server the page answers 404. */
@Component({
  selector: 'lg-not-found',
  imports: [PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      <p>{{ t().advice }}</p>
      <p class="row">
        <a class="button button-primary" routerLink="/challenges">{{ t().challenges }}</a>
        <a class="button button-secondary" routerLink="/">{{ t().home }}</a>
      </p>
    </div>
  `,
})
export class NotFound {
  protected readonly t = injectTexts(TEXTS);

  constructor() {
    injectPageStatus()(404);
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
