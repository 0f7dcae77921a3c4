import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { DUE_STAGES, type DueDates as Days, type DueStageView, type EvaluationView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { Tag, type Tone } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { DUE_STAGE_TEXTS, DUE_TEXTS } from './due.texts';
import { EvaluationsApi } from './evaluations-api';

/** When the stages are due, how late they are, and for whoever presides how many people each waits for; the chair changes the days. */
@Component({
  selector: 'lg-due-dates',
  imports: [Button, Column, DataTable, DateField, ErrorSummary, FormField, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack" aria-labelledby="due">
      <div>
        <h2 id="due">{{ t().heading }}</h2>
        <p class="soft">{{ t().lead }}</p>
      </div>
      @let rows = evaluation().due;
      <lg-data-table [rows]="rows" [caption]="t().heading" [hideCaption]="true">
        <ng-template [lgColumn]="rows" [header]="t().stage" [rowHeader]="true" let-row>{{
          stages()[row.stage]
        }}</ng-template>
        <ng-template [lgColumn]="rows" [header]="t().day" let-row>
          @if (row.day) {
            {{ format.date(row.day) }}
            <span class="soft small">({{ row.set ? t().set : t().fromSchedule }})</span>
          } @else {
            {{ t().none }}
          }
        </ng-template>
        <ng-template [lgColumn]="rows" [header]="t().state" let-row>
          <lg-tag [tone]="toneOf(row)">{{ stateOf(row) }}</lg-tag>
          @if (row.waitingFor) {
            <span class="small"> {{ t().waitingFor(format.number(row.waitingFor)) }}</span>
          }
        </ng-template>
      </lg-data-table>
      @if (evaluation().maySetDueDates) {
        @if (changing()) {
          <form class="card stack" novalidate (submit)="sending.submit($event)">
            <h3>{{ t().changeHeading }}</h3>
            <p>{{ t().changeLead }}</p>
            <lg-error-summary [form]="form" [submission]="sending" [labels]="stages()" />
            @for (name of names; track name) {
              <lg-date-field [formField]="form[name]" [label]="stages()[name]" />
            }
            <div class="row">
              <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
              <button type="button" lgButton="quiet" (click)="changing.set(false)">{{ t().stop }}</button>
            </div>
          </form>
        } @else {
          <p>
            <button type="button" lgButton="secondary" (click)="changing.set(true)">{{ t().change }}</button>
          </p>
        }
      }
    </section>
  `,
  styles: `
    h2,
    h3,
    p {
      margin: 0;
    }
  `,
})
export class DueDates {
  readonly evaluation = input.required<EvaluationView>();
  readonly changed = output<EvaluationView>();

  readonly #api = inject(EvaluationsApi);
  readonly #locale = inject(Locale);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(DUE_TEXTS);
  protected readonly format = injectFormat();
  protected readonly names = DUE_STAGES;
  protected readonly stages = computed(() => DUE_STAGE_TEXTS[this.#locale.current()]);
  protected readonly changing = linkedSignal({ source: this.evaluation, computation: () => false });

  readonly #model = linkedSignal<Days>(() => {
    const days = this.evaluation().due.map(({ stage, day, set }) => [stage, set ? day : null] as const);
    return Object.fromEntries(days) as unknown as Days;
  });
  protected readonly form = form(this.#model);
  protected readonly sending = submission(this.form, async () => {
    const view = await this.#api.setDueDates(this.evaluation().challengeCode, { ...this.#model() });
    this.#toasts.show(this.t().saved);
    this.changed.emit(view);
  });

  protected toneOf({ state, daysLate }: DueStageView): Tone {
    if (daysLate > 0) return 'late';
    return state === 'done' ? 'improved' : state === 'now' ? 'active' : 'neutral';
  }

  protected stateOf({ state, daysLate }: DueStageView): string {
    return daysLate > 0 ? this.t().late(this.format.number(daysLate)) : this.t()[state];
  }
}
