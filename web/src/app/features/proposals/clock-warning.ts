import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { injectFormat } from '../../core/format';
import { ServerClock, injectNow } from '../../core/server-clock';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PROPOSALS_TEXTS } from './proposals.texts';

/** Above this people who look at their own clock may come too late. */
const BOUND_MS = 30_000;

/** Says that the clock of this device is not the one that counts, when it is far off. */
@Component({
  selector: 'lg-clock-warning',
  imports: [Banner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (difference() > bound) {
      <lg-banner tone="act" [heading]="t().clockWarning" [announce]="true">
        <p>{{ t().clockText(format.span(difference())) }}</p>
      </lg-banner>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }
    p {
      margin: 0;
    }
  `,
})
export class ClockWarning {
  protected readonly t = injectTexts(PROPOSALS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly bound = BOUND_MS;
  readonly #clock = inject(ServerClock);
  readonly #now = injectNow(10_000);
  /** Milliseconds between the two clocks; looked at again while the page is open, for a device may be set right. */
  protected readonly difference = computed(() => {
    this.#now();
    return Math.abs(this.#clock.now() - Date.now());
  });
}
