import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AcceptanceDesk, MilestoneDeliveries } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { DeliveriesApi, deliveriesOfCommission } from './deliveries-api';
import { DELIVERIES_TEXTS } from './deliveries.texts';
import { DELIVERY_STATE_TEXTS, DELIVERY_TONES } from './delivery-words';

/** What was handed in for each milestone of a commission, on its page; nothing where no work is planned. */
@Component({
  selector: 'lg-acceptance-card',
  imports: [Button, ProgressBar, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (desk(); as desk) {
      @if (desk.milestones.length > 0) {
        <section class="section" aria-labelledby="acceptance">
          <h2 id="acceptance">{{ t().heading }}</h2>
          <div class="card stack">
            <p>{{ t().lead(format.number(desk.accepted), format.number(desk.milestones.length)) }}</p>
            <lg-progress-bar [value]="desk.accepted / desk.milestones.length" [label]="t().heading" />
            <ul class="plain-list">
              @for (milestone of desk.milestones; track milestone.id) {
                <li>
                  <p class="row spread">
                    <span>
                      <strong>{{ milestone.name }}</strong>
                      <span class="soft number"> · {{ t().due(format.date(milestone.due)) }}</span>
                    </span>
                    @if (milestone.mayDeliver) {
                      <button
                        type="button"
                        class="no-print"
                        lgButton="secondary"
                        [busy]="busy() === milestone.id"
                        [attr.aria-label]="t().deliverOf(milestone.name)"
                        (click)="begin(milestone)"
                      >
                        {{ milestone.deliveries.length > 0 ? t().deliverAgain : t().deliver }}
                      </button>
                    }
                  </p>
                  @for (delivery of milestone.deliveries; track delivery.id) {
                    <p class="row">
                      <a [routerLink]="['/work/deliveries', delivery.id]">{{
                        t().round(format.number(delivery.round))
                      }}</a>
                      <lg-tag [tone]="tones[delivery.state]">{{ states()[delivery.state] }}</lg-tag>
                      @if (delivery.submittedAt; as at) {
                        <span class="soft number">{{ t().submittedAt(format.dateTime(at)) }}</span>
                      }
                    </p>
                  } @empty {
                    <p class="soft">
                      {{ milestone.doneOn ? t().doneBefore(format.date(milestone.doneOn)) : t().nothingYet }}
                    </p>
                  }
                </li>
              }
            </ul>
          </div>
        </section>
      }
    }
  `,
  styles: `
    p {
      margin: 0 0 0.25rem;
    }
    li {
      padding-block: 0.75rem;
      border-top: 1px solid var(--lg-line);
      overflow-wrap: anywhere;
    }
  `,
})
export class AcceptanceCard {
  readonly commissionId = input.required<string>();

  readonly #api = inject(DeliveriesApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(DELIVERIES_TEXTS);
  protected readonly format = injectFormat();
  protected readonly tones = DELIVERY_TONES;
  protected readonly states = computed(() => DELIVERY_STATE_TEXTS[this.#locale()]);
  /** The milestone for which a round is being begun. */
  protected readonly busy = signal('');
  readonly #resource = httpResource<AcceptanceDesk>(() => deliveriesOfCommission(this.commissionId()));
  protected readonly desk = computed(() => (this.#resource.hasValue() ? this.#resource.value() : null));

  /** Begins a draft, which is written on its own page. */
  protected async begin({ id, parts }: MilestoneDeliveries): Promise<void> {
    this.busy.set(id);
    try {
      const nothing = { note: '', included: parts.map(() => false) };
      const delivery = await this.#api.begin(this.commissionId(), id, nothing);
      await this.#router.navigate(['/work/deliveries', delivery.id]);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
      this.#resource.reload();
    } finally {
      this.busy.set('');
    }
  }
}
