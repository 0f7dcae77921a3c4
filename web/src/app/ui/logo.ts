import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The wordmark: five stops that rise, the last one found, and the name. Decorative beside its text. */
@Component({
  selector: 'lg-logo',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 44 32" width="44" height="32" aria-hidden="true" focusable="false">
      <path
        d="M4 24 13 27 22 19 31 20 39 7"
        fill="none"
        stroke="currentColor"
        stroke-opacity=".55"
        stroke-width="2"
        stroke-linejoin="round"
      />
      <g fill="currentColor">
        <circle cx="4" cy="24" r="3" />
        <circle cx="13" cy="27" r="3" />
        <circle cx="22" cy="19" r="3" />
        <circle cx="31" cy="20" r="3" />
      </g>
      <circle cx="39" cy="7" r="4.6" fill="var(--lg-act-strong)" />
    </svg>
    <span>Lời Giải</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.625rem;
      font-size: 1.3125rem;
      font-weight: 700;
      letter-spacing: -0.01em;
      white-space: nowrap;
    }
    svg {
      flex: none;
    }
  `,
})
export class Logo {}
