import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AuditItem, type Page, isAuditAct } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { definedParams, injectQuery } from '../../core/query';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { AdminApi } from './admin-api';
import { ADMIN_TEXTS } from './admin.texts';
import { AuditDetail } from './audit-detail';
import { AUDIT_SUBJECT_TEXTS } from './audit-detail.texts';
import { FactWriter } from './audit-facts';
import { AuditFilter } from './audit-filter';
import { AUDIT_ACT_TEXTS, AUDIT_TEXTS } from './audit.texts';

/** The audit log, newest first, and the check of its chain. The auditor's page. */
@Component({
  selector: 'lg-audit-list',
  imports: [
    AuditDetail,
    AuditFilter,
    Banner,
    Button,
    Column,
    DataTable,
    EmptyState,
    PageHeader,
    Pagination,
    ProblemView,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit-list.html',
  styles: `
    code,
    .act-name,
    .name {
      display: block;
      overflow-wrap: anywhere;
    }
    code {
      color: var(--lg-ink-soft);
      font-size: 0.8125rem;
    }
    .act-name {
      font-weight: 600;
    }
    .under-seal {
      color: var(--lg-ink-soft);
    }
    // What may break anywhere would let its column shrink to a letter.
    @media (min-width: 48rem) {
      code,
      .act-name {
        min-width: 9rem;
      }
    }
    lg-banner {
      margin-bottom: 1.5rem;
    }
  `,
})
export class AuditList {
  readonly #api = inject(AdminApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #problemText = injectProblemText();
  readonly #query = injectQuery();
  protected readonly t = injectTexts(ADMIN_TEXTS);
  protected readonly words = injectTexts(AUDIT_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly busy = signal(false);
  protected readonly verdict = signal<{ whole: boolean; text: string } | null>(null);
  readonly #filters = computed(() => {
    const { act, actor, subject, from, to } = this.#query();
    return definedParams({ act, actor, subject, from, to });
  });
  protected readonly filtered = computed(() => Object.keys(this.#filters()).length > 0);
  protected readonly list = httpResource<Page<AuditItem>>(() => ({
    url: '/api/v1/audit',
    params: { ...this.#filters(), ...definedParams({ cursor: this.#query()['cursor'] }) },
  }));
  protected readonly entries = computed(() =>
    this.list.hasValue() ? this.list.value().items.map((item) => this.#described(item)) : [],
  );

  constructor() {
    describePage(() => ({ title: this.t().audit, hidden: true }));
  }

  protected async verify(): Promise<void> {
    this.busy.set(true);
    try {
      const { whole, entries, brokenSeq, verifiedAt } = await this.#api.verifyAudit();
      const text = whole
        ? this.t().whole(this.format.number(Number(entries)), this.format.dateTime(verifiedAt))
        : this.t().broken(brokenSeq ?? this.t().unknownPlace);
      this.verdict.set({ whole, text });
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }

  /** An act or a kind of record that the portal knew earlier has no name any more; its code stands for it. */
  #described(item: AuditItem) {
    const locale = this.#locale();
    const kinds: Readonly<Record<string, string>> = AUDIT_SUBJECT_TEXTS[locale];
    return {
      item,
      act: isAuditAct(item.act) ? AUDIT_ACT_TEXTS[locale][item.act] : null,
      kind: kinds[item.subjectType] ?? item.subjectType,
      facts: new FactWriter(item, locale, this.format).facts(),
    };
  }
}
