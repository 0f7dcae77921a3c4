import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CommissionView, SandboxView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { permitAddress } from './sandbox-api';
import { SandboxForm } from './sandbox-form';
import { SANDBOX_FORM_TEXTS, SANDBOX_TEXTS } from './sandbox.texts';

/** Drafting a permit for a commission (`?commission=`), or changing a draft. */
@Component({
  selector: 'lg-sandbox-edit',
  imports: [Banner, PageHeader, ProblemView, RouterLink, SandboxForm, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (id() && permit.hasValue()) {
        @let found = permit.value();
        <lg-page-header [heading]="t().edit" [lead]="local(found.challengeTitle)" [crumbs]="crumbs()" />
        @if (found.acts.includes('edit')) {
          <lg-sandbox-form [commissionId]="found.commissionId" [permit]="found" (saved)="goOn($event)" />
        } @else {
          <lg-banner tone="act" [heading]="t().closed">
            <p>{{ t().closedText }}</p>
            <a [routerLink]="['/work/sandbox', found.id]">{{ t().toPermit }}</a>
          </lg-banner>
        }
      } @else if (!id() && ofCommission.hasValue()) {
        <lg-page-header [heading]="t().new" [lead]="t().lead" [crumbs]="crumbs()" />
        <lg-sandbox-form [commissionId]="commission()" [permit]="null" (saved)="goOn($event)" />
      } @else if (error(); as error) {
        <lg-problem-view [error]="error" (retry)="permit.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
})
export class SandboxEdit {
  /** Absent for a new one. */
  readonly id = input<string>();
  readonly commission = input<string>('');

  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  private readonly editor = viewChild(SandboxForm);

  protected readonly t = injectTexts(SANDBOX_FORM_TEXTS);
  readonly #words = injectTexts(SANDBOX_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly permit = httpResource<SandboxView>(() => {
    const id = this.id();
    return id === undefined ? undefined : permitAddress(id);
  });
  protected readonly ofCommission = httpResource<CommissionView>(() =>
    this.id() === undefined
      ? `/api/v1/commissions/${encodeURIComponent(this.commission() || '-')}`
      : undefined,
  );
  protected readonly error = computed(() => this.permit.error() ?? this.ofCommission.error());
  protected readonly crumbs = computed(() => [
    { label: this.#words().commissions, link: '/work/commissions' },
  ]);

  constructor() {
    describePage(() => ({ title: this.id() === undefined ? this.t().new : this.t().edit, hidden: true }));
  }

  /** Asks before changes are given up that have not been saved. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.leave()) ?? true;
  }

  protected async goOn({ id }: SandboxView): Promise<void> {
    this.#toasts.show(this.t().saved);
    await this.#router.navigate(['/work/sandbox', id]);
  }
}
