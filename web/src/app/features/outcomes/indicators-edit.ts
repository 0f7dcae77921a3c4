import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { OutcomesView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { IndicatorsForm } from './indicators-form';
import { INDICATORS_FORM_TEXTS } from './indicators-form.texts';

/** The page where an agency lays down its indicators. */
@Component({
  selector: 'lg-indicators-edit',
  imports: [Banner, IndicatorsForm, PageHeader, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (outcomes.hasValue()) {
        @let found = outcomes.value();
        <lg-page-header
          [heading]="t().heading"
          [lead]="t().intro"
          [crumbs]="[
            { label: found.challengeCode, link: ['/work/challenges', found.challengeCode] },
            {
              label: t().crumbOutcomes,
              link: ['/work/challenges', found.challengeCode, 'outcomes'],
            },
          ]"
        />
        @if (found.acts.includes('edit')) {
          <lg-indicators-form [code]="found.challengeCode" [indicators]="found.indicators" (saved)="goOn()" />
        } @else {
          <lg-banner tone="act" [heading]="t().closed">
            <p>{{ t().closedText }}</p>
            <a [routerLink]="['/work/challenges', found.challengeCode, 'outcomes']">{{ t().back }}</a>
          </lg-banner>
        }
      } @else if (outcomes.error()) {
        <lg-problem-view [error]="outcomes.error()" (retry)="outcomes.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
})
export class IndicatorsEdit {
  readonly code = input.required<string>();

  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  private readonly editor = viewChild(IndicatorsForm);

  protected readonly t = injectTexts(INDICATORS_FORM_TEXTS);
  protected readonly outcomes = httpResource<OutcomesView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/outcomes`,
  );

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  /** Asks before changes are given up that have not been saved. */
  async mayLeave(): Promise<boolean> {
    return (await this.editor()?.leave()) ?? true;
  }

  protected async goOn(): Promise<void> {
    this.#toasts.show(this.t().saved);
    await this.#router.navigate(['/work/challenges', this.code(), 'outcomes']);
  }
}
