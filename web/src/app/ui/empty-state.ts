import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Says that there is nothing, why, and (projected) what to do next. */
@Component({
  selector: 'lg-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="heading">{{ heading() }}</p>
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      padding: 2rem 1.5rem;
      border: 2px dashed var(--lg-line-strong);
      border-radius: var(--lg-radius-large);
    }
    p {
      margin: 0 0 0.5rem;
      color: var(--lg-ink-soft);
    }
    .heading {
      font-weight: 700;
      font-size: 1.1875rem;
      color: var(--lg-ink);
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input('');
}
