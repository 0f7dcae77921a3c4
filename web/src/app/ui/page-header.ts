import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts } from '../core/texts';
import { COMMON_TEXTS } from './common.texts';

/** One page above this one. */
export interface Crumb {
  readonly label: string;
  readonly link: string | readonly string[];
}

/** The page's only h1, with the way back above and a sentence below. Actions and badges are projected. */
@Component({
  selector: 'lg-page-header',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (crumbs().length > 0) {
      <nav class="no-print" [attr.aria-label]="t().breadcrumbs">
        <ol>
          @for (crumb of crumbs(); track $index) {
            <li>
              <a [routerLink]="crumb.link">{{ crumb.label }}</a>
            </li>
          }
        </ol>
      </nav>
    }
    <ng-content select="[lgAbove]" />
    <h1>{{ heading() }}</h1>
    @if (lead()) {
      <p class="lead">{{ lead() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      padding-block: 1.5rem;
    }
    @media (min-width: 48rem) {
      :host {
        padding-block: 2.5rem 2rem;
      }
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      padding: 0;
      margin: 0 0 0.75rem;
      list-style: none;
      font-size: 0.9375rem;
    }
    li + li::before {
      content: '/';
      color: var(--lg-ink-soft);
      margin-inline-end: 0.5rem;
    }
    h1 {
      max-width: 26em;
      margin-bottom: 0.25rem;
    }
    .lead {
      margin-bottom: 0.5rem;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input('');
  readonly crumbs = input<readonly Crumb[]>([]);

  protected readonly t = injectTexts(COMMON_TEXTS);
}
