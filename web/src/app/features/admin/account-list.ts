import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AdminAccountItem, AdminRole, Page } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { ROLE_TEXTS } from '../../ui/roles.texts';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { AdminApi } from './admin-api';
import { ACCOUNT_STATUS_TEXTS, ADMIN_TEXTS } from './admin.texts';

/** An act on an account that is asked about before it is done. */
interface Pending {
  readonly heading: string;
  readonly text: string;
  readonly done: string;
  run(): Promise<unknown>;
}

/** Accounts and the roles they hold; disabling and revoking are asked about first. */
@Component({
  selector: 'lg-account-list',
  imports: [
    Button,
    Column,
    ConfirmDialog,
    DataTable,
    EmptyState,
    FilterBar,
    PageHeader,
    Pagination,
    ProblemView,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-list.html',
})
export class AccountList {
  readonly #api = inject(AdminApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  readonly #locale = inject(Locale).current;
  readonly #agencyName = injectAgencyName();
  readonly #query = injectQuery();
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(ADMIN_TEXTS);
  protected readonly format = injectFormat();
  protected readonly statuses = computed(() => ACCOUNT_STATUS_TEXTS[this.#locale()]);
  protected readonly filters = computed<Filter[]>(() => [{ key: 'q', label: this.t().search }]);
  protected readonly pending = signal<Pending | null>(null);
  protected readonly busy = signal(false);
  protected readonly list = httpResource<Page<AdminAccountItem>>(() => {
    const { q, cursor } = this.#query();
    return { url: '/api/v1/admin/accounts', params: definedParams({ q, cursor }) };
  });

  constructor() {
    describePage(() => ({ title: this.t().accounts, hidden: true }));
  }

  protected roleText({ role, scopeName, scopeNameEn = null }: AdminRole): string {
    const name = ROLE_TEXTS[this.#locale()][role];
    return scopeName === null
      ? name
      : `${name} – ${this.#agencyName({ name: scopeName, nameEn: scopeNameEn })}`;
  }

  protected askDisable({ id, name }: AdminAccountItem): void {
    this.#ask({
      heading: this.t().disableAsk,
      text: `${name}. ${this.t().disableText}`,
      done: this.t().disabledDone,
      run: () => this.#api.disable(id),
    });
  }

  protected askRevoke(grantId: string, role: AdminRole): void {
    this.#ask({
      heading: this.t().revokeAsk,
      text: this.roleText(role),
      done: this.t().revoked,
      run: () => this.#api.revoke(grantId),
    });
  }

  protected async enable(id: string): Promise<void> {
    await this.#act(() => this.#api.enable(id), this.t().enabledDone);
  }

  protected async confirmed(): Promise<void> {
    const pending = this.pending();
    if (pending === null) return;
    this.busy.set(true);
    await this.#act(() => pending.run(), pending.done);
    this.busy.set(false);
    this.dialog().close();
  }

  #ask(pending: Pending): void {
    this.pending.set(pending);
    this.dialog().open();
  }

  async #act(run: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await run();
      this.#toasts.show(done);
      this.list.reload();
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }
}
