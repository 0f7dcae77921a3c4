import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldControl } from './field-control';
import type { Option } from './select-field';

/** Several of a few, all of them visible; the values stand in the order of the options. */
@Component({
  selector: 'lg-checkbox-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [attr.aria-describedby]="describedBy()" [class.has-error]="error()">
      <legend>
        {{ label() }}
        @if (optional()) {
          <span class="soft">({{ common().optional }})</span>
        }
      </legend>
      @if (hint()) {
        <p class="hint" [id]="id + '-hint'">{{ hint() }}</p>
      }
      @if (error()) {
        <p class="error" [id]="id + '-error'">{{ error() }}</p>
      }
      <div class="choices">
        @for (option of options(); track option.value) {
          <label class="choice" [attr.for]="id + '-' + option.value">
            <input
              #box
              type="checkbox"
              [id]="id + '-' + option.value"
              [checked]="value().includes(option.value)"
              [disabled]="off()"
              (change)="choose(option.value, box.checked)"
              (blur)="touch.emit()"
            />
            <span class="choice-text">{{ option.label }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './fieldset.scss',
  styles: `
    .choices {
      display: grid;
      column-gap: 1.5rem;
      grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
    }
  `,
})
export class CheckboxList extends FieldControl implements FormValueControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  readonly options = input.required<readonly Option[]>();

  protected choose(value: string, chosen: boolean): void {
    const known = this.options().map((option) => option.value);
    const after = new Set(this.value());
    if (chosen) after.add(value);
    else after.delete(value);
    // What is no option (any more) stays until the API says so.
    this.value.set([
      ...known.filter((option) => after.has(option)),
      ...[...after].filter((other) => !known.includes(other)),
    ]);
  }
}
