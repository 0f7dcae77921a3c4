import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Field } from './field';
import { FieldControl } from './field-control';

/** One line of text. */
@Component({
  selector: 'lg-text-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-field [controlId]="id" [label]="label()" [hint]="hint()" [error]="error()" [optional]="optional()">
      <input
        #box
        class="control"
        [id]="id"
        [type]="type()"
        [value]="value()"
        [disabled]="off()"
        [attr.autocomplete]="autocomplete() || null"
        [attr.aria-required]="required() || null"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="describedBy()"
        (input)="value.set(box.value)"
        (blur)="touch.emit()"
      />
    </lg-field>
  `,
})
export class TextField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly type = input<'text' | 'email' | 'password' | 'tel' | 'url' | 'search'>('text');
  /** The HTML autocomplete token, such as `email` or `new-password`. */
  readonly autocomplete = input('');
}
