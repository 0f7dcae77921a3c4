import { ChangeDetectionStrategy, Component, computed, input, model, output, viewChild } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { injectId } from '../../core/ids';
import { injectInteractive } from '../../core/interactive';
import { type FileEntry, FileField } from '../../ui/form/file-field';
import { type HeldDocument, holdFile, holdText } from './held-document';

/** A document that people have as a file or on the clipboard: chosen, dropped or pasted. */
@Component({
  selector: 'lg-document-field',
  imports: [FileField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-file-field
      droppable
      [label]="label()"
      [hint]="hint()"
      [accept]="accept()"
      [errors]="errors()"
      [touched]="touched()"
      [required]="required()"
      [files]="entries()"
      (chosen)="choose($event[0])"
      (removed)="take(null)"
    />
    <details class="no-print">
      <summary>{{ pasteLabel() }}</summary>
      <textarea
        #box
        class="control"
        spellcheck="false"
        autocomplete="off"
        [attr.aria-label]="pasteLabel()"
        [id]="id"
        [value]="pasted()"
        [disabled]="!interactive()"
        (input)="paste(box.value)"
        (blur)="touch.emit()"
      ></textarea>
    </details>
  `,
  styles: `
    :host {
      display: block;
    }
    details {
      margin-top: 0.25rem;
      max-width: var(--lg-measure);
    }
    textarea {
      max-height: 16rem;
      font-family: ui-monospace, monospace;
      font-size: 0.9375rem;
    }
    @media (scripting: none) {
      details {
        display: none;
      }
    }
  `,
})
export class DocumentField implements FormValueControl<HeldDocument | null> {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly pasteLabel = input.required<string>();
  readonly accept = input('');

  readonly value = model<HeldDocument | null>(null);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly required = input(false);
  readonly touch = output();

  protected readonly id = injectId('paste');
  protected readonly interactive = injectInteractive();
  private readonly file = viewChild.required(FileField);
  #takes = 0;

  protected readonly entries = computed<readonly FileEntry[]>(() => {
    const held = this.value();
    return held?.name ? [{ id: 'held', name: held.name, size: held.size }] : [];
  });
  protected readonly pasted = computed(() => {
    const held = this.value();
    return held?.name === null ? (held.text ?? '') : '';
  });

  protected async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    this.#takes += 1;
    const take = this.#takes;
    const held = await holdFile(file);
    // Unless another was chosen meanwhile.
    if (take === this.#takes) this.take(held);
  }

  protected take(held: HeldDocument | null): void {
    this.#takes += 1;
    this.value.set(held);
    // A file is there as a whole, so what is wrong with it can be said at once.
    if (held !== null) this.touch.emit();
  }

  protected paste(text: string): void {
    this.#takes += 1;
    this.value.set(holdText(text));
  }

  /** Called by signal forms, when the error summary leads to this field. */
  focus(options?: FocusOptions): void {
    this.file().focus(options);
  }
}
