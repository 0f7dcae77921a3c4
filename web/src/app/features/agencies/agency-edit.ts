import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgencyView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { AGENCIES_WORK_TEXTS } from './agencies-work.texts';
import { AgencyForm } from './agency-form';

/** The programme office changes an agency, or ends it in favour of its successor. */
@Component({
  selector: 'lg-agency-edit',
  imports: [AgencyForm, PageHeader, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (agency.hasValue()) {
        @let found = agency.value();
        <lg-page-header
          [heading]="found.name"
          [lead]="t().code + ': ' + found.code"
          [crumbs]="[{ label: t().heading, link: '/work/agencies' }]"
        >
          <p class="row">
            <a
              class="button button-secondary"
              [routerLink]="['/work/agencies', found.code, 'working-group']"
              >{{ t().workingGroup }}</a
            >
            <a class="button button-quiet" [routerLink]="['/agencies', found.code]">{{ t().publicPage }}</a>
          </p>
        </lg-page-header>
        <lg-agency-form [agency]="found" (saved)="keep($event)" />
        @if (found.children.length > 0) {
          <section class="section">
            <h2>{{ t().children }}</h2>
            <ul>
              @for (child of found.children; track child.code) {
                <li>
                  <a [routerLink]="['/work/agencies', child.code]">{{ agencyName(child) }}</a>
                </li>
              }
            </ul>
          </section>
        }
      } @else if (agency.error()) {
        <lg-problem-view [error]="agency.error()" (retry)="agency.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
})
export class AgencyEdit {
  readonly code = input.required<string>();

  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(AGENCIES_WORK_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly agency = httpResource<AgencyView>(
    () => `/api/v1/agencies/${encodeURIComponent(this.code())}`,
  );

  constructor() {
    describePage(() => (this.agency.hasValue() ? { title: this.agency.value().name, hidden: true } : null));
  }

  protected keep(agency: AgencyView): void {
    this.agency.set(agency);
    this.#toasts.show(this.t().saved);
  }
}
