import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectQuery } from '../core/query';
import { injectTexts } from '../core/texts';
import { COMMON_TEXTS } from './common.texts';

/** The following page of a list read by cursor, and the way back to the first. Give it `page.next`. */
@Component({
  selector: 'lg-pagination',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (next() || query()['cursor']) {
      <nav class="row no-print" [attr.aria-label]="t().pages">
        @if (query()['cursor']) {
          <a
            class="button button-secondary"
            [routerLink]="[]"
            [queryParams]="{ cursor: null }"
            queryParamsHandling="merge"
            >{{ t().firstPage }}</a
          >
        }
        @if (next(); as cursor) {
          <a
            class="button button-secondary"
            rel="next"
            [routerLink]="[]"
            [queryParams]="{ cursor: cursor }"
            queryParamsHandling="merge"
            >{{ t().nextPage }}</a
          >
        }
      </nav>
    }
  `,
  styles: `
    nav {
      margin-top: 1.5rem;
    }
  `,
})
export class Pagination {
  readonly next = input.required<string | null>();

  protected readonly t = injectTexts(COMMON_TEXTS);
  protected readonly query = injectQuery();
}
