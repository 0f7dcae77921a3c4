import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';
import { injectTexts } from '../core/texts';
import { COMMON_TEXTS } from './common.texts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'failed';
}

const LASTS_MS = 12_000;

/** Short confirmations that outlive the page that caused them. Failures of a form belong into its error summary instead. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  readonly #list = signal<readonly Toast[]>([]);
  #last = 0;

  readonly list = this.#list.asReadonly();

  /** Says it politely to screen readers and shows it for twelve seconds; a failure stays until it is closed. */
  show(text: string, tone: Toast['tone'] = 'done'): void {
    this.#last += 1;
    const id = this.#last;
    this.#list.update((list) => [...list, { id, text, tone }]);
    if (tone === 'done')
      setTimeout(() => {
        this.close(id);
      }, LASTS_MS);
  }

  close(id: number): void {
    this.#list.update((list) => list.filter((toast) => toast.id !== id));
  }
}

/** Where toasts appear; stands once, in the application's shell. */
@Component({
  selector: 'lg-toasts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="region" role="status" aria-live="polite">
      @for (toast of toasts.list(); track toast.id) {
        <div class="toast" [class.failed]="toast.tone === 'failed'">
          <span aria-hidden="true">{{ toast.tone === 'failed' ? '!' : '✓' }}</span>
          <p>{{ toast.text }}</p>
          <button type="button" (click)="toasts.close(toast.id)">{{ t().close }}</button>
        </div>
      }
    </div>
  `,
  styles: `
    .region {
      position: fixed;
      inset: auto 1rem 1rem;
      z-index: 20;
      display: grid;
      gap: 0.5rem;
      justify-items: center;
      pointer-events: none;
    }
    .toast {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      width: min(36rem, 100%);
      padding: 0.75rem 1rem;
      border-radius: var(--lg-radius);
      background: var(--lg-band-deep);
      color: var(--lg-on-band);
      border: 1px solid var(--lg-band-line);
      box-shadow: var(--lg-shadow);
      pointer-events: auto;
    }
    .failed {
      background: #5c1014;
      border-color: #ffb8af;
    }
    p {
      flex: 1;
      margin: 0;
    }
    button {
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 600;
      text-decoration: underline;
      cursor: pointer;
      min-height: 2.75rem;
    }
  `,
})
export class ToastRegion {
  protected readonly toasts = inject(Toasts);
  protected readonly t = injectTexts(COMMON_TEXTS);
}
