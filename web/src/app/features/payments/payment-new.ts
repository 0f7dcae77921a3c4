import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PaymentDesk, PaymentView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { PaymentForm } from './payment-form';
import { PaymentSumsView } from './payment-sums';
import { paymentsOfCommission } from './payments-api';
import { PAYMENTS_TEXTS } from './payments.texts';

/** Drafting a request for payment of a commission (`?commission=`). */
@Component({
  selector: 'lg-payment-new',
  imports: [EmptyState, PageHeader, PaymentForm, PaymentSumsView, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (desk.hasValue()) {
        @let found = desk.value();
        <lg-page-header [heading]="t().new" [lead]="local(found.challengeTitle)" [crumbs]="crumbs()" />
        @if (found.mayRequest) {
          <div class="columns">
            <section class="stack" [attr.aria-label]="t().new">
              <p class="lead">{{ t().newLead }}</p>
              <lg-payment-form
                [commissionId]="found.commissionId"
                [payable]="found.payable"
                [remaining]="found.remaining"
                [payment]="null"
                (saved)="goOn($event)"
              />
            </section>
            <aside class="card" [attr.aria-label]="t().value"><lg-payment-sums [sums]="found" /></aside>
          </div>
        } @else {
          <lg-empty-state [heading]="t().nothingPayable">
            <a [routerLink]="['/work/commissions', found.commissionId]">{{ t().toCommission }}</a>
          </lg-empty-state>
        }
      } @else if (desk.error()) {
        <lg-problem-view [error]="desk.error()" (retry)="desk.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="2" />
      }
    </div>
  `,
})
export class PaymentNew {
  readonly commission = input<string>('');

  readonly #router = inject(Router);
  protected readonly t = injectTexts(PAYMENTS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly desk = httpResource<PaymentDesk>(() => paymentsOfCommission(this.commission()));
  protected readonly crumbs = computed(() => [
    { label: this.t().commissions, link: '/work/commissions' },
    {
      label: this.t().commission(this.desk.hasValue() ? (this.desk.value().commissionNumber ?? '') : ''),
      link: `/work/commissions/${this.commission()}`,
    },
  ]);

  constructor() {
    describePage(() => ({ title: this.t().new, hidden: true }));
  }

  protected goOn({ id }: PaymentView): void {
    void this.#router.navigate(['/work/payments', id]);
  }
}
