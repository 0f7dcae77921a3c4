import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  model,
  signal,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { AgencyListItem, AgencyRef, Page } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { AGENCIES_WORK_TEXTS } from './agencies-work.texts';

/**
 * One of many agencies, found by part of its name; the value is its code, '' for none. The pattern is the combobox with
 * a list of the WAI-ARIA Authoring Practices. What was typed and not chosen counts as a code: the API says if it is none.
 */
@Component({
  selector: 'lg-agency-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-field
      [controlId]="id"
      [label]="label()"
      [hint]="hint() || t().pickHint"
      [error]="error()"
      [optional]="optional()"
    >
      <div class="box">
        <input
          #box
          class="control"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          [id]="id"
          [value]="text()"
          [disabled]="off()"
          [attr.aria-expanded]="open()"
          [attr.aria-controls]="id + '-list'"
          [attr.aria-activedescendant]="open() && active() >= 0 ? id + '-' + active() : null"
          [attr.aria-required]="required() || null"
          [attr.aria-invalid]="error() ? true : null"
          [attr.aria-describedby]="description()"
          (input)="type(box.value)"
          (keydown)="steer($event)"
          (blur)="leave()"
        />
        <ul role="listbox" [id]="id + '-list'" [attr.aria-label]="label()" [hidden]="!open()">
          @for (option of options(); track option.code; let index = $index) {
            <li
              role="option"
              [id]="id + '-' + index"
              [class.active]="index === active()"
              [attr.aria-selected]="index === active()"
              (mousedown)="choose(option, $event)"
            >
              {{ option.name }} <span class="soft">{{ option.code }}</span>
            </li>
          }
        </ul>
        <span class="visually-hidden" role="status">{{ status() }}</span>
      </div>
    </lg-field>
  `,
  styleUrl: './agency-field.scss',
})
export class AgencyField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  /** The agency of the first value, so that its name can be shown. */
  readonly known = input<AgencyRef | null>(null);

  protected readonly t = injectTexts(AGENCIES_WORK_TEXTS);
  readonly #format = injectFormat();
  readonly #chosen = linkedSignal<AgencyRef | null>(() => this.known());
  readonly #typed = signal<string | null>(null);

  protected readonly text = computed(() => {
    const chosen = this.#chosen();
    return this.#typed() ?? (chosen?.code === this.value() ? chosen.name : this.value());
  });
  readonly #found = httpResource<Page<AgencyListItem>>(() => {
    const q = this.#typed()?.trim();
    return q ? { url: '/api/v1/agencies', params: { q } } : undefined;
  });
  /** The last answer stays while the next is on its way, so that the list does not flicker. */
  protected readonly options = linkedSignal<readonly AgencyListItem[] | null, readonly AgencyListItem[]>({
    source: () => (this.#found.hasValue() ? this.#found.value().items.slice(0, 8) : null),
    computation: (items, previous) => items ?? previous?.value ?? [],
  });
  protected readonly open = computed(() => !!this.#typed()?.trim() && this.options().length > 0);
  protected readonly active = linkedSignal({ source: this.options, computation: () => -1 });
  protected readonly status = computed(() => {
    if (!this.#typed()?.trim() || !this.#found.hasValue()) return '';
    const count = this.options().length;
    return count === 0 ? this.t().pickNone : this.t().pickFound(this.#format.number(count));
  });
  protected readonly description = computed(() =>
    [`${this.id}-hint`, this.error() && `${this.id}-error`].filter(Boolean).join(' '),
  );

  protected type(text: string): void {
    this.#typed.set(text);
    this.value.set(text.trim());
  }

  protected steer(event: KeyboardEvent): void {
    if (!this.open()) return;
    const last = this.options().length - 1;
    const moves: Record<string, (at: number) => number> = {
      ArrowDown: (at) => (at < last ? at + 1 : 0),
      ArrowUp: (at) => (at > 0 ? at - 1 : last),
    };
    const move = moves[event.key];
    const option = this.options()[this.active()];
    if (move) this.active.update(move);
    else if (event.key === 'Enter' && option) this.#take(option);
    else if (event.key === 'Escape') this.leave();
    else return;
    event.preventDefault();
  }

  protected choose(option: AgencyRef, event: Event): void {
    // The field keeps the focus; otherwise leaving it would come before choosing.
    event.preventDefault();
    this.#take(option);
  }

  protected leave(): void {
    const typed = this.#typed()?.trim().toLocaleLowerCase('vi');
    const same = this.options().find(({ code, name }) =>
      [code, name].some((text) => text.toLocaleLowerCase('vi') === typed),
    );
    if (same) this.#take(same);
    this.#typed.set(null);
    this.touch.emit();
  }

  #take(option: AgencyRef): void {
    this.#chosen.set(option);
    this.#typed.set(null);
    this.value.set(option.code);
  }
}
