import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type FieldView,
  type Page,
  TRIAGE_SORT,
  TRIAGE_STAGES,
  type TriageQueueItem,
  type TriageStage,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectNow } from '../../core/server-clock';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { TRIAGE_STAGE_TEXTS, TRIAGE_TEXTS } from './triage.texts';

const TONES = { waiting: 'act', triaged: 'act', scheduled: 'active', failed: 'late' } as const;

/** What waits for the programme office's triage and publication, whoever has waited longest first. */
@Component({
  selector: 'lg-triage-queue',
  imports: [
    Column,
    DataTable,
    EmptyState,
    FilterBar,
    PageHeader,
    Pagination,
    ProblemView,
    RouterLink,
    Skeleton,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './triage-queue.html',
})
export class TriageQueue {
  readonly #query = injectQuery();
  readonly #locale = inject(Locale);

  protected readonly t = injectTexts(TRIAGE_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly now = injectNow(60_000);
  protected readonly stages = computed(() => TRIAGE_STAGE_TEXTS[this.#locale.current()]);

  readonly #fields = httpResource<readonly FieldView[]>(() => '/api/v1/fields');
  /** Unfiltered, so that every agency that waits can be chosen. */
  readonly #all = httpResource<Page<TriageQueueItem>>(() => '/api/v1/work/triage');
  protected readonly list = httpResource<Page<TriageQueueItem>>(() => {
    const { stage, field, agency, sort, cursor } = this.#query();
    return { url: '/api/v1/work/triage', params: definedParams({ stage, field, agency, sort, cursor }) };
  });
  protected readonly filtered = computed(() => {
    const { stage, field, agency } = this.#query();
    return !!(stage ?? field ?? agency);
  });
  readonly #fieldOptions = computed(() =>
    this.#fields.hasValue()
      ? this.#fields.value().map(({ code, name }) => ({ value: code, label: this.local(name) }))
      : [],
  );
  readonly #agencyOptions = computed(() => {
    const items = this.#all.hasValue() ? this.#all.value().items : [];
    const names = new Map(items.map(({ agency }) => [agency.code, this.agencyName(agency)]));
    return [...names].map(([value, label]) => ({ value, label }));
  });
  protected readonly filters = computed<Filter[]>(() => {
    const t = this.t();
    const stages = TRIAGE_STAGES.map((value) => ({ value, label: this.stages()[value] }));
    return [
      { key: 'stage', label: t.stage, options: stages },
      { key: 'field', label: t.field, options: this.#fieldOptions() },
      { key: 'agency', label: t.agency, options: this.#agencyOptions() },
      {
        key: 'sort',
        label: t.sort,
        none: t.byWaiting,
        options: [{ value: TRIAGE_SORT.product, label: t.byProduct }],
      },
    ];
  });

  constructor() {
    describePage(() => ({ title: this.t().queue, hidden: true }));
  }

  protected toneOf(stage: TriageStage): (typeof TONES)[TriageStage] {
    return TONES[stage];
  }
}
