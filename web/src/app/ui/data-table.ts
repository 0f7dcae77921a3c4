import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  TemplateRef,
  contentChildren,
  inject,
  input,
} from '@angular/core';

/** One column of a `lg-data-table`: `<ng-template [lgColumn]="rows()" header="Tên" let-row>{{ row.name }}</ng-template>`. */
@Directive({ selector: 'ng-template[lgColumn]' })
export class Column<T> {
  /** The table's rows; only their type is used, so that `row` is typed in the template. */
  readonly rows = input.required<readonly T[]>({ alias: 'lgColumn' });
  readonly header = input.required<string>();
  /** Numbers stand to the right and in figures of equal width. */
  readonly numeric = input(false);
  /** The cell that names the row; one per table. */
  readonly rowHeader = input(false);

  readonly template = inject<TemplateRef<{ $implicit: T }>>(TemplateRef);

  static ngTemplateContextGuard<T>(_directive: Column<T>, context: unknown): context is { $implicit: T } {
    return context !== null;
  }
}

/** A table that becomes a list of cards on a phone. Roles are written out, because changing `display` would remove them. */
@Component({
  selector: 'lg-data-table',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table role="table">
      <caption [class.visually-hidden]="hideCaption()">
        {{
          caption()
        }}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          @for (column of columns(); track column) {
            <th role="columnheader" scope="col" [class.number]="column.numeric()">{{ column.header() }}</th>
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track $index) {
          <tr role="row">
            @for (column of columns(); track column) {
              @if (column.rowHeader()) {
                <th role="rowheader" scope="row">
                  <ng-container
                    [ngTemplateOutlet]="column.template"
                    [ngTemplateOutletContext]="{ $implicit: row }"
                  />
                </th>
              } @else {
                <td role="cell" [class.number]="column.numeric()" [attr.data-label]="column.header()">
                  <div>
                    <ng-container
                      [ngTemplateOutlet]="column.template"
                      [ngTemplateOutletContext]="{ $implicit: row }"
                    />
                  </div>
                </td>
              }
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './data-table.scss',
})
export class DataTable<T> {
  readonly rows = input.required<readonly T[]>();
  readonly caption = input.required<string>();
  readonly hideCaption = input(false);

  protected readonly columns = contentChildren<Column<T>>(Column);
}
