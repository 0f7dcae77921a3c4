import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';
import { fromCity, toCity } from './city-time';
import { DayPicker } from './day-picker';
import { readDay, readTime, writeDay } from './day-text';
import { FieldControl } from './field-control';

/** As it stands in the boxes. */
interface Typed {
  readonly date: string;
  readonly time: string;
}

/** A moment as date (dd/MM/yyyy) and time of Ho Chi Minh City; the value is an ISO 8601 instant or null. */
@Component({
  selector: 'lg-date-time-field',
  imports: [DayPicker],
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
            inputmode="numeric"
            autocomplete="off"
            [id]="id"
            [value]="raw().date"
            [placeholder]="common().dayPattern"
            [disabled]="off()"
            [attr.aria-invalid]="error() ? true : null"
            (input)="setDate(date.value)"
            (blur)="leave()"
          />
        </label>
        <lg-day-picker [label]="label()" [day]="day()" [disabled]="off()" (picked)="setDate(write($event))" />
        <label [attr.for]="id + '-time'">
          <span class="part">{{ common().time }}</span>
          <input
            #time
            class="control time"
            inputmode="numeric"
            autocomplete="off"
            [id]="id + '-time'"
            [value]="raw().time"
            [placeholder]="common().timePattern"
            [disabled]="off()"
            [attr.aria-invalid]="error() ? true : null"
            (input)="raw.set({ date: raw().date, time: time.value })"
            (blur)="leave()"
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

  protected readonly raw = transformedValue<string | null, Typed>(this.value, {
    parse: ({ date, time }) => {
      if (date.trim() === '' && time.trim() === '') return { value: null };
      const iso = fromCity({ date: readDay(date) ?? '', time: readTime(time) ?? '' });
      return iso === null ? { value: null, error: { kind: 'bad_date' } } : { value: iso };
    },
    format: written,
  });
  protected readonly day = computed(() => readDay(this.raw().date));
  protected readonly write = writeDay;

  /** What was typed in short is written out, so that it can be checked at a glance. */
  protected leave(): void {
    const moment = this.value();
    if (moment !== null) this.raw.set(written(moment));
    this.touch.emit();
  }

  protected setDate(date: string): void {
    const { time } = this.raw();
    this.raw.set({ date, time: time === '' && readDay(date) !== null ? this.defaultTime() : time });
  }
}

function written(moment: string | null): Typed {
  const { date, time } = toCity(moment);
  return { date: writeDay(date), time };
}
