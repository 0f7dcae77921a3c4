import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectTexts } from '../core/texts';
import { COMMON_TEXTS } from './common.texts';

/** Stands where content will be, about as high as it, so that nothing jumps. */
@Component({
  selector: 'lg-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="visually-hidden" role="status">{{ t().loading }}</p>
    @for (line of items(); track line) {
      <div aria-hidden="true" [class]="kind()"></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 1rem;
    }
    div {
      border-radius: var(--lg-radius);
      background: var(--lg-surface-sunk);
      animation: lg-breathe 1.4s ease-in-out infinite alternate;
    }
    .line {
      height: 1.25rem;
      max-width: var(--lg-measure);
    }
    .card {
      height: 9rem;
    }
    @keyframes lg-breathe {
      to {
        opacity: 0.55;
      }
    }
  `,
})
export class Skeleton {
  readonly count = input(3);
  readonly kind = input<'line' | 'card'>('line');

  protected readonly t = injectTexts(COMMON_TEXTS);
  protected readonly items = computed(() => Array.from({ length: this.count() }, (_, index) => index));
}
