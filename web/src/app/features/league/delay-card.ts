import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommissionDelays } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { DELAY_TEXTS } from './delays.texts';

/** What is late of one commission and why, on its page. */
@Component({
  selector: 'lg-delay-card',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (delays.hasValue()) {
      <section class="section" aria-labelledby="delays">
        <h2 id="delays">{{ t().cardHeading }}</h2>
        <div class="card stack">
          @if (late() > 0) {
            <p class="row">
              <span class="late">{{ t().cardLate(format.number(late())) }}</span>
              @if (waiting() > 0) {
                <span class="act">{{ t().cardWaiting(format.number(waiting())) }}</span>
              }
            </p>
            <p class="no-print">
              <a [routerLink]="['/work/league/delays', commissionId()]">{{ t().cardLink }}</a>
            </p>
          } @else {
            <p class="soft">{{ t().cardNone }}</p>
          }
        </div>
      </section>
    }
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class DelayCard {
  readonly commissionId = input.required<string>();

  protected readonly t = injectTexts(DELAY_TEXTS);
  protected readonly format = injectFormat();
  protected readonly delays = httpResource<CommissionDelays>(
    () => `/api/v1/commissions/${this.commissionId()}/delays`,
  );
  readonly #rows = computed(() => (this.delays.hasValue() ? this.delays.value().rows : []));
  protected readonly late = computed(() => this.#rows().length);
  protected readonly waiting = computed(
    () => this.#rows().filter(({ reasons }) => reasons.some(({ state }) => state === 'stated')).length,
  );
}
