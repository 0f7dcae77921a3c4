import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReplicationNotice, ReplicationRegister } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { REPLICATION_STATE_TEXTS } from './replication-words';
import { REPLICATION_TEXTS } from './replication.texts';

/** Who uses what, where: the public register. */
@Component({
  selector: 'lg-replication-register',
  imports: [Column, DataTable, EmptyState, FilterBar, PageHeader, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './replication-register.html',
  styles: `
    .whose {
      font-weight: 400;
    }
  `,
})
export class ReplicationRegisterPage {
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();
  protected readonly t = injectTexts(REPLICATION_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly agencyName = injectAgencyName();
  protected readonly states = computed(() => REPLICATION_STATE_TEXTS[this.#locale()]);
  readonly #params = computed(() => {
    const { field, agency } = this.#query();
    return definedParams({ field, agency });
  });
  protected readonly register = httpResource<ReplicationRegister>(() => ({
    url: '/api/v1/replications',
    params: this.#params(),
  }));
  protected readonly filters = computed<Filter[]>(() => {
    if (!this.register.hasValue()) return [];
    const { fields, agencies } = this.register.value();
    const t = this.t();
    return [
      {
        key: 'field',
        label: t.field,
        options: fields.map(({ code, name }) => ({ value: code, label: this.local(name) })),
      },
      {
        key: 'agency',
        label: t.agency,
        options: agencies.map((agency) => ({ value: agency.code, label: this.agencyName(agency) })),
      },
    ];
  });

  constructor() {
    describePage(() => ({ title: this.t().register, description: this.t().registerLead }));
  }

  protected file(format: 'csv' | 'xlsx'): string {
    const asked = new URLSearchParams(this.#params()).toString();
    return `/api/v1/replications/register.${format}${asked === '' ? '' : `?${asked}`}`;
  }

  protected users({ users, usersOn }: ReplicationNotice): string {
    if (users === null || usersOn === null) return '–';
    return this.t().usersOn(this.format.number(users), this.format.date(usersOn));
  }
}
