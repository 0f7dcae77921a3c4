import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TemplateListItem } from '@loi-giai/shared';
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
import { Toasts } from '../../ui/toasts';
import { ProgrammeParts } from '../programme/programme-parts';
import { ReuseApi } from './reuse-api';
import { TemplateNew } from './template-new';
import { TEMPLATES_TEXTS } from './templates.texts';

/** The programme office keeps the templates: those in use, and those put away. */
@Component({
  selector: 'lg-template-list',
  imports: [
    Button,
    Column,
    DataTable,
    EmptyState,
    FilterBar,
    PageHeader,
    ProblemView,
    ProgrammeParts,
    RouterLink,
    Skeleton,
    TemplateNew,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-programme-parts />
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      <lg-filter-bar [filters]="filters()" />
      <div class="stack stack-large">
        @if (list.hasValue()) {
          @let rows = list.value();
          @if (rows.length === 0) {
            <lg-empty-state
              [heading]="archived() ? t().emptyArchived : t().empty"
              [text]="archived() ? '' : t().emptyAdvice"
            />
          } @else {
            <lg-data-table [rows]="rows" [caption]="t().heading" [hideCaption]="true">
              <ng-template [lgColumn]="rows" [header]="t().name" [rowHeader]="true" let-row>
                <a [routerLink]="['/work/programme/templates', row.id]">{{ local(row.name) }}</a>
              </ng-template>
              <ng-template [lgColumn]="rows" [header]="t().description" let-row>{{
                local(row.description) || '–'
              }}</ng-template>
              <ng-template [lgColumn]="rows" [header]="t().changed" let-row>
                <span class="number">{{ format.dateTime(row.updatedAt) }}</span>
              </ng-template>
              <ng-template [lgColumn]="rows" [header]="t().actions" let-row>
                <button type="button" lgButton="quiet" [busy]="busy() === row.id" (click)="putAway(row)">
                  {{ row.archived ? t().restore : t().archive
                  }}<span class="visually-hidden"> {{ local(row.name) }}</span>
                </button>
              </ng-template>
            </lg-data-table>
          }
        } @else if (list.error()) {
          <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
        } @else {
          <lg-skeleton [count]="4" />
        }
        @if (!archived()) {
          <lg-template-new />
        }
      </div>
    </div>
  `,
  styles: `
    /* In line with the text of the row, although it is larger to press. */
    lg-data-table button {
      margin: -0.5rem 0 -0.5rem -0.75rem;
      white-space: nowrap;
    }
  `,
})
export class TemplateList {
  readonly #query = injectQuery();
  readonly #api = inject(ReuseApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();

  protected readonly t = injectTexts(TEMPLATES_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly archived = computed(() => this.#query()['archived'] === 'true');
  protected readonly filters = computed<Filter[]>(() => [
    {
      key: 'archived',
      label: this.t().shelf,
      none: this.t().inUse,
      options: [{ value: 'true', label: this.t().archived }],
    },
  ]);
  protected readonly list = httpResource<TemplateListItem[]>(() => ({
    url: '/api/v1/challenge-templates',
    params: definedParams({ archived: this.archived() ? 'true' : '' }),
  }));
  /** The id of the template that is being put away or taken back. */
  protected readonly busy = signal('');

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected async putAway({ id, name, archived }: TemplateListItem): Promise<void> {
    this.busy.set(id);
    try {
      await (archived ? this.#api.restoreTemplate(id) : this.#api.archiveTemplate(id));
      const { restoredToast, archivedToast } = this.t();
      this.#toasts.show((archived ? restoredToast : archivedToast)(this.local(name)));
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set('');
      this.list.reload();
    }
  }
}
