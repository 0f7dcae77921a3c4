import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { SectionNav } from '../../ui/section-nav';
import { workParts } from './work-parts';
import { WORK_TEXTS } from './work.texts';

/** They have pages of their own, and are reached from their commission. */
const PAPERS_OF_COMMISSIONS = ['deliveries', 'payments', 'reports', 'sandbox'].map((name) => `/work/${name}`);

/** The frame of the pages behind sign-in: the parts this account may use, above the page. */
@Component({
  selector: 'lg-work-shell',
  imports: [RouterOutlet, SectionNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-section-nav [label]="t().nav" [items]="items()" />
    <router-outlet />
  `,
})
export class WorkShell {
  readonly #session = inject(Session);

  protected readonly t = injectTexts(WORK_TEXTS);
  protected readonly items = computed(() => [
    { label: this.t().overview, link: '/work', exact: true },
    ...workParts(this.#session.roles()).map((part) => ({
      label: this.t().parts[part].name,
      link: `/work/${part}`,
      exact: false,
      also: part === 'commissions' ? PAPERS_OF_COMMISSIONS : [],
    })),
  ]);
}
