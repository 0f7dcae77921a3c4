import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';
import { Field } from './field';
import { FieldControl } from './field-control';

/** A day without time; the value is `yyyy-MM-dd` or null. */
@Component({
  selector: 'lg-date-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-field [controlId]="id" [label]="label()" [hint]="hint()" [error]="error()" [optional]="optional()">
      <input
        #box
        class="control control-short"
        type="date"
        [id]="id"
        [value]="raw()"
        [disabled]="off()"
        [attr.aria-required]="required() || null"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="describedBy()"
        (input)="raw.set(box.value)"
        (blur)="touch.emit()"
      />
    </lg-field>
  `,
})
export class DateField extends FieldControl implements FormValueControl<string | null> {
  readonly value = model<string | null>(null);

  protected readonly raw = transformedValue<string | null, string>(this.value, {
    parse: (raw) => ({ value: raw === '' ? null : raw }),
    format: (value) => value ?? '',
  });
}
