import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { injectFormat } from '../core/format';
import { ServerClock, injectNow } from '../core/server-clock';
import { injectTexts } from '../core/texts';
import { COMMON_TEXTS } from './common.texts';

/**
 * The time left until a deadline, by the server's clock, beside the deadline itself. `serverTime` of the record makes
 * the clock exact; without it the `Date` header of the API's answers has to do. `expired` fires once, when time runs out.
 */
@Component({
  selector: 'lg-countdown',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <time [attr.datetime]="deadline()">{{ format.dateTime(deadline()) }}</time>
    <span class="left" role="timer" [class.soon]="left() > 0 && left() < soonMs" [class.over]="left() <= 0">{{
      text()
    }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      font-variant-numeric: tabular-nums;
    }
    .left {
      color: var(--lg-ink-soft);
    }
    .soon {
      color: var(--lg-act);
      font-weight: 700;
    }
    .over {
      color: var(--lg-late);
      font-weight: 600;
    }
  `,
})
export class Countdown {
  readonly deadline = input.required<string>();
  readonly serverTime = input<string | null>(null);
  readonly expired = output();

  protected readonly format = injectFormat();
  protected readonly soonMs = 24 * 3_600_000;
  readonly #t = injectTexts(COMMON_TEXTS);
  readonly #clock = inject(ServerClock);
  readonly #now = injectNow();

  protected readonly left = computed(() => Date.parse(this.deadline()) - this.#now());
  protected readonly text = computed(() =>
    this.left() > 0 ? this.#t().remaining(this.format.span(this.left())) : this.#t().ended,
  );

  constructor() {
    effect(() => {
      const serverTime = this.serverTime();
      if (serverTime !== null)
        untracked(() => {
          this.#clock.set(serverTime);
        });
    });
    let running = false;
    effect(() => {
      if (this.left() > 0) running = true;
      else if (running) {
        running = false;
        this.expired.emit();
      }
    });
  }
}
