import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { injectTexts } from '../../core/texts';
import { COMMON_TEXTS } from '../common.texts';

/** Label, hint and error around one control. The kit's controls use it; pages rarely need it directly. */
@Component({
  selector: 'lg-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="label" [attr.for]="controlId()">
      {{ label() }}
      @if (optional()) {
        <span class="optional">({{ t().optional }})</span>
      }
    </label>
    @if (hint()) {
      <p class="hint" [id]="controlId() + '-hint'">{{ hint() }}</p>
    }
    @if (error()) {
      <p class="error" [id]="controlId() + '-error'">
        <span class="visually-hidden">{{ t().errorPrefix }}</span>{{ error() }}
      </p>
    }
    <ng-content />
  `,
  styleUrl: './field.scss',
  host: { '[class.has-error]': '!!error()' },
})
export class Field {
  readonly controlId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly optional = input(false);

  protected readonly t = injectTexts(COMMON_TEXTS);
}
