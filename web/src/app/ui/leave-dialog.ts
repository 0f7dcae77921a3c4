import { ChangeDetectionStrategy, Component, input, viewChild } from '@angular/core';
import { defineTexts, injectTexts } from '../core/texts';
import { ConfirmDialog } from './confirm-dialog';

const TEXTS = defineTexts({
  vi: {
    heading: 'Rời trang khi chưa lưu được?',
    text: 'Những thay đổi cuối chưa lưu được. Ở lại để thử lưu lại, hoặc rời trang và bỏ các thay đổi đó.',
    leave: 'Rời trang, bỏ thay đổi',
  },
  en: {
    heading: 'Leave although it is not saved?',
    text: 'The last changes could not be saved. Stay to try again, or leave and give up those changes.',
    leave: 'Leave, give up changes',
  },
});

/** Asks people whether to leave a draft that could not be stored: `canDeactivate` waits for `ask()`. */
@Component({
  selector: 'lg-leave-dialog',
  imports: [ConfirmDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-confirm-dialog
      [heading]="heading() || t().heading"
      [confirmLabel]="t().leave"
      [danger]="true"
      (confirmed)="answer(true)"
      (closed)="answer(false)"
    >
      <p>{{ text() || t().text }}</p>
    </lg-confirm-dialog>
  `,
})
export class LeaveDialog {
  /** For forms that do not save themselves: what would be lost. */
  readonly heading = input('');
  readonly text = input('');

  private readonly dialog = viewChild.required(ConfirmDialog);
  protected readonly t = injectTexts(TEXTS);
  #answer: ((leaves: boolean) => void) | null = null;

  /** Resolves with whether people leave. */
  ask(): Promise<boolean> {
    this.dialog().open();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  protected answer(leaves: boolean): void {
    const answer = this.#answer;
    this.#answer = null;
    this.dialog().close();
    answer?.(leaves);
  }
}
