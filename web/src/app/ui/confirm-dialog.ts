import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { injectId } from '../core/ids';
import { injectTexts } from '../core/texts';
import { Button } from './button';
import { COMMON_TEXTS } from './common.texts';

/**
 * Asks before something that cannot be taken back. The question's details (or a field for the reason) are projected.
 * `<lg-confirm-dialog #ask heading="…" confirmLabel="…" [danger]="true" [busy]="busy()" (confirmed)="…">…</lg-confirm-dialog>`
 * and `<button lgButton (click)="ask.open()">`. It stays open until the page calls `close()`.
 */
@Component({
  selector: 'lg-confirm-dialog',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog [attr.aria-labelledby]="id" (close)="closed.emit()">
      <h2 [id]="id">{{ heading() }}</h2>
      <div class="stack"><ng-content /></div>
      <div class="row actions">
        <button
          type="button"
          [lgButton]="danger() ? 'danger' : 'primary'"
          [busy]="busy()"
          (click)="confirmed.emit()"
        >
          {{ confirmLabel() || t().confirm }}
        </button>
        <button type="button" lgButton="quiet" (click)="close()">{{ t().cancel }}</button>
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      width: min(36rem, calc(100vw - 2rem));
      max-height: calc(100vh - 2rem);
      padding: 1.5rem;
      border: 1px solid var(--lg-line);
      border-radius: var(--lg-radius-large);
      background: var(--lg-surface);
      color: var(--lg-ink);
    }
    dialog::backdrop {
      background: rgb(4 20 24 / 60%);
    }
    h2 {
      font-size: 1.375rem;
    }
    .actions {
      margin-top: 1.5rem;
    }
  `,
})
export class ConfirmDialog {
  readonly heading = input.required<string>();
  readonly confirmLabel = input('');
  readonly danger = input(false);
  readonly busy = input(false);
  readonly confirmed = output();
  readonly closed = output();

  protected readonly id = injectId('dialog');
  protected readonly t = injectTexts(COMMON_TEXTS);
  readonly #injector = inject(Injector);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  /** Only once what it asks is there: the focus goes to the first thing to be filled in or pressed. */
  open(): void {
    afterNextRender(() => this.dialog().nativeElement.showModal(), { injector: this.#injector });
  }

  close(): void {
    this.dialog().nativeElement.close();
  }
}
