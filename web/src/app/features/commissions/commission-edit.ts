import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CHALLENGE_WORK_ACT, type ChallengeWorkView, type CommissionView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { CommissionForm } from './commission-form';
import { COMMISSION_FORM_TEXTS } from './commission-form.texts';

/** The agency draws up the commission of a challenge, or adjusts its plan. */
@Component({
  selector: 'lg-commission-edit',
  imports: [Banner, CommissionForm, PageHeader, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (challenge.hasValue() && known()) {
        @let found = challenge.value();
        @let stands = existing();
        <lg-page-header
          [heading]="heading()"
          [lead]="local(found.title)"
          [crumbs]="[
            { label: t().crumb, link: '/work/challenges' },
            { label: found.code, link: ['/work/challenges', found.code] },
          ]"
        />
        @if (mayWrite()) {
          <lg-commission-form [code]="found.code" [commission]="stands" (saved)="goOn($event)" />
        } @else {
          <lg-banner tone="act" [heading]="stands ? t().closed : t().notPossible">
            <p>{{ stands ? t().closedText : t().notPossibleText }}</p>
            @if (stands) {
              <a [routerLink]="['/work/commissions', stands.id]">{{ t().toCommission }}</a>
            } @else {
              <a [routerLink]="['/work/challenges', found.code]">{{ t().toChallenge }}</a>
            }
          </lg-banner>
        }
      } @else if (challenge.error() || commission.error()) {
        <lg-problem-view [error]="challenge.error() ?? commission.error()" (retry)="retry()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
})
export class CommissionEdit {
  readonly code = input.required<string>();

  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  private readonly editor = viewChild(CommissionForm);

  protected readonly t = injectTexts(COMMISSION_FORM_TEXTS);
  protected readonly local = injectLocalText();
  readonly #address = computed(() => `/api/v1/challenges/${encodeURIComponent(this.code())}`);
  protected readonly challenge = httpResource<ChallengeWorkView>(() => `${this.#address()}/draft`);
  protected readonly commission = httpResource<CommissionView>(() => `${this.#address()}/commission`);

  /** "Not found" is an answer here: none has been drawn up. */
  readonly #none = computed(() => {
    const error = this.commission.error();
    return error !== undefined && asProblem(error).notFound;
  });
  protected readonly known = computed(() => this.commission.hasValue() || this.#none());
  protected readonly existing = computed(() => (this.commission.hasValue() ? this.commission.value() : null));
  protected readonly mayWrite = computed(() => {
    const stands = this.existing();
    if (stands !== null) return stands.acts.includes('edit');
    return (
      this.challenge.hasValue() && this.challenge.value().acts.includes(CHALLENGE_WORK_ACT.manageCommission)
    );
  });
  protected readonly heading = computed(() => {
    const state = this.existing()?.state;
    if (state === undefined) return this.t().heading;
    return state === 'draft' ? this.t().headingEdit : this.t().headingRunning;
  });

  constructor() {
    describePage(() => ({ title: this.heading(), hidden: true }));
  }

  /** Asks before changes are given up that have not been saved. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.leave()) ?? true;
  }

  protected async goOn({ id }: CommissionView): Promise<void> {
    this.#toasts.show(this.t().saved);
    await this.#router.navigate(['/work/commissions', id]);
  }

  protected retry(): void {
    this.challenge.reload();
    this.commission.reload();
  }
}
