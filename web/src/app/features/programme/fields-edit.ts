import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import type { FieldView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { FieldForm } from './field-form';
import { ProgrammeParts } from './programme-parts';
import { PROGRAMME_TEXTS } from './programme.texts';

/** The programme office keeps the list of fields. */
@Component({
  selector: 'lg-fields-edit',
  imports: [
    Button,
    Column,
    DataTable,
    EmptyState,
    FieldForm,
    PageHeader,
    ProblemView,
    ProgrammeParts,
    Skeleton,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-programme-parts />
    <div class="container">
      <lg-page-header [heading]="t().fieldsHeading" [lead]="t().fieldsLead" />
      @if (fields.hasValue()) {
        @let list = fields.value();
        <div class="stack stack-large">
          @if (list.length === 0) {
            <lg-empty-state [heading]="t().noFields" [text]="t().noFieldsAdvice" />
          } @else {
            <lg-data-table [rows]="list" [caption]="t().fieldsHeading" [hideCaption]="true">
              <ng-template [lgColumn]="list" [header]="t().nameVi" [rowHeader]="true" let-row>{{
                row.name.vi
              }}</ng-template>
              <ng-template [lgColumn]="list" [header]="t().nameEn" let-row>{{
                row.name.en || '–'
              }}</ng-template>
              <ng-template [lgColumn]="list" [header]="t().code" let-row>{{ row.code }}</ng-template>
              <ng-template [lgColumn]="list" [header]="t().status" let-row>
                <lg-tag [tone]="row.active ? 'active' : 'neutral'">{{
                  row.active ? t().inUse : t().retired
                }}</lg-tag>
              </ng-template>
              <ng-template [lgColumn]="list" [header]="t().actions" let-row>
                <button type="button" lgButton="quiet" (click)="edit(row)">
                  {{ t().edit }}<span class="visually-hidden"> {{ row.name.vi }}</span>
                </button>
              </ng-template>
            </lg-data-table>
          }
          @for (form of forms(); track form) {
            <lg-field-form
              [field]="form.field"
              [taken]="codes()"
              (saved)="done()"
              (left)="chosen.set(null)"
            />
          }
        </div>
      } @else if (fields.error()) {
        <lg-problem-view [error]="fields.error()" (retry)="fields.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
  styles: `
    /* In line with the text of the row, although it is larger to press. */
    lg-data-table button {
      margin: -0.5rem 0 -0.5rem -0.75rem;
    }
  `,
})
export class FieldsEdit {
  protected readonly t = injectTexts(PROGRAMME_TEXTS);
  protected readonly fields = httpResource<FieldView[]>(() => '/api/v1/fields');
  /** The field being changed; null while a new one may be added. */
  protected readonly chosen = signal<FieldView | null>(null);
  readonly #round = signal(0);
  /** One form at a time, made anew for each field and after each save. */
  protected readonly forms = computed(() => [{ field: this.chosen(), round: this.#round() }]);
  protected readonly codes = computed(() =>
    this.fields.hasValue() ? this.fields.value().map(({ code }) => code) : [],
  );

  constructor() {
    describePage(() => ({ title: this.t().fieldsHeading, hidden: true }));
  }

  protected edit(field: FieldView): void {
    this.chosen.set(field);
  }

  protected done(): void {
    this.chosen.set(null);
    this.#round.update((round) => round + 1);
    this.fields.reload();
  }
}
