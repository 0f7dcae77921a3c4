import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { KeptForm } from '../core/kept-form';
import { defineTexts, injectTexts } from '../core/texts';

const TEXTS = defineTexts({
  vi: {
    kept: 'Nội dung chưa gửi được giữ trong trình duyệt này cho đến khi đăng xuất.',
    refused: 'Trình duyệt này không giữ được nội dung chưa gửi. Đừng đóng trang này trước khi gửi.',
  },
  en: {
    kept: 'What is not sent yet is kept in this browser until you sign out.',
    refused: 'This browser cannot keep what is not sent yet. Do not close this page before you send it.',
  },
});

/** Below a form whose words the browser keeps: that it does, or that it refuses to. */
@Component({
  selector: 'lg-kept-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (form().state()) {
      @case ('kept') {
        <p class="small soft">{{ t().kept }}</p>
      }
      @case ('refused') {
        <p class="small late" role="status">{{ t().refused }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin: 0;
    }
  `,
})
export class KeptState {
  readonly form = input.required<Pick<KeptForm<object>, 'state'>>();

  protected readonly t = injectTexts(TEXTS);
}
