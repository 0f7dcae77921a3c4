import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldControl } from './field-control';
import type { Option } from './select-field';

/** One of a few, all of them visible. */
@Component({
  selector: 'lg-radio-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset
      role="radiogroup"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-required]="required() || null"
      [class.has-error]="error()"
    >
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
      <div [class.parts]="inline()">
        @for (option of options(); track option.value) {
          <label class="choice" [attr.for]="id + '-' + option.value">
            <input
              type="radio"
              [id]="id + '-' + option.value"
              [name]="id"
              [checked]="option.value === value()"
              [disabled]="off()"
              (change)="value.set(option.value)"
              (blur)="touch.emit()"
            />
            <span class="choice-text">
              {{ option.label }}
              @if (option.hint) {
                <span class="choice-hint">{{ option.hint }}</span>
              }
            </span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './fieldset.scss',
})
export class RadioGroup extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly options = input.required<readonly Option[]>();
  /** Beside each other instead of below, for short labels. */
  readonly inline = input(false);
}
