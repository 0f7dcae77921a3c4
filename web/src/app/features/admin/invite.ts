import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, email, form, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { ROLE_NAMES, type RoleName } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { PageHeader } from '../../ui/page-header';
import { ROLE_TEXTS } from '../../ui/roles.texts';
import { Toasts } from '../../ui/toasts';
import { AdminApi } from './admin-api';
import { ADMIN_TEXTS } from './admin.texts';

/** Roles of working groups, panels and organizations are given in those records, not here. */
const GRANTABLE = ROLE_NAMES.filter((role) => /^(agency|programme|city|portal)\./.test(role));

@Component({
  selector: 'lg-invite',
  imports: [Button, ErrorSummary, FormField, PageHeader, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header
        [heading]="t().invite"
        [lead]="t().inviteLead"
        [crumbs]="[{ label: t().accounts, link: '/work/admin/accounts' }]"
      />
      <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-text-field [formField]="form.name" [label]="t().name" />
        <lg-text-field [formField]="form.email" type="email" [label]="t().email" />
        <lg-select-field [formField]="form.role" [label]="t().role" [options]="roles()" />
        @if (inAgency()) {
          <lg-text-field [formField]="form.agencyCode" [label]="t().agencyCode" [hint]="t().agencyCodeHint" />
        }
        <div class="row">
          <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().send }}</button>
        </div>
      </form>
    </div>
  `,
})
export class Invite {
  readonly #api = inject(AdminApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(ADMIN_TEXTS);
  protected readonly roles = computed(() =>
    GRANTABLE.map((value) => ({ value, label: ROLE_TEXTS[this.#locale()][value] })),
  );
  protected readonly labels = computed(() => ({
    name: this.t().name,
    email: this.t().email,
    role: this.t().role,
    agencyCode: this.t().agencyCode,
  }));

  readonly #model = signal({ name: '', email: '', role: '', agencyCode: '' });
  protected readonly inAgency = computed(() => this.#model().role.startsWith('agency.'));
  protected readonly form = form(this.#model, (path) => {
    required(path.name);
    required(path.email);
    email(path.email);
    required(path.role);
    required(path.agencyCode, { when: () => this.inAgency() });
  });
  protected readonly sending = submission(this.form, async () => {
    const { agencyCode, role, ...person } = this.#model();
    await this.#api.invite({ ...person, role: role as RoleName, ...(this.inAgency() && { agencyCode }) });
    this.#toasts.show(this.t().invited);
    await this.#router.navigate(['/work/admin/accounts']);
  });

  constructor() {
    describePage(() => ({ title: this.t().invite, hidden: true }));
  }
}
