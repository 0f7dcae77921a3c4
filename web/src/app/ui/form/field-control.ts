import {
  Directive,
  ElementRef,
  booleanAttribute,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { injectId } from '../../core/ids';
import { injectInteractive } from '../../core/interactive';
import { Pointer } from '../../core/pointer';
import { injectTexts } from '../../core/texts';
import { COMMON_TEXTS } from '../common.texts';
import { injectFieldErrorText, isLive } from './field-errors';

/**
 * What every form control of the kit shares. `label` and `hint` come from the page; `errors`, `touched`, `required` and
 * `disabled` are bound by `[formField]` (signal forms). An error is shown once its field was left or a submit was tried.
 */
@Directive()
export abstract class FieldControl {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** Fields that are not required say so; switch it off where it would be noise. */
  readonly optionalMark = input(true, { transform: booleanAttribute });

  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly required = input(false);
  readonly disabled = input(false);
  readonly touch = output();

  protected readonly id = injectId('field');
  protected readonly common = injectTexts(COMMON_TEXTS);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #errorText = injectFieldErrorText();
  readonly #interactive = injectInteractive();
  readonly #pointer = inject(Pointer);

  /** Disabled by the form, or not answering yet. */
  protected readonly off = computed(() => this.disabled() || !this.#interactive());
  protected readonly optional = computed(() => this.optionalMark() && !this.required());
  /** A field left by pressing a button elsewhere says so once that is released: until then nothing may move. */
  readonly #left = linkedSignal<{ touched: boolean; pressed: boolean }, boolean>({
    source: () => ({ touched: this.touched(), pressed: this.#pointer.down() }),
    computation: ({ touched, pressed }, before) => (pressed && before !== undefined ? before.value : touched),
  });
  protected readonly error = computed(() => {
    const first = this.#left() ? this.errors().find(isLive) : undefined;
    return first === undefined ? '' : this.#errorText(first);
  });
  protected readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.id}-hint`, this.error() && `${this.id}-error`].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });

  /** Called by signal forms, when the error summary leads to this field. */
  focus(options?: FocusOptions): void {
    this.#host.nativeElement.querySelector<HTMLElement>('input, textarea, select, button')?.focus(options);
  }
}
