import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** `act`: something waits; `late`: overdue or refused; `improved`: measured or succeeded; `active`: going on. */
export type Tone = 'neutral' | 'active' | 'act' | 'late' | 'improved';

/** A short label for a state or a kind. The colour only repeats what the word and the shape before it say. */
@Component({
  selector: 'lg-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="mark" aria-hidden="true"></span><ng-content />`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      padding: 0.125rem 0.625rem;
      border-radius: 0.375rem;
      background: var(--lg-surface-sunk);
      color: var(--lg-ink);
      font-size: 0.9375rem;
      font-weight: 600;
      line-height: 1.6;
    }
    .mark {
      flex: none;
      width: 0.5rem;
      height: 0.5rem;
      border: 2px solid currentcolor;
      border-radius: 50%;
    }
    :host(.active) {
      background: var(--lg-brand-soft);
      color: light-dark(var(--lg-brand), #cfeef5);
    }
    :host(.active) .mark,
    :host(.improved) .mark {
      background: currentcolor;
    }
    :host(.act) {
      background: var(--lg-act-soft);
      color: var(--lg-act);
    }
    :host(.act) .mark {
      border-radius: 0;
      transform: rotate(45deg);
      background: currentcolor;
    }
    :host(.late) {
      background: var(--lg-late-soft);
      color: var(--lg-late);
    }
    :host(.late) .mark {
      border-radius: 0;
      background: currentcolor;
    }
    :host(.improved) {
      background: var(--lg-improved-soft);
      color: var(--lg-improved);
    }
  `,
  host: { '[class]': 'tone()' },
})
export class Tag {
  readonly tone = input<Tone>('neutral');
}
