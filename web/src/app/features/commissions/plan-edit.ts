import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PlanView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { PlanForm } from './plan-form';
import { PLAN_FORM_TEXTS } from './plan-form.texts';

/** The agency writes the plan of a commission, or adjusts it. */
@Component({
  selector: 'lg-plan-edit',
  imports: [Banner, PageHeader, PlanForm, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (plan.hasValue()) {
        @let found = plan.value().commission;
        <lg-page-header
          [heading]="heading()"
          [lead]="local(found.challengeTitle)"
          [crumbs]="[
            { label: t().crumb, link: '/work/commissions' },
            { label: found.number ?? local(found.challengeTitle), link: ['/work/commissions', found.id] },
          ]"
        />
        @if (plan.value().acts.includes('plan')) {
          <lg-plan-form [plan]="plan.value()" (saved)="goOn($event)" />
        } @else {
          <lg-banner tone="act" [heading]="t().closed">
            <p>{{ t().closedText }}</p>
            <a [routerLink]="['/work/commissions', found.id]">{{ t().toCommission }}</a>
          </lg-banner>
        }
      } @else if (plan.error(); as error) {
        <lg-problem-view [error]="error" (retry)="plan.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
})
export class PlanEdit {
  readonly id = input.required<string>();

  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  private readonly editor = viewChild(PlanForm);

  protected readonly t = injectTexts(PLAN_FORM_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly plan = httpResource<PlanView>(
    () => `/api/v1/commissions/${encodeURIComponent(this.id())}/plan`,
  );
  protected readonly heading = computed(() =>
    this.plan.hasValue() && this.plan.value().commission.state !== 'draft'
      ? this.t().headingRunning
      : this.t().heading,
  );

  constructor() {
    describePage(() => ({ title: this.heading(), hidden: true }));
  }

  /** Asks before changes are given up that have not been saved. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.leave()) ?? true;
  }

  protected async goOn({ commission: { id } }: PlanView): Promise<void> {
    this.#toasts.show(this.t().saved);
    await this.#router.navigate(['/work/commissions', id]);
  }
}
