import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { CopyButton } from '../../ui/copy-button';

/** Something to be typed on a computer of one's own, or copied. */
@Component({
  selector: 'lg-command',
  imports: [CopyButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pre tabindex="0" role="region" [attr.aria-label]="label()">{{ text() }}</pre>
    <lg-copy-button [text]="text()" [what]="label()" />
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 1rem;
    }
    pre {
      overflow-x: auto;
      margin-bottom: 0.5rem;
      padding: 1rem;
      border-radius: var(--lg-radius);
      background: var(--lg-surface-sunk);
      font-size: 0.9375rem;
    }
  `,
})
export class CommandView {
  readonly text = input.required<string>();
  /** What the commands are for. */
  readonly label = input.required<string>();
}
