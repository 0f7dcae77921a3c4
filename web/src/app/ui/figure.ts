import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** One figure people should see first: the number, what it counts, and (projected) method, sample and date (I10). */
@Component({
  selector: 'lg-figure',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="value">{{ value() }}</p>
    <p class="label">{{ label() }}</p>
    <div class="note"><ng-content /></div>
  `,
  styles: `
    :host {
      display: block;
      padding: 1.25rem;
      background: var(--lg-surface);
      border: 1px solid var(--lg-line);
      border-top: 4px solid var(--lg-brand);
      border-radius: var(--lg-radius);
    }
    :host(.improved) {
      border-top-color: var(--lg-improved);
    }
    :host(.act) {
      border-top-color: var(--lg-act-strong);
    }
    :host(.late) {
      border-top-color: var(--lg-late);
    }
    p {
      margin: 0;
    }
    .value {
      font-size: clamp(1.75rem, 1.4rem + 1.4vw, 2.5rem);
      font-weight: 700;
      line-height: 1.5;
      font-variant-numeric: tabular-nums;
    }
    :host(.improved) .value {
      color: var(--lg-improved);
    }
    .label {
      font-weight: 600;
    }
    .note {
      color: var(--lg-ink-soft);
      font-weight: 400;
      font-size: 0.9375rem;
    }
  `,
  host: { '[class]': 'tone()' },
})
export class Figure {
  readonly value = input.required<string>();
  readonly label = input.required<string>();
  readonly tone = input<'plain' | 'improved' | 'act' | 'late'>('plain');
}
