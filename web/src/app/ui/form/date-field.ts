import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';
import { DayPicker } from './day-picker';
import { readDay, writeDay } from './day-text';
import { Field } from './field';
import { FieldControl } from './field-control';

/** A day without time, written dd/MM/yyyy; the value is `yyyy-MM-dd` or null. */
@Component({
  selector: 'lg-date-field',
  imports: [DayPicker, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-field [controlId]="id" [label]="label()" [hint]="hint()" [error]="error()" [optional]="optional()">
      <span class="box">
        <input
          #box
          class="control"
          inputmode="numeric"
          autocomplete="off"
          [id]="id"
          [value]="raw()"
          [placeholder]="common().dayPattern"
          [disabled]="off()"
          [attr.aria-required]="required() || null"
          [attr.aria-invalid]="error() ? true : null"
          [attr.aria-describedby]="describedBy()"
          (input)="raw.set(box.value)"
          (blur)="leave()"
        />
        <lg-day-picker
          [label]="label()"
          [day]="value()"
          [disabled]="off()"
          (picked)="value.set($event || null)"
        />
      </span>
    </lg-field>
  `,
  styleUrl: './day-box.scss',
})
export class DateField extends FieldControl implements FormValueControl<string | null> {
  readonly value = model<string | null>(null);

  protected readonly raw = transformedValue<string | null, string>(this.value, {
    parse: (raw) => {
      if (raw.trim() === '') return { value: null };
      const day = readDay(raw);
      return day === null ? { value: null, error: { kind: 'bad_date' } } : { value: day };
    },
    format: (value) => writeDay(value ?? ''),
  });

  /** A day typed in short is written out, so that it can be checked at a glance. */
  protected leave(): void {
    const day = this.value();
    if (day !== null) this.raw.set(writeDay(day));
    this.touch.emit();
  }
}
