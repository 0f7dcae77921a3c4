import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { OrganizationView } from '@loi-giai/shared';
import { safeNext } from '../../core/guards';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { Toasts } from '../../ui/toasts';
import { OrganizationForm } from './organization-form';
import { ORGANIZATIONS_TEXTS } from './organizations.texts';

/** A solver registers its organization. */
@Component({
  selector: 'lg-organization-new',
  imports: [OrganizationForm, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header
        [heading]="t().newHeading"
        [lead]="t().newLead"
        [crumbs]="[{ label: t().heading, link: '/work/organizations' }]"
      />
      <lg-organization-form (saved)="goOn($event)" />
    </div>
  `,
})
export class OrganizationNew {
  /** Where people came from, such as a proposal they want to begin. */
  readonly next = input<string>();

  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(ORGANIZATIONS_TEXTS);

  constructor() {
    describePage(() => ({ title: this.t().newHeading, hidden: true }));
  }

  protected async goOn(organization: OrganizationView): Promise<void> {
    this.#toasts.show(this.t().registered(organization.name));
    // Owning an organization permits more: the work area shows it at once.
    await this.#session.refresh();
    const next = this.next();
    if (next) await this.#router.navigateByUrl(safeNext(next));
    else await this.#router.navigate(['/work/organizations', organization.id]);
  }
}
