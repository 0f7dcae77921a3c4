import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ExpertLoad, ExpertView, FieldView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { definedParams, injectQuery } from '../../core/query';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { ProgrammeParts } from '../programme/programme-parts';
import { EvaluationsApi } from './evaluations-api';
import { ExpertForm } from './expert-form';
import { EXPERTS_TEXTS } from './experts.texts';

/** The programme office keeps the experts' pool. */
@Component({
  selector: 'lg-expert-list',
  imports: [
    Button,
    Column,
    DataTable,
    EmptyState,
    ExpertForm,
    FilterBar,
    PageHeader,
    ProblemView,
    ProgrammeParts,
    Skeleton,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './expert-list.html',
  styles: `
    .second {
      display: block;
      font-weight: 400;
      overflow-wrap: anywhere;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1rem;

      button {
        padding-inline: 0;
        margin-inline: 0;
        white-space: nowrap;
      }
    }
  `,
})
export class ExpertList {
  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  readonly #query = injectQuery();

  protected readonly t = injectTexts(EXPERTS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();

  protected readonly fields = httpResource<FieldView[]>(() => '/api/v1/fields');
  protected readonly experts = httpResource<ExpertView[]>(() => {
    const { field, active, sort } = this.#query();
    return { url: '/api/v1/experts', params: definedParams({ field, active, sort }) };
  });
  protected readonly filters = computed<readonly Filter[]>(() => [
    {
      key: 'field',
      label: this.t().field,
      options: this.#fieldList().map(({ code, name }) => ({ value: code, label: this.local(name) })),
    },
    {
      key: 'active',
      label: this.t().status,
      options: [
        { value: 'true', label: this.t().active },
        { value: 'false', label: this.t().inactive },
      ],
    },
    {
      key: 'sort',
      label: this.t().sort,
      none: this.t().byName,
      options: [{ value: 'load', label: this.t().byLoad }],
    },
  ]);
  readonly #fieldList = computed(() => (this.fields.hasValue() ? this.fields.value() : []));
  /** Fields that an expert can be given. */
  protected readonly choosable = computed(() => this.#fieldList().filter(({ active }) => active));
  protected readonly chosen = signal<ExpertView | null>(null);
  readonly #round = signal(0);
  /** One form at a time, made anew for each expert and after each save. */
  protected readonly forms = computed(() => [{ expert: this.chosen(), round: this.#round() }]);

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected fieldsOf({ fields }: ExpertView): string {
    return fields.map(({ name }) => this.local(name)).join('; ');
  }

  protected loadOf({ panels, sheetsDue }: ExpertLoad): string {
    if (panels === 0) return this.t().free;
    return this.t().loadOf(this.format.number(panels), this.format.number(sheetsDue));
  }

  protected done(): void {
    this.chosen.set(null);
    this.#round.update((round) => round + 1);
    this.experts.reload();
  }

  protected async setActive({ id, name }: ExpertView, active: boolean): Promise<void> {
    try {
      await this.#api.setExpertActive(id, active);
      this.#toasts.show(active ? this.t().reactivated(name) : this.t().deactivated(name));
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
    this.experts.reload();
  }
}
