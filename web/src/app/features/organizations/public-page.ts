import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganizationPublicView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { ORGANIZATION_KIND_TEXTS } from './organizations.texts';
import { PUBLIC_TEXTS, SIZE_TEXTS } from './public.texts';

/** What an organization publishes of itself, and what it was selected for. */
@Component({
  selector: 'lg-organization-public-page',
  imports: [PageHeader, ProblemView, RouterLink, Skeleton, SummaryList, SummaryRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './public-page.html',
  styles: `
    h3 {
      margin: 0;
      font-size: 1.125rem;
    }
    .card p {
      margin: 0.25rem 0 0;
    }
    .logo {
      object-fit: contain;
      background: #fff;
      border-radius: var(--lg-radius-large);
    }
    a {
      overflow-wrap: anywhere;
    }
  `,
})
export class PublicPage {
  readonly id = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(PUBLIC_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly kinds = computed(() => ORGANIZATION_KIND_TEXTS[this.#locale()]);
  protected readonly sizes = computed(() => SIZE_TEXTS[this.#locale()]);
  protected readonly commissions = computed(() => COMMISSION_KIND_TEXTS[this.#locale()]);
  protected readonly organization = httpResource<OrganizationPublicView>(
    () => `/api/v1/organizations/${encodeURIComponent(this.id())}/public`,
  );
  protected readonly fieldNames = computed(() =>
    this.organization.hasValue()
      ? this.organization
          .value()
          .fields.map((field) => this.local(field))
          .join(', ')
      : '',
  );
  protected readonly place = computed(() => {
    if (!this.organization.hasValue()) return '';
    const { address, province } = this.organization.value();
    return [address, province].filter((part) => part !== '').join(', ');
  });

  constructor() {
    describePage(() => {
      if (!this.organization.hasValue()) return null;
      const { name, summary } = this.organization.value();
      return { title: name, description: summary || `${name}. ${this.t().description}` };
    });
  }
}
