import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PaymentDesk } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { Tag } from '../../ui/tag';
import { PaymentSumsView } from './payment-sums';
import { PAYMENT_STATE_TEXTS, PAYMENT_TONES } from './payment-words';
import { paymentsOfCommission } from './payments-api';
import { PAYMENTS_TEXTS } from './payments.texts';

/** The payments of a commission against its value, on its page; nothing before the work has begun, or where nothing is paid. */
@Component({
  selector: 'lg-payment-card',
  imports: [Column, DataTable, PaymentSumsView, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (desk(); as desk) {
      @if (desk.value > 0) {
        <section class="section" aria-labelledby="payments">
          <h2 id="payments">{{ t().heading }}</h2>
          <div class="card stack">
            <lg-payment-sums [sums]="desk" [accepted]="accepted()" />
            @if (desk.payments.length > 0) {
              <lg-data-table [rows]="desk.payments" [caption]="t().heading" [hideCaption]="true">
                <ng-template [lgColumn]="desk.payments" [header]="t().new" [rowHeader]="true" let-row>
                  <a [routerLink]="['/work/payments', row.id]">{{
                    t().ordinal(format.number(row.ordinal))
                  }}</a>
                </ng-template>
                <ng-template [lgColumn]="desk.payments" [header]="t().milestone" let-row>{{
                  row.milestoneName ?? t().whole
                }}</ng-template>
                <ng-template [lgColumn]="desk.payments" [header]="t().amount" [numeric]="true" let-row>{{
                  format.money(row.amount)
                }}</ng-template>
                <ng-template [lgColumn]="desk.payments" [header]="t().state" let-row
                  ><lg-tag [tone]="tones[row.state]">{{ states()[row.state] }}</lg-tag></ng-template
                >
                <ng-template [lgColumn]="desk.payments" [header]="t().remark" let-row>
                  @if (row.paidOn) {
                    {{ t().paidBy(format.date(row.paidOn), row.reference ?? '') }}
                  } @else if (row.state === 'returned' || row.state === 'refused') {
                    <span class="prose">{{ row.reason }}</span>
                  } @else {
                    –
                  }
                </ng-template>
              </lg-data-table>
            } @else {
              <p class="soft">{{ t().none }}</p>
            }
            @if (desk.mayRequest) {
              <p class="no-print">
                <a
                  class="button button-secondary"
                  routerLink="/work/payments/new"
                  [queryParams]="{ commission: commissionId() }"
                  >{{ t().new }}</a
                >
              </p>
            }
          </div>
        </section>
      }
    }
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class PaymentCard {
  readonly commissionId = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(PAYMENTS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly tones = PAYMENT_TONES;
  protected readonly states = computed(() => PAYMENT_STATE_TEXTS[this.#locale()]);
  readonly #resource = httpResource<PaymentDesk>(() => paymentsOfCommission(this.commissionId()));
  protected readonly desk = computed(() => (this.#resource.hasValue() ? this.#resource.value() : null));
  protected readonly accepted = computed(() => {
    const { accepted = 0, milestones = 0 } = this.desk() ?? {};
    return milestones === 0 ? '' : `${this.format.number(accepted)}/${this.format.number(milestones)}`;
  });
}
