import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { AgencyView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { Toasts } from '../../ui/toasts';
import { AGENCIES_WORK_TEXTS } from './agencies-work.texts';
import { AgencyForm } from './agency-form';

/** The programme office adds one agency. */
@Component({
  selector: 'lg-agency-new',
  imports: [AgencyForm, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header
        [heading]="t().newHeading"
        [crumbs]="[{ label: t().heading, link: '/work/agencies' }]"
      />
      <lg-agency-form (saved)="goOn($event)" />
    </div>
  `,
})
export class AgencyNew {
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(AGENCIES_WORK_TEXTS);

  constructor() {
    describePage(() => ({ title: this.t().newHeading, hidden: true }));
  }

  /** A new agency needs its working group next. */
  protected goOn(agency: AgencyView): void {
    this.#toasts.show(this.t().created(agency.name));
    void this.#router.navigate(['/work/agencies', agency.code]);
  }
}
