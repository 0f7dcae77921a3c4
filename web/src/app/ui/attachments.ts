import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import type { FileView } from '@loi-giai/shared';
import { asProblem } from '../core/api-problem';
import { injectFormat } from '../core/format';
import { injectProblemText } from '../core/problem-text';
import { Button } from './button';
import { injectTexts } from '../core/texts';
import { COMMON_TEXTS } from './common.texts';
import { type FileEntry, FileField } from './form/file-field';
import { Toasts } from './toasts';

/** The files of a record: to be read by everybody who sees it, added, and where that may be removed, while it is written. */
@Component({
  selector: 'lg-attachments',
  imports: [Button, FileField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain-list">
      @for (file of files(); track file.id) {
        <li class="row">
          <a [href]="address() + '/files/' + file.id" download>{{ file.name }}</a>
          <span class="soft number">{{ format.fileSize(file.size) }}</span>
          @if (editable() && remove()) {
            <button
              type="button"
              lgButton="quiet"
              [attr.aria-label]="common().removeFile(file.name)"
              (click)="take(file.id)"
            >
              {{ common().remove }}
            </button>
          }
        </li>
      } @empty {
        @if (none()) {
          <li class="soft">{{ none() }}</li>
        }
      }
    </ul>
    @if (editable()) {
      <lg-file-field
        class="no-print"
        [files]="sending()"
        [label]="label()"
        [hint]="hint()"
        [errors]="refused()"
        [touched]="true"
        (chosen)="send($event)"
      />
    }
  `,
  styles: `
    a {
      overflow-wrap: anywhere;
    }
  `,
})
export class Attachments {
  readonly files = input.required<readonly FileView[]>();
  /** Of the record in the API. */
  readonly address = input.required<string>();
  readonly editable = input(false);
  readonly label = input.required<string>();
  readonly hint = input('');
  /** Said where there are none. */
  readonly none = input('');
  readonly add = input.required<(file: File) => Promise<void>>();
  /** Not given where what is attached stays. */
  readonly remove = input<(id: string) => Promise<void>>();

  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly common = injectTexts(COMMON_TEXTS);
  protected readonly format = injectFormat();
  /** The file on its way. */
  protected readonly sending = signal<readonly FileEntry[]>([]);
  /** Why the last one was not taken. */
  protected readonly refused = signal<readonly ValidationError[]>([]);

  protected async send([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.sending.set([{ id: 'sending', name: file.name, size: file.size, progress: null }]);
    this.refused.set([]);
    try {
      await this.add()(file);
    } catch (error) {
      this.refused.set([{ kind: asProblem(error).code }]);
    }
    this.sending.set([]);
  }

  protected async take(id: string): Promise<void> {
    try {
      await this.remove()?.(id);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }
}
