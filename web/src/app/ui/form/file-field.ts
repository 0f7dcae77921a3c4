import {
  ChangeDetectionStrategy,
  Component,
  booleanAttribute,
  computed,
  input,
  output,
  signal,
} from '@angular/core';
import { injectFormat } from '../../core/format';
import { FieldControl } from './field-control';
import { Field } from './field';
import { ProgressBar } from '../progress-bar';

/** A file on its way or arrived. `progress` is 0…1, null where nobody knows how far it is, absent once it is stored; `error` says why it was refused. */
export interface FileEntry {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly progress?: number | null;
  readonly error?: string;
  /** What else is to be said while it is on its way. */
  readonly note?: string;
  /** Where a stored file can be downloaded. */
  readonly href?: string;
}

/** Chooses files and lists them. Uploading and removing belong to the page: it gets `chosen` and `removed`, and gives `files`. */
@Component({
  selector: 'lg-file-field',
  imports: [Field, ProgressBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-field [controlId]="id" [label]="label()" [hint]="hint()" [error]="error()" [optional]="optional()">
      <div
        [class.zone]="droppable()"
        [class.over]="over()"
        (dragover)="hover($event)"
        (dragleave)="over.set(false)"
        (drop)="drop($event)"
      >
        <input
          #box
          class="native"
          type="file"
          [id]="id"
          [accept]="accept()"
          [multiple]="multiple()"
          [disabled]="off()"
          [attr.aria-describedby]="describedBy()"
          (change)="choose(box)"
          (blur)="touch.emit()"
        />
        <label class="button button-secondary" [attr.for]="id" [class.off]="off()">{{
          multiple() ? common().chooseFiles : common().chooseFile
        }}</label>
        @if (droppable()) {
          <span class="or-drop soft">{{ multiple() ? common().orDropFiles : common().orDropFile }}</span>
        }
      </div>
    </lg-field>
    @if (files().length > 0) {
      <ul class="plain-list files">
        @for (file of files(); track file.id) {
          <li>
            <span>
              @if (file.href) {
                <a [href]="file.href" download>{{ file.name }}</a>
              } @else {
                {{ file.name }}
              }
              <span class="soft number size">{{ format.fileSize(file.size) }}</span>
            </span>
            @if (file.error) {
              <span class="late" role="alert">{{ file.error }}</span>
            } @else if (file.progress !== undefined) {
              <lg-progress-bar [value]="file.progress" [label]="doing()(file.name)" />
              @if (file.note) {
                <span class="act" role="status">{{ file.note }}</span>
              }
            }
            <button
              class="button button-quiet"
              type="button"
              [attr.aria-label]="common().removeFile(file.name)"
              (click)="remove(file.id, box)"
            >
              {{ common().remove }}
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .files {
      margin-top: 0.5rem;
      max-width: var(--lg-measure);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      align-items: center;
      justify-content: space-between;
      border-bottom: 1px solid var(--lg-line);
    }
    .size {
      white-space: nowrap;
      margin-inline-start: 0.5rem;
    }
    // The browser writes its own button in its own language; this one is pressed, and shows the focus of that.
    .native {
      position: absolute;
      width: 1px;
      height: 1px;
      opacity: 0;
    }
    .native:focus-visible + label {
      outline: 3px solid var(--lg-focus);
      outline-offset: 2px;
    }
    .zone {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
      max-width: var(--lg-measure);
      padding: 1rem;
      border: 2px dashed var(--lg-line-strong);
      border-radius: var(--lg-radius);
      background: var(--lg-surface);
    }
    .over {
      border-color: var(--lg-brand);
      background: var(--lg-brand-soft);
    }
    // Fingers drag nothing in.
    @media (hover: none) {
      .or-drop {
        display: none;
      }
    }
    .off {
      opacity: 0.6;
      pointer-events: none;
    }
  `,
})
export class FileField extends FieldControl {
  readonly files = input<readonly FileEntry[]>([]);
  /** As the `accept` attribute takes it. */
  readonly accept = input('');
  readonly multiple = input(false);
  /** Files may also be dropped on it. */
  readonly droppable = input(false, { transform: booleanAttribute });
  /** What happens to a file while it progresses, where it is not sent. */
  readonly working = input<((name: string) => string) | null>(null);
  readonly chosen = output<File[]>();
  readonly removed = output<string>();

  protected readonly format = injectFormat();

  protected readonly doing = computed(() => this.working() ?? this.common().uploading);
  protected readonly over = signal(false);

  protected hover(event: DragEvent): void {
    if (!this.#takesDrops()) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    if (!this.#takesDrops()) return;
    event.preventDefault();
    this.over.set(false);
    const files = [...(event.dataTransfer?.files ?? [])].slice(0, this.multiple() ? undefined : 1);
    if (files.length > 0) this.chosen.emit(files);
  }

  #takesDrops(): boolean {
    return this.droppable() && !this.off();
  }

  /** The entry goes, and its button with it; the focus stays with the field. */
  protected remove(id: string, box: HTMLInputElement): void {
    this.removed.emit(id);
    box.focus();
  }

  protected choose(box: HTMLInputElement): void {
    const files = [...(box.files ?? [])];
    // Emptied, so that choosing the same file again after an error is noticed.
    box.value = '';
    if (files.length > 0) this.chosen.emit(files);
  }
}
