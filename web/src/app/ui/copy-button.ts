import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input } from '@angular/core';
import { defineTexts, injectTexts } from '../core/texts';
import { Button } from './button';
import { Toasts } from './toasts';

const TEXTS = defineTexts({
  vi: {
    copy: 'Sao chép',
    copyOf: (what: string) => `Sao chép: ${what}`,
    copied: 'Đã sao chép.',
    notCopied: 'Trình duyệt không cho sao chép. Hãy bôi đen rồi sao chép bằng bàn phím.',
  },
  en: {
    copy: 'Copy',
    copyOf: (what) => `Copy: ${what}`,
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select it and copy it with the keyboard.',
  },
});

/** Puts a text on the clipboard; of no use, and so not there, where no scripts run. */
@Component({
  selector: 'lg-copy-button',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" lgButton="secondary" [attr.aria-label]="t().copyOf(what())" (click)="copy()">
      {{ t().copy }}
    </button>
  `,
  styles: `
    @media (scripting: none) {
      :host {
        display: none;
      }
    }
  `,
  host: { class: 'no-print' },
})
export class CopyButton {
  readonly text = input.required<string>();
  /** What is copied, for those who do not see what it stands beside. */
  readonly what = input.required<string>();

  readonly #window = inject(DOCUMENT).defaultView;
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(TEXTS);

  protected async copy(): Promise<void> {
    try {
      await this.#window?.navigator.clipboard.writeText(this.text());
      this.#toasts.show(this.t().copied);
    } catch {
      this.#toasts.show(this.t().notCopied, 'failed');
    }
  }
}
