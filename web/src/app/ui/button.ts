import { Directive, ElementRef, booleanAttribute, computed, inject, input } from '@angular/core';
import { injectInteractive } from '../core/interactive';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

/**
 * `<button lgButton="primary" type="submit" [busy]="submission.busy()">`, also on links. While busy it keeps its place and
 * its focus, but does nothing when pressed.
 */
@Directive({
  selector: 'button[lgButton], a[lgButton]',
  host: {
    class: 'button',
    '[class.button-primary]': 'kind() === "primary"',
    '[class.button-secondary]': 'kind() === "secondary" || kind() === ""',
    '[class.button-danger]': 'kind() === "danger"',
    '[class.button-quiet]': 'kind() === "quiet"',
    '[attr.aria-busy]': 'busy() || null',
    '[attr.aria-disabled]': 'busy() || null',
    '[attr.disabled]': 'waits() ? "" : null',
    '(click)': 'holdWhileBusy($event)',
  },
})
export class Button {
  readonly kind = input<ButtonKind | ''>('secondary', { alias: 'lgButton' });
  readonly busy = input(false, { transform: booleanAttribute });

  readonly #interactive = injectInteractive();
  readonly #isLink = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.tagName === 'A';
  /** A link leads somewhere without scripts, too; a button does nothing before they run. */
  protected readonly waits = computed(() => !this.#isLink && !this.#interactive());

  protected holdWhileBusy(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
