import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import type { FormCheckboxControl } from '@angular/forms/signals';
import { FieldControl } from './field-control';

/** A single yes or no. */
@Component({
  selector: 'lg-checkbox-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [class.has-error]="error()">
      @if (error()) {
        <p class="error" [id]="id + '-error'">{{ error() }}</p>
      }
      <label class="choice" [attr.for]="id">
        <input
          #box
          type="checkbox"
          [id]="id"
          [checked]="checked()"
          [disabled]="off()"
          [attr.aria-required]="required() || null"
          [attr.aria-invalid]="error() ? true : null"
          [attr.aria-describedby]="describedBy()"
          (change)="checked.set(box.checked)"
          (blur)="touch.emit()"
        />
        <span class="choice-text">
          {{ label() }}
          @if (hint()) {
            <span class="choice-hint" [id]="id + '-hint'">{{ hint() }}</span>
          }
        </span>
      </label>
    </fieldset>
  `,
  styleUrl: './fieldset.scss',
})
export class CheckboxField extends FieldControl implements FormCheckboxControl {
  readonly checked = model(false);
}
