import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormField, form, minLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type LocaleCode, PASSWORD_MIN_LENGTH } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { PageHeader } from '../../ui/page-header';
import { ROLE_TEXTS } from '../../ui/roles.texts';
import { Toasts } from '../../ui/toasts';
import { AccountApi } from './account-api';
import { ACCOUNT_TEXTS } from './account.texts';
import { SessionList } from './session-list';

/** One's own account: name, language of mails, roles, password, sessions. */
@Component({
  selector: 'lg-account-page',
  imports: [Button, ErrorSummary, FormField, PageHeader, RadioGroup, RouterLink, SessionList, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-page.html',
})
export class AccountPage {
  readonly #api = inject(AccountApi);
  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #agencyName = injectAgencyName();

  protected readonly t = injectTexts(ACCOUNT_TEXTS);
  protected readonly minimum = String(PASSWORD_MIN_LENGTH);
  protected readonly account = this.#session.account;
  protected readonly roles = computed(() =>
    this.#session.roles().map(({ role, scopeName, scopeNameEn = null }) => ({
      name: ROLE_TEXTS[this.#locale()][role],
      place: scopeName === null ? null : this.#agencyName({ name: scopeName, nameEn: scopeNameEn }),
    })),
  );
  protected readonly locales = computed(() => [
    { value: 'vi', label: this.t().vietnamese },
    { value: 'en', label: this.t().english },
  ]);
  protected readonly labels = computed(() => ({
    name: this.t().name,
    currentPassword: this.t().currentPassword,
    password: this.t().newPassword,
  }));

  readonly #profile = linkedSignal<{ name: string; locale: string }>(() => ({
    name: this.account()?.name ?? '',
    locale: this.account()?.locale ?? 'vi',
  }));
  protected readonly profileForm = form(this.#profile, (path) => {
    required(path.name);
  });
  protected readonly saving = submission(this.profileForm, async () => {
    const { name, locale } = this.#profile();
    await this.#api.update({ name, locale: locale as LocaleCode });
    await this.#session.refresh();
    this.#toasts.show(this.t().saved);
  });

  readonly #passwords = signal({ currentPassword: '', password: '' });
  protected readonly passwordForm = form(this.#passwords, (path) => {
    required(path.currentPassword);
    required(path.password);
    minLength(path.password, PASSWORD_MIN_LENGTH);
  });
  protected readonly changing = submission(this.passwordForm, async () => {
    await this.#api.changePassword(this.#passwords());
    this.passwordForm().reset({ currentPassword: '', password: '' });
    this.#toasts.show(this.t().passwordChanged);
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
