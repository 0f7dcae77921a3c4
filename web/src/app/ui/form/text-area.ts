import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { injectFormat } from '../../core/format';
import { Field } from './field';
import { FieldControl } from './field-control';

/** Several lines of text; counts its characters when the form (or the page) sets a `maxLength`. */
@Component({
  selector: 'lg-text-area',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-field [controlId]="id" [label]="label()" [hint]="hint()" [error]="error()" [optional]="optional()">
      <textarea
        #box
        class="control"
        [id]="id"
        [rows]="rows()"
        [style.--rows]="rows()"
        [value]="value()"
        [disabled]="off()"
        [attr.aria-required]="required() || null"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="describedBy()"
        (input)="value.set(box.value)"
        (blur)="touch.emit()"
      ></textarea>
      @if (counter(); as text) {
        <p class="counter" [class.late]="over() > 0">{{ text }}</p>
      }
    </lg-field>
  `,
  styles: `
    .counter {
      margin: 0.25rem 0 0;
      font-size: 0.9375rem;
      color: var(--lg-ink-soft);
      font-variant-numeric: tabular-nums;
    }
    .late {
      color: var(--lg-late);
    }
  `,
})
export class TextArea extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly rows = input(5);
  readonly maxLength = input<number | undefined>(undefined);

  readonly #format = injectFormat();

  protected readonly over = computed(
    () => this.value().length - (this.maxLength() ?? Number.POSITIVE_INFINITY),
  );
  protected readonly counter = computed(() => {
    const max = this.maxLength();
    if (max === undefined) return '';
    if (this.over() > 0) return this.common().charsOver(this.#format.number(this.over()));
    return this.common().chars(this.#format.number(this.value().length), this.#format.number(max));
  });
}
