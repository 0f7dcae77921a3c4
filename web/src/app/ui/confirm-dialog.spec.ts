import { ChangeDetectionStrategy, Component, signal, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConfirmDialog } from './confirm-dialog';

@Component({
  imports: [ConfirmDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-confirm-dialog heading="Trả bài toán về bản nháp?">
      @if (needsWords()) {
        <textarea aria-label="Ý kiến"></textarea>
      }
    </lg-confirm-dialog>
  `,
})
class Page {
  readonly needsWords = signal(false);
  readonly dialog = viewChild.required(ConfirmDialog);

  ask(): void {
    this.needsWords.set(true);
    this.dialog().open();
  }
}

describe('a dialog', () => {
  it('opens only once what it asks is there, so that the focus goes to its first field', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const dialog = (fixture.nativeElement as HTMLElement).querySelector('dialog')!;
    let fieldWasThere = false;
    // The browser of the tests has no modal dialogs.
    dialog.showModal = () => {
      fieldWasThere = dialog.querySelector('textarea') !== null;
    };
    fixture.componentInstance.ask();
    await fixture.whenStable();
    expect(fieldWasThere).toBe(true);
  });
});
