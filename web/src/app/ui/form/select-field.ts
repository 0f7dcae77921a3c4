import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Field } from './field';
import { FieldControl } from './field-control';

/** One thing to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second line, in radio groups. */
  readonly hint?: string;
}

/** One of many. Begins with "choose" and the empty value; for two to five choices a radio group is better. */
@Component({
  selector: 'lg-select-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-field [controlId]="id" [label]="label()" [hint]="hint()" [error]="error()" [optional]="optional()">
      <select
        #box
        class="control"
        [id]="id"
        [disabled]="off()"
        [attr.aria-required]="required() || null"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="describedBy()"
        (change)="value.set(box.value)"
        (blur)="touch.emit()"
      >
        <option value="" [selected]="value() === ''">{{ placeholder() || common().choose }}</option>
        @for (option of options(); track option.value) {
          <option [value]="option.value" [selected]="option.value === value()">{{ option.label }}</option>
        }
      </select>
    </lg-field>
  `,
})
export class SelectField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly options = input.required<readonly Option[]>();
  readonly placeholder = input('');
}
