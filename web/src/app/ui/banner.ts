import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A message within the page: `info`, `done`, `act` (something waits), `late` (something is wrong). Content is projected. */
@Component({
  selector: 'lg-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (heading()) {
      <p class="heading">{{ heading() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      padding: 1rem 1.25rem;
      border-inline-start: 6px solid var(--lg-brand);
      border-radius: var(--lg-radius);
      background: var(--lg-brand-soft);
    }
    :host(.done) {
      border-color: var(--lg-improved);
      background: var(--lg-improved-soft);
    }
    :host(.act) {
      border-color: var(--lg-act);
      background: var(--lg-act-soft);
    }
    :host(.late) {
      border-color: var(--lg-late);
      background: var(--lg-late-soft);
    }
    /* The accents of running text have these names too; a whole banner in one would be hard to read. */
    :host(.act),
    :host(.late) {
      color: inherit;
      font-weight: inherit;
    }
    .heading {
      margin: 0 0 0.25rem;
      font-weight: 700;
    }
  `,
  host: { '[class]': 'tone()', '[attr.role]': 'announce() ? "status" : null' },
})
export class Banner {
  readonly tone = input<'info' | 'done' | 'act' | 'late'>('info');
  readonly heading = input('');
  /** For banners that appear while people are on the page. */
  readonly announce = input(false);
}
