import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgencyView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Column, DataTable } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { FollowButton } from '../notifications/follow-button';
import { AGENCIES_TEXTS } from './agencies.texts';
import { AGENCY_KIND_TEXTS } from './agency-kind.texts';
import { WORKING_GROUP_ROLE_TEXTS } from './working-group.texts';

/** An agency: where it belongs, who sits in its working group. */
@Component({
  selector: 'lg-agency-page',
  imports: [
    Banner,
    Column,
    DataTable,
    FollowButton,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
    SummaryList,
    SummaryRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agency-page.html',
})
export class AgencyPage {
  readonly code = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(AGENCIES_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly kinds = computed(() => AGENCY_KIND_TEXTS[this.#locale()]);
  protected readonly roles = computed(() => WORKING_GROUP_ROLE_TEXTS[this.#locale()]);
  protected readonly agency = httpResource<AgencyView>(
    () => `/api/v1/agencies/${encodeURIComponent(this.code())}`,
  );

  /** The official English name where there is one. */
  protected readonly name = computed(() =>
    this.agency.hasValue() ? this.agencyName(this.agency.value()) : '',
  );

  constructor() {
    describePage(() =>
      this.agency.hasValue()
        ? { title: this.name(), description: `${this.name()}. ${this.t().description}` }
        : null,
    );
  }
}
