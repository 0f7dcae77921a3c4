import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectFormat } from '../core/format';

/** How far something has come. `value` is 0…1; without it the bar moves without a figure. */
@Component({
  selector: 'lg-progress-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span
      class="track"
      role="progressbar"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-valuenow]="percent()"
      [attr.aria-label]="label()"
    >
      <span class="fill" [class.unknown]="value() === null" [style.inline-size.%]="percent() ?? 30"></span>
    </span>
    @if (value() !== null && showValue()) {
      <span class="figure">{{ format.percent(value() ?? 0, 0) }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-width: 8rem;
    }
    .track {
      flex: 1;
      height: 0.625rem;
      border-radius: 1rem;
      background: var(--lg-surface-sunk);
      border: 1px solid var(--lg-line-strong);
      overflow: hidden;
    }
    .fill {
      display: block;
      height: 100%;
      background: var(--lg-brand);
    }
    .unknown {
      animation: lg-run 1.2s ease-in-out infinite alternate;
    }
    .figure {
      font-variant-numeric: tabular-nums;
    }
    @keyframes lg-run {
      to {
        margin-inline-start: 70%;
      }
    }
  `,
})
export class ProgressBar {
  readonly value = input<number | null>(null);
  /** What is progressing, for screen readers. */
  readonly label = input.required<string>();
  readonly showValue = input(true);

  protected readonly format = injectFormat();
  protected readonly percent = computed(() => {
    const value = this.value();
    return value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  });
}
