import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { SectionNav } from '../../ui/section-nav';
import { ADMIN_TEXTS } from './admin.texts';

/** The parts of the administration that this account may use. */
@Component({
  selector: 'lg-admin-shell',
  imports: [RouterOutlet, SectionNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-section-nav [label]="t().nav" [items]="items()" />
    <router-outlet />
  `,
})
export class AdminShell {
  readonly #session = inject(Session);
  protected readonly t = injectTexts(ADMIN_TEXTS);
  protected readonly items = computed(() =>
    [
      { label: this.t().accounts, link: '/work/admin/accounts', permission: PERMISSION.accountsManage },
      { label: this.t().mails, link: '/work/admin/mails', permission: PERMISSION.mailRead },
      { label: this.t().audit, link: '/work/admin/audit', permission: PERMISSION.auditRead },
    ].filter(({ permission }) => this.#session.can(permission)),
  );
}
