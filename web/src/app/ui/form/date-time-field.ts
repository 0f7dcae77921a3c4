import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';
import { type CityDateTime, fromCity, toCity } from './city-time';
import { FieldControl } from './field-control';

/** A moment as date and time of Ho Chi Minh City; the value is an ISO 8601 instant or null. */
@Component({
  selector: 'lg-date-time-field',
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
      <div class="parts">
        <label [attr.for]="id">
          <span class="part">{{ common().date }}</span>
          <input
            #date
            class="control"
            type="date"
            [id]="id"
            [value]="raw().date"
            [disabled]="off()"
            [attr.aria-invalid]="error() ? true : null"
            (input)="set(date.value, time.value)"
            (blur)="touch.emit()"
          />
        </label>
        <label [attr.for]="id + '-time'">
          <span class="part">{{ common().time }}</span>
          <input
            #time
            class="control"
            type="time"
            [id]="id + '-time'"
            [value]="raw().time"
            [disabled]="off()"
            [attr.aria-invalid]="error() ? true : null"
            (input)="set(date.value, time.value)"
            (blur)="touch.emit()"
          />
        </label>
        <span class="zone">{{ common().cityTime }}</span>
      </div>
    </fieldset>
  `,
  styleUrl: './fieldset.scss',
})
export class DateTimeField extends FieldControl implements FormValueControl<string | null> {
  readonly value = model<string | null>(null);
  /** The time put in when only a date was chosen: a deadline usually ends with the working day. */
  readonly defaultTime = input('17:00');

  protected readonly raw = transformedValue<string | null, CityDateTime>(this.value, {
    parse: (raw) => {
      if (raw.date === '' && raw.time === '') return { value: null };
      const iso = fromCity(raw);
      return iso === null ? { value: null, error: { kind: 'bad_date' } } : { value: iso };
    },
    format: toCity,
  });

  protected set(date: string, time: string): void {
    this.raw.set({ date, time: time === '' && date !== '' ? this.defaultTime() : time });
  }
}
