import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { defineTexts, injectTexts } from '../core/texts';

const TEXTS = defineTexts({
  vi: {
    text: 'Trình duyệt này không chạy JavaScript nên không gửi được biểu mẫu này. Bài toán, hỏi đáp và kết quả vẫn đọc được bình thường.',
  },
  en: {
    text: 'This browser runs no JavaScript, so this form cannot be sent. Challenges, questions, answers and results can be read all the same.',
  },
});

/** Above a public form: why its fields stay grey where no scripts run, and what can be done instead. */
@Component({
  selector: 'lg-no-scripts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<noscript [textContent]="text() || t().text"></noscript>`,
  styles: `
    noscript {
      display: block;
      max-width: var(--lg-measure);
      margin-bottom: 2rem;
      padding: 1rem 1.25rem;
      border-inline-start: 6px solid var(--lg-act);
      border-radius: var(--lg-radius);
      background: var(--lg-act-soft);
    }
    // With scripts the note is in the page, but says nothing.
    @media (scripting: enabled) {
      noscript {
        display: none;
      }
    }
  `,
})
export class NoScripts {
  readonly text = input('');

  protected readonly t = injectTexts(TEXTS);
}
