import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, email, form, maxLength, required } from '@angular/forms/signals';
import { ORGANIZATION_ROLE, type OrganizationView } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { OrganizationsApi } from './organizations-api';
import { ORGANIZATIONS_TEXTS, ORGANIZATION_ROLE_TEXTS } from './organizations.texts';

const EMPTY = { name: '', email: '', role: ORGANIZATION_ROLE.member as string };

/** Invites one person into an organization. */
@Component({
  selector: 'lg-member-invite',
  imports: [Button, ErrorSummary, FormField, RadioGroup, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" novalidate aria-labelledby="invite" (submit)="sending.submit($event)">
      <div>
        <h2 id="invite">{{ t().invite }}</h2>
        <p class="soft">{{ t().inviteHint }}</p>
      </div>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-field [formField]="form.name" [label]="t().person" autocomplete="off" />
      <lg-text-field [formField]="form.email" [label]="t().email" type="email" autocomplete="off" />
      <lg-radio-group
        [formField]="form.role"
        [label]="t().role"
        [options]="roles()"
        [inline]="true"
        [optionalMark]="false"
      />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().inviteSend }}</button>
      </div>
    </form>
  `,
  styles: `
    h2,
    p {
      margin: 0;
    }
  `,
})
export class MemberInvite {
  readonly organizationId = input.required<string>();
  readonly invited = output<OrganizationView>();

  readonly #api = inject(OrganizationsApi);
  readonly #locale = inject(Locale);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(ORGANIZATIONS_TEXTS);
  protected readonly labels = computed(() => ({
    name: this.t().person,
    email: this.t().email,
    role: this.t().role,
  }));
  protected readonly roles = computed(() =>
    [ORGANIZATION_ROLE.member, ORGANIZATION_ROLE.admin].map((value) => ({
      value,
      label: ORGANIZATION_ROLE_TEXTS[this.#locale.current()][value],
    })),
  );

  readonly #model = signal(EMPTY);
  protected readonly form = form(this.#model, (path) => {
    required(path.name);
    maxLength(path.name, 120);
    required(path.email);
    email(path.email);
  });
  protected readonly sending = submission(this.form, async () => {
    const { name, email: address, role } = this.#model();
    const admin = role === ORGANIZATION_ROLE.admin;
    const after = await this.#api.addMember(this.organizationId(), {
      name: name.trim(),
      email: address.trim(),
      role: admin ? ORGANIZATION_ROLE.admin : ORGANIZATION_ROLE.member,
    });
    this.#toasts.show(this.t().invited(name.trim()));
    this.invited.emit(after);
    this.form().reset(EMPTY);
  });
}
