import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';
import { formatNumber, injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { Field } from './field';
import { FieldControl } from './field-control';
import { parseNumber } from './number-input';

/** A number in the writing of the reader's language; the value is a number or null. With `money` it says the sum in words. */
@Component({
  selector: 'lg-number-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-field [controlId]="id" [label]="label()" [hint]="hint()" [error]="error()" [optional]="optional()">
      <span class="row">
        <span class="box">
          <input
            #box
            class="control control-short number"
            inputmode="decimal"
            [id]="id"
            [value]="raw()"
            [disabled]="off()"
            [attr.aria-required]="required() || null"
            [attr.aria-invalid]="error() ? true : null"
            [attr.aria-describedby]="describedBy()"
            (input)="raw.set(box.value)"
            (blur)="leave()"
          />
          @if (suffix(); as text) {
            <span>{{ text }}</span>
          }
        </span>
        @if (words(); as text) {
          <output class="soft" [attr.for]="id">= {{ text }}</output>
        }
      </span>
    </lg-field>
  `,
  styles: `
    // The box gives way, so that its unit stands beside it on a phone, too.
    .box {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-width: 0;
      max-width: 100%;
    }
    .control {
      flex: 0 1 auto;
      width: 16rem;
      min-width: 0;
    }
  `,
})
export class NumberField extends FieldControl implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  /** What is counted, written after the box: "%", "điểm". */
  readonly unit = input('');
  readonly money = input(false);
  readonly maxDecimals = input(6);
  /** Switch it off for years, which are written without groups of digits. */
  readonly grouped = input(true);

  readonly #locale = inject(Locale);
  readonly #format = injectFormat();

  protected readonly raw = transformedValue<number | null, string>(this.value, {
    parse: (raw) => {
      const value = parseNumber(raw, this.#locale.current());
      return value === undefined
        ? { value: null, error: { kind: 'wrong_type', message: this.common().notNumber } }
        : { value };
    },
    format: (value) => this.#write(value),
  });

  protected readonly suffix = computed(
    () => this.unit() || (this.money() ? (this.#locale.current() === 'vi' ? 'đồng' : 'VND') : ''),
  );
  protected readonly words = computed(() => {
    const value = this.value();
    return this.money() && value !== null && Math.abs(value) >= 1e6 ? this.#format.moneyWords(value) : '';
  });

  /**
   * Groups the digits once the field is left, so that a sum can be checked at a glance. Not at once: a box that changes
   * while it loses the focus is scrolled into view, and what was being pressed elsewhere would move away.
   */
  protected leave(): void {
    const value = this.value();
    if (value !== null) this.raw.set(this.#write(value));
    this.touch.emit();
  }

  #write(value: number | null): string {
    if (value !== null && !this.grouped()) return String(value);
    return value === null ? '' : formatNumber(value, this.#locale.current(), this.maxDecimals());
  }
}
