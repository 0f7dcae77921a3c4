import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectId } from '../core/ids';
import { injectQuery, injectQueryChange } from '../core/query';
import { injectTexts } from '../core/texts';
import { COMMON_TEXTS } from './common.texts';
import type { Option } from './form/select-field';

/** One filter, bound to the query key of the same name. Without `options` it is a search box. */
export interface Filter {
  readonly key: string;
  readonly label: string;
  readonly options?: readonly Option[];
  /** What the choice of none is called; "all" where it is absent. */
  readonly none?: string;
}

/**
 * Filters of a list, kept in the address. A choice acts at once, the search on Enter or its button. It is a form of the
 * method GET: without JavaScript it works too.
 */
@Component({
  selector: 'lg-filter-bar',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form #form role="search" method="get" [attr.aria-label]="t().filter" (submit)="apply($event)">
      @for (filter of filters(); track filter.key) {
        <div [class.search]="!filter.options">
          <label [attr.for]="id + filter.key">{{ filter.label }}</label>
          @if (filter.options; as options) {
            <select class="control" [id]="id + filter.key" [name]="filter.key" (change)="apply($event)">
              <option value="" [selected]="!query()[filter.key]">{{ filter.none ?? t().all }}</option>
              @for (option of options; track option.value) {
                <option [value]="option.value" [selected]="option.value === query()[filter.key]">
                  {{ option.label }}
                </option>
              }
            </select>
          } @else {
            <input
              class="control"
              type="search"
              [id]="id + filter.key"
              [name]="filter.key"
              [value]="query()[filter.key] ?? ''"
            />
          }
        </div>
      }
      <div class="actions">
        <button class="button button-primary" type="submit">{{ t().search }}</button>
        @if (active()) {
          <a class="button button-quiet" [routerLink]="[]">{{ t().clearFilters }}</a>
        }
      </div>
    </form>
  `,
  styleUrl: './filter-panel.scss',
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
    }
    form > div {
      flex: 1 1 12rem;
    }
    form > .search {
      flex: 3 1 18rem;
    }
    form > .actions {
      flex: none;
    }
  `,
  host: { class: 'no-print' },
})
export class FilterBar {
  readonly filters = input.required<readonly Filter[]>();

  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');
  readonly #change = injectQueryChange();

  protected readonly id = injectId('filter') + '-';
  protected readonly t = injectTexts(COMMON_TEXTS);
  protected readonly query = injectQuery();
  protected readonly active = computed(() => this.filters().some((filter) => !!this.query()[filter.key]));

  protected apply(event: Event): void {
    event.preventDefault();
    const data = new FormData(this.form().nativeElement);
    const values = this.filters().map(({ key }) => [key, textOf(data.get(key))] as const);
    this.#change(Object.fromEntries(values));
  }
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : '';
}
